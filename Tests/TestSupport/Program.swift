import Glibc

/// Runs the built `lede` as a person would: a program of its own, with arguments, standard input and an environment.
///
/// `posix_spawn` with files for the three standard streams, because Foundation's `Process` waits for pipes that a child's
/// children may hold open.
package struct Program: Sendable {
  /// What a run left behind.
  package struct Result: Sendable {
    /// Standard output.
    package let output: String
    /// Standard error.
    package let errors: String
    /// The exit status; 128 and the signal where one ended it.
    package let status: Int32

    /// The lines of standard output.
    package var lines: [Substring] { output.split(separator: "\n") }
  }

  /// A folder of its own for a test, removed with `remove()`.
  package let folder: String

  /// Makes the folder.
  package init() throws {
    var template = Array("/tmp/lede-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw SpawnError(number: errno) }
    folder = String(cString: made)
  }

  /// Removes the folder and everything in it.
  package func remove() {
    _ = try? Self.spawn("/bin/rm", ["-rf", folder], input: "", environment: [], in: "/")
  }

  /// Writes a file into the folder and answers its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes bytes into a file of the folder and answers its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = folder + "/" + name
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o755) }
    let file = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SpawnError(number: errno) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SpawnError(number: errno) }
      done += count
    }
    return path
  }

  /// Runs `lede` with the folder's own archive and an otherwise empty environment, perhaps under another program
  /// such as `timeout`.
  package func lede(
    _ arguments: String..., input: String = "", environment: [String] = [], under: [String] = []
  ) throws -> Result {
    try lede(arguments, input: input, environment: environment, under: under)
  }

  /// The same with its arguments in a list.
  package func lede(
    _ arguments: [String], input: String = "", environment: [String] = [], under: [String] = []
  ) throws -> Result {
    // `getenv` finds the first of two variables of one name.
    let isNamed = environment.contains { $0.hasPrefix("LEDE_LIBRARY=") }
    let library = isNamed ? [] : ["LEDE_LIBRARY=\(folder)/library.sqlite"]
    let command = under + [Self.binary] + arguments
    return try Self.spawn(
      command[0], Array(command.dropFirst()), input: input,
      environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"] + library + environment, in: folder)
  }

  /// Runs another program that is built beside the tests, in the folder.
  package func run(_ name: String, _ arguments: [String]) throws -> Result {
    try Self.spawn(
      Self.products + "/" + name, arguments, input: "",
      environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"], in: folder)
  }

  /// The program, built beside the tests.
  private static let binary = products + "/lede"

  /// The folder of the programs that are built.
  private static let products: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }()

  private static func spawn(
    _ program: String, _ arguments: [String], input: String, environment: [String],
    in folder: String
  ) throws -> Result {
    // Files, not pipes: a program that writes much never waits for somebody to read.
    let files = try (0..<3).map { _ in try scratch() }
    defer { for file in files { close(file) } }
    _ = input.utf8CString.withUnsafeBytes {
      Glibc.write(files[0], $0.baseAddress, input.utf8.count)
    }
    lseek(files[0], 0, SEEK_SET)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    var process: pid_t = 0
    // `env -C` changes the folder: posix_spawn's own way to do so is hidden from Swift.
    var argv = (["env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    let code = posix_spawn(&process, "/usr/bin/env", &actions, nil, &argv, &envp)
    guard code == 0 else { throw SpawnError(number: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      output: read(files[1]), errors: read(files[2]),
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  /// A file without a name.
  private static func scratch() throws -> Int32 {
    var template = Array("/tmp/lede-test-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw SpawnError(number: errno) }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func read(_ file: Int32) -> String {
    lseek(file, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }
}

/// The system would not do something for a test.
package struct SpawnError: Error, CustomStringConvertible {
  let number: Int32
  /// The system's reason.
  package var description: String { String(cString: strerror(number)) }
}
