import Glibc
import Synchronization
import Ingest

/// How far a long command has come: counts, stories a second, and what is being read. On a terminal's standard error
/// and nowhere else.
final class ProgressMeter: IngestProgress {
  private struct State {
    var read = 0
    var added = 0
    var file = ""
    var shown = ContinuousClock.now
    var isVisible = false
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let isShown: Bool
  private let output: Int32

  /// A meter on standard error, or on another file.
  init(to output: Int32 = STDERR_FILENO, isShown: Bool? = nil) {
    self.output = output
    self.isShown = isShown ?? (isatty(output) == 1)
  }

  /// A file is being read.
  func reading(_ file: String) { change { $0.file = file } }

  /// So many stories more are read and annotated.
  func annotated(_ count: Int) { change { $0.read += count } }

  /// So many stories more are in the archive, or were known.
  func added(_ count: Int) { change { $0.added += count } }

  /// So much of something else is done.
  func show(_ what: String, _ count: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.isVisible = true
      write("\r\u{1B}[K\(String(decoding: Output.safe(what), as: UTF8.self)) \(count)")
    }
  }

  /// Erases the line.
  func clear() {
    state.withLock { state in
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  /// A line is shown ten times a second at most.
  private func change(_ body: (inout State) -> Void) {
    guard isShown else { return }
    state.withLock { state in
      body(&state)
      let now = ContinuousClock.now
      guard !state.isVisible || state.shown.duration(to: now) >= .milliseconds(100) else { return }
      (state.shown, state.isVisible) = (now, true)
      write("\r\u{1B}[K" + Self.line(state.read, state.added, state.file, start.duration(to: now)))
    }
  }

  /// "1204 read, 1000 added, 310 a second: in/feed.xml"; long names lose their beginning.
  static func line(_ read: Int, _ added: Int, _ file: String, _ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0.05 ? ", \(Int(Double(added) / seconds)) a second" : ""
    let name = file.count > 32 ? "…" + file.suffix(31) : file
    let safe = String(decoding: Output.safe(name), as: UTF8.self)
    return "\(read) read, \(added) added\(rate)\(safe.isEmpty ? "" : ": " + safe)"
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
  }
}
