import Foundation
import Synchronization

/// A real terminal for tests: a tmux server of its own with one program in it.
///
/// Started with `posix_spawn`, for `Process` waits for ever on a pipe that the server inherits. The program runs
/// in a shell that says `ended STATUS` and shows `stty -a` before and after, so that a test sees what was left behind.
package final class Tmux {
  private let socket: String
  private let folder: String
  private static let count = Mutex(0)

  /// Whether tmux is there.
  package static let isInstalled = (try? run(["tmux", "-V"])) != nil

  /// The folder of the programs that were built with the tests.
  package static var products: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .path
  }

  /// Starts a command line of the shell in a terminal of a size.
  package init(
    _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    let number = Tmux.count.withLock { count in
      count += 1
      return count
    }
    folder = NSTemporaryDirectory() + "lede-test-\(getpid())-\(number)"
    // In the folder, so that it goes with it.
    socket = folder + "/tmux"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let settings = """
      set -g default-terminal tmux-256color
      set -s escape-time 0
      set -g status off
      set -g history-limit 2000
      """
    try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/tmux.conf"))
    var script = "export HOME='\(folder)' XDG_CONFIG_HOME='\(folder)/config' LANG=C.UTF-8\n"
    script += "unset LC_ALL LC_CTYPE NO_COLOR COLORTERM COLORFGBG TMUX\n"
    for (name, value) in environment { script += "export \(name)='\(value)'\n" }
    script +=
      "stty -a > '\(folder)/before'\n\(command)\necho ended $?\nstty -a > '\(folder)/after'\n"
    script += "echo settled; exec sleep 600\n"
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/run.sh"))
    try Tmux.run(
      [
        "tmux", "-S", socket, "-f", folder + "/tmux.conf", "new-session", "-d", "-x", "\(columns)",
        "-y", "\(rows)",
        "sh \(folder)/run.sh",
      ])
  }

  deinit {
    _ = try? Tmux.run(["tmux", "-S", socket, "kill-server"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Presses keys, as tmux spells them ("j", "Enter", "C-z", "BTab").
  package func press(_ keys: String...) throws {
    for key in keys { try Tmux.run(["tmux", "-S", socket, "send-keys", "-t", ":0", key]) }
  }

  /// Presses keys one after the other without waiting between them.
  package func press(_ keys: [String]) throws {
    try Tmux.run(["tmux", "-S", socket, "send-keys", "-t", ":0"] + keys)
  }

  /// Presses Escape and waits a moment: with the next key at once it would be that key with Alt.
  package func escape(times: Int = 1) throws {
    for _ in 0..<times {
      try press(["Escape"])
      usleep(30_000)
    }
  }

  /// Types text as it is.
  package func type(_ text: String) throws {
    try Tmux.run(["tmux", "-S", socket, "send-keys", "-t", ":0", "-l", text])
  }

  /// Pastes text, between brackets if the program asked for them.
  package func paste(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/paste"))
    try Tmux.run(["tmux", "-S", socket, "load-buffer", folder + "/paste"])
    try Tmux.run(["tmux", "-S", socket, "paste-buffer", "-p", "-t", ":0"])
  }

  /// Gives the terminal another size.
  package func resize(columns: Int, rows: Int) throws {
    try Tmux.run(
      ["tmux", "-S", socket, "resize-window", "-t", ":0", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What is on the screen; with `styled`, escape sequences included.
  package func screen(styled: Bool = false) throws -> String {
    try Tmux.run(
      ["tmux", "-S", socket, "capture-pane", "-p", "-t", ":0"] + (styled ? ["-e"] : []))
  }

  /// A format of tmux, such as "#{alternate_on}".
  package func tell(_ format: String) throws -> String {
    try Tmux.run(["tmux", "-S", socket, "display-message", "-p", "-t", ":0", format])
      .trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen is as wanted, and returns it; throws the screen when it never is.
  @discardableResult
  package func wait(
    seconds: Double = 30, styled: Bool = false, until isWanted: (String) -> Bool
  ) throws -> String {
    let deadline = Date().addingTimeInterval(seconds)
    var screen = ""
    while Date() < deadline {
      screen = try self.screen(styled: styled)
      if isWanted(screen) { return screen }
      usleep(20_000)
    }
    throw Unmet(screen: screen)
  }

  /// Waits for words on the screen.
  @discardableResult
  package func wait(for words: String) throws -> String { try wait { $0.contains(words) } }

  /// The process the shell started by name, to send signals to.
  package func child(named name: String) throws -> pid_t {
    let shell = try tell("#{pane_pid}")
    let deadline = Date().addingTimeInterval(10)
    while Date() < deadline {
      if let found = Tmux.children(of: shell).first(where: { $0.name == name }) { return found.id }
      usleep(20_000)
    }
    throw Unmet(screen: "no process \(name)")
  }

  /// The processes that a process started, from /proc (proc(5)): a bare Debian has no `pgrep`.
  static func children(of parent: String) -> [(id: pid_t, name: String)] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap { process in
      // "71 (lede) S 70 ...": a name may hold spaces and brackets of its own.
      guard let id = pid_t(process),
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let start = status.firstIndex(of: "("), let end = status.lastIndex(of: ")")
      else { return nil }
      let fields = status[status.index(after: end)...].split(separator: " ")
      guard fields.count > 1, fields[1] == parent else { return nil }
      return (id, String(status[status.index(after: start)..<end]))
    }
  }

  /// The terminal's settings before and after the program, once it has ended.
  package func settings() throws -> (before: String, after: String) {
    try wait(for: "settled")
    return (
      try String(contentsOfFile: folder + "/before", encoding: .utf8),
      try String(contentsOfFile: folder + "/after", encoding: .utf8)
    )
  }

  /// A wait that was in vain, and what was there instead.
  package struct Unmet: Error, CustomStringConvertible {
    /// The screen at the end.
    package let screen: String
    /// The screen.
    package var description: String { "never came; the screen was:\n" + screen }
  }

  /// A program that failed.
  package struct Failure: Error {
    /// Its argument list.
    package let arguments: [String]
    /// How it ended.
    package let status: Int32
  }

  /// Runs a program to its end and returns what it printed.
  @discardableResult
  package static func run(_ arguments: [String]) throws -> String {
    let path = NSTemporaryDirectory() + "lede-out-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(path) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    _ = closeFrom(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var list = arguments.map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    var child = pid_t()
    let number = posix_spawnp(&child, arguments[0], &actions, &attributes, &list, environ)
    guard number == 0 else { throw Failure(arguments: arguments, status: number) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { throw Failure(arguments: arguments, status: status >> 8) }
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}

/// Closes every descriptor from one on in the new program (glibc 2.34); a GNU extension, which the Glibc module hides.
@_silgen_name("posix_spawn_file_actions_addclosefrom_np")
private func closeFrom(_ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ first: Int32)
  -> Int32
