import Glibc

/// Starts another program from an argument list; no shell reads it, and none of our files are handed on.
enum ProcessLauncher {
  /// What the program reads and writes.
  enum Streams {
    /// Nothing: its input is empty, its output is thrown away, and it outlives us (a browser).
    case detached
    /// Ours, with another file as its input.
    case ours(input: Int32?)
    /// Input from a file, output thrown away.
    case quiet(input: Int32)
  }

  /// Starts a program found in PATH and returns its id, or why it could not be started.
  static func start(_ arguments: [String], _ streams: Streams) -> Result<pid_t, FileError> {
    guard let program = arguments.first else { return .failure(FileError(number: ENOENT)) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .detached:
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      silence(&actions)
    case .ours(let input):
      if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    case .quiet(let input):
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      silence(&actions)
    }
    _ = closeFrom(&actions, 3)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    if case .detached = streams { flags |= 0x80 }  // POSIX_SPAWN_SETSID
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var list = arguments.map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    var child = pid_t()
    let number = posix_spawnp(&child, program, &actions, &attributes, &list, environ)
    return number == 0 ? .success(child) : .failure(FileError(number: number))
  }

  /// Waits for a program and returns its exit status; 128 and the signal's number when one ended it.
  static func wait(_ child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 0 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Where a program is in PATH; nil when it is nowhere.
  static func find(_ program: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    let folders = (environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  private static func silence(_ actions: inout posix_spawn_file_actions_t) {
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  }

  /// A file with some bytes, open for reading from its start, that is gone when it is closed.
  static func temporaryFile(_ bytes: [UInt8]) -> Result<Int32, FileError> {
    var path = Array("/tmp/lede-XXXXXX".utf8CString)
    if let folder = environment("TMPDIR") { path = Array("\(folder)/lede-XXXXXX".utf8CString) }
    let file = mkstemp(&path)
    guard file >= 0 else { return .failure(FileError(number: errno)) }
    unlink(path)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count <= 0 {
        let number = errno
        close(file)
        return .failure(FileError(number: number))
      }
      done += count
    }
    lseek(file, 0, SEEK_SET)
    return .success(file)
  }
}

/// Closes every descriptor from one on in the new program (glibc 2.34); a GNU extension, which the Glibc module hides.
@_silgen_name("posix_spawn_file_actions_addclosefrom_np")
private func closeFrom(_ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ first: Int32)
  -> Int32
