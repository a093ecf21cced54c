import CNcurses
import Glibc
import Screen
import Text

/// The terminal. Opened once, on the main thread; whatever happens, it is left as it was found.
package final class Console: Display {
  /// Why the terminal cannot be used.
  package enum Failure: Error, Hashable, Sendable {
    /// There is none: no controlling terminal, and standard input is none either.
    case noTerminal
    /// Nothing is known here about a terminal of that name.
    case unknown(term: String)
    /// It cannot move its cursor (TERM=dumb).
    case cannotMove(term: String)
  }

  /// The size of the terminal now.
  package private(set) var size = Size(rows: 24, columns: 80)
  /// Whether more than ASCII can be written.
  package let hasUnicode: Bool

  private let tty: Int32
  private let found: termios
  private let stream: UnsafeMutablePointer<FILE>
  private let kind: TerminalCapabilities
  private let wakeup: WakeupEvent
  private var modes: TerminalModes
  private let signals: (read: Int32, write: Int32)
  private var painter: NcursesRenderer
  private var decoder = InputDecoder()
  private var clicks = DoubleClickDetector()
  private var shown: Grid?
  private var isOpen = true
  /// Whether the terminal has not answered yet what its background is.
  private var awaitsBackground = false
  /// Descriptors that somebody wants to read.
  private var watched: [Int32] = []
  /// What came while the answer was waited for.
  private var early: [DisplayEvent] = []

  /// Opens the terminal: /dev/tty, so that standard input may be a pipe.
  ///
  /// With `asksBackground`, a terminal that can tell its background colour is asked; its answer comes as a happening.
  package init(
    theme: Theme, wakeup: WakeupEvent, wantsMouse: Bool = true, asksBackground: Bool = false,
    environment: [String: String]
  ) throws {
    kind = TerminalCapabilities(environment: environment)
    self.wakeup = wakeup
    modes = TerminalModes(isLikeXterm: kind.isLikeXterm, wantsMouse: wantsMouse)
    tty = try Console.openTerminal()
    hasUnicode = Locale.set(term: kind.name, environment: environment)
    var settings = termios()
    tcgetattr(tty, &settings)
    found = settings
    guard let stream = fdopen(dup(tty), "r+") else { throw Failure.noTerminal }
    self.stream = stream
    let colors = try TerminfoSetup.start(kind, stream, tty: tty)
    painter = NcursesRenderer(
      theme: theme, depth: kind.wantsNoColor ? .none : ColorDepth(colors: colors),
      isPlain: !hasUnicode, hasItalics: lede_string("sitm") != nil)
    var ends: [Int32] = [-1, -1]
    lede_pipe(&ends)
    signals = (ends[0], ends[1])
    prepare()
    TerminalRestorer.install(
      tty: tty, modes: found, resetSequence: modes.resetSequence, tellOn: signals.write)
    measure()
    write(modes.on)
    if asksBackground, kind.isLikeXterm {
      // DA1 comes after: every terminal answers that, so there is no waiting for one that does not know OSC 11.
      write("\u{1B}]11;?\u{1B}\\\u{1B}[c")
      awaitsBackground = true
    }
  }

  deinit { close() }

  /// The background the environment tells of, before the terminal was asked.
  package static func background(environment: [String: String]) -> Color? {
    TerminalCapabilities(environment: environment).background
  }

  private static func openTerminal() throws(Failure) -> Int32 {
    let tty = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    if tty >= 0 { return tty }
    guard isatty(0) == 1, isatty(1) == 1 else { throw .noTerminal }
    return fcntl(0, F_DUPFD_CLOEXEC, 3)
  }

  // MARK: Showing

  /// Draws what differs from the last grid.
  package func show(_ grid: Grid) {
    guard isOpen else { return }
    painter.draw(grid, over: shown)
    shown = grid
    if let cursor = grid.cursor {
      curs_set(1)
      CNcurses.move(Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
      CNcurses.move(0, 0)
    }
    refresh()
  }

  /// Draws with another theme from the next grid on.
  package func use(_ theme: Theme) {
    guard theme != painter.theme else { return }
    painter.theme = theme
    shown = nil
  }

  /// Writes everything anew with the next grid.
  package func redraw() {
    shown = nil
    clearok(lede_screen(), true)
  }

  /// Switches the mouse on or off.
  package func useMouse(_ isWanted: Bool) {
    guard isOpen, isWanted != modes.wantsMouse else { return }
    write(modes.off)
    modes = TerminalModes(isLikeXterm: modes.isLikeXterm, wantsMouse: isWanted)
    TerminalRestorer.uninstall()
    TerminalRestorer.install(
      tty: tty, modes: found, resetSequence: modes.resetSequence, tellOn: signals.write)
    write(modes.on)
  }

  /// Polls these descriptors besides the terminal.
  package func watch(_ descriptors: [Int32]) { watched = descriptors.filter { $0 >= 0 } }

  /// Sends text to the clipboard with OSC 52, where the terminal is of a kind that knows it.
  package func copy(_ text: String) -> Bool {
    guard kind.isLikeXterm, text.utf8.count < 100_000 else { return false }
    write("\u{1B}]52;c;\(Base64.encode(text.utf8))\u{07}")
    return true
  }

  // MARK: Waiting

  /// Waits for the terminal's answer, so that the first painting has its colours.
  package func background(milliseconds: Int) -> Color? {
    let deadline = Monotonic.milliseconds() + milliseconds
    while awaitsBackground, deadline > Monotonic.milliseconds() {
      for happening in listen(milliseconds: deadline - Monotonic.milliseconds()) {
        guard case .background(let color) = happening else {
          early.append(happening)
          continue
        }
        awaitsBackground = false
        if let color { return color }
      }
    }
    return nil
  }

  /// Sleeps in poll(2) on the terminal, the signals and the wakeup event.
  package func wait(milliseconds: Int?) -> [DisplayEvent] {
    if early.isEmpty { return listen(milliseconds: milliseconds) }
    defer { early = [] }
    return early
  }

  private func listen(milliseconds: Int?) -> [DisplayEvent] {
    var polled = [
      pollfd(fd: tty, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    polled += watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let settles = decoder.isWaiting
    let patience = settles ? Int32(25) : milliseconds.map { Int32(clamping: $0) } ?? -1
    let count = poll(&polled, nfds_t(polled.count), patience)
    if count == 0, settles { return clicks.count(decoder.settle()) }
    var happenings: [DisplayEvent] = []
    if polled[1].revents != 0 { happenings += takeSignals() }
    if polled[0].revents != 0 { happenings += takeInput() }
    if polled[2].revents != 0, wakeup.drain() { happenings.append(.wokenUp) }
    for polled in polled.dropFirst(3) where polled.revents & Int16(POLLIN) != 0 {
      happenings.append(.readable(polled.fd))
    }
    return happenings
  }

  private func takeInput() -> [DisplayEvent] {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(tty, &buffer, buffer.count)
    if count > 0 { return clicks.count(decoder.feed(buffer[..<count])) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return [.terminationRequested(signal: SIGHUP)]  // the terminal is gone
  }

  private func takeSignals() -> [DisplayEvent] {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(signals.read, &buffer, buffer.count)
    var happenings: [DisplayEvent] = []
    for signal in buffer.prefix(max(count, 0)).map(Int32.init) {
      switch signal {
      case SIGWINCH: resized(&happenings)
      case SIGTSTP: suspend()
      case SIGCONT:
        // The process was stopped by a signal that cannot be caught, and the shell has had the terminal since.
        resume()
        resized(&happenings)
        happenings.append(.input(.resize(size)))
      default: happenings.append(.terminationRequested(signal: signal))
      }
    }
    return happenings
  }

  private func resized(_ happenings: inout [DisplayEvent]) {
    let before = size
    measure()
    if size != before { happenings.append(.input(.resize(size))) }
  }

  /// Asks the terminal for its size; one that does not know is taken to be as large as its description says.
  private func measure() {
    var window = winsize()
    if ioctl(tty, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      // A pty takes any number; no screen is larger than this.
      resizeterm(Int32(min(window.ws_row, 1000)), Int32(min(window.ws_col, 2000)))
    }
    size = Size(rows: Int(getmaxy(lede_screen())), columns: Int(getmaxx(lede_screen())))
    shown = nil
  }

  // MARK: Leaving and coming back

  /// Leaves the terminal, stops with the whole job, and comes back.
  package func suspend() {
    leave()
    TerminalRestorer.uninstall()
    kill(0, SIGTSTP)
    TerminalRestorer.install(
      tty: tty, modes: found, resetSequence: modes.resetSequence, tellOn: signals.write)
    resume()
    measure()
  }

  /// Leaves the terminal to another program while `body` runs.
  package func withTerminalReleased(while body: () -> Void) {
    leave()
    TerminalRestorer.uninstall()
    // Ctrl-C is for the other program alone.
    for signal in [SIGINT, SIGQUIT] { Glibc.signal(signal, SIG_IGN) }
    body()
    TerminalRestorer.install(
      tty: tty, modes: found, resetSequence: modes.resetSequence, tellOn: signals.write)
    resume()
    measure()
  }

  /// Puts everything back; nothing more can be shown.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    TerminalRestorer.uninstall()
    tcflush(tty, TCIFLUSH)
    Glibc.close(tty)
    Glibc.close(signals.read)
    Glibc.close(signals.write)
  }

  private func leave() {
    write(modes.off)
    // Where there is no other screen to go back to, the shell shall not write into what was drawn.
    if lede_string("rmcup") == nil {
      erase()
      refresh()
    }
    endwin()
    var settings = found
    tcsetattr(tty, TCSADRAIN, &settings)
  }

  private func resume() {
    prepare()
    write(modes.on)
    redraw()
    refresh()
  }

  /// Every key comes to us as it is; ncurses does no waiting of its own.
  private func prepare() {
    raw()
    noecho()
    nonl()
    keypad(lede_screen(), true)
    idlok(lede_screen(), true)
    typeahead(-1)
    def_prog_mode()
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      var at = 0
      while at < bytes.count {
        let count = Glibc.write(tty, base + at, bytes.count - at)
        if count <= 0 { return }
        at += count
      }
    }
  }
}
