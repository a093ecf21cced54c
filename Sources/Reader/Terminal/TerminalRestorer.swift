import CNcurses
import Glibc

/// Puts the terminal back when the program is ended from outside or by a fault of its own.
///
/// Signal handlers may use nothing but plain memory and a few system calls (signal-safety(7)), so what they need
/// is laid out here before. Signals that ask to end are first told to the main loop, which saves what the reader did;
/// a second one while it is busy restores the terminal at once.
enum TerminalRestorer {
  /// Signals that ask the program to end.
  static let endings: [Int32] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  private static let crashes: [Int32] = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

  nonisolated(unsafe) private static var tty: Int32 = -1
  nonisolated(unsafe) private static var pipe: Int32 = -1
  nonisolated(unsafe) private static var modes = termios()
  nonisolated(unsafe) private static var resetSequence: UnsafeMutablePointer<UInt8>?
  nonisolated(unsafe) private static var farewellCount = 0
  nonisolated(unsafe) private static var endingsSeen: Int32 = 0

  /// Gets ready: what to write and which modes to set when all is lost, and where signals are told.
  static func install(tty: Int32, modes: termios, resetSequence: [UInt8], tellOn pipe: Int32) {
    self.tty = tty
    self.pipe = pipe
    self.modes = modes
    self.resetSequence?.deallocate()
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(resetSequence.count, 1))
    memory.initialize(from: resetSequence, count: resetSequence.count)
    self.resetSequence = memory
    farewellCount = resetSequence.count
    endingsSeen = 0
    for signal in endings { handle(signal) { TerminalRestorer.end($0) } }
    for signal in [SIGWINCH, SIGCONT, SIGTSTP] { handle(signal) { TerminalRestorer.tell($0) } }
    for signal in crashes { handle(signal, once: true) { TerminalRestorer.crash($0) } }
    Glibc.signal(SIGPIPE, SIG_IGN)
  }

  /// The terminal is as it was found: signals do what they do to any program again.
  static func uninstall() {
    tty = -1
    for signal in endings + crashes + [SIGWINCH, SIGCONT, SIGTSTP] {
      Glibc.signal(signal, SIG_DFL)
    }
  }

  private static func handle(
    _ signal: Int32, once: Bool = false, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART | (once ? Int32(bitPattern: UInt32(SA_RESETHAND)) : 0)
    sigaction(signal, &action, nil)
  }

  private static func tell(_ signal: Int32) {
    let before = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(pipe, &byte, 1)
    errno = before
  }

  private static func end(_ signal: Int32) {
    endingsSeen += 1
    if endingsSeen == 1 { return tell(signal) }
    restore()
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
  }

  /// The handler was reset before it was called, so the same fault ends the program when it happens again.
  private static func crash(_ signal: Int32) {
    restore()
    if signal == SIGBUS {
      // A mapped file that was cut short, or whose disk failed, ends the program before SQLite can say so.
      let words: StaticString =
        "lede: the archive's file was cut short or could not be read while it was in use\n"
      _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    }
    raise(signal)
  }

  private static func restore() {
    guard tty >= 0, let resetSequence else { return }
    _ = write(tty, resetSequence, farewellCount)
    tcsetattr(tty, TCSANOW, &modes)
  }
}
