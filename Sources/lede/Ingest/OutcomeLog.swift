import Articles
import Synchronization

/// Tells what becomes of stories and files as soon as it is known, and counts it; called on any thread.
///
/// As JSON a story is acknowledged when the transaction that holds it is on the disk: batch by batch, those of one batch in
/// the order in which they were read.
final class OutcomeLog: Sendable {
  private struct State: ~Copyable {
    var output: Output
    var counts: [AddOutcome.Kind: Int] = [:]
    var error: (any Error)?
    var hasFailures = false
    var keys: [StoryKey] = []
  }

  private let state: Mutex<State>
  private let wantsJSON: Bool
  private static let mostKeys = 1000

  /// A log on standard output, or on another file.
  init(wantsJSON: Bool, output: consuming Output = Output()) {
    self.wantsJSON = wantsJSON
    state = Mutex(State(output: output))
  }

  /// Whether anything could not be read.
  var hasFailures: Bool { state.withLock { $0.hasFailures } }

  /// The keys of the first thousand stories that were added or known, in the order in which they became known.
  var keys: [StoryKey] { state.withLock { $0.keys } }

  /// What came of everything since the last summary, in a line.
  var summary: String { state.withLock { Self.summary($0.counts) } }

  /// Prints a line.
  func line(_ text: String) { state.withLock { $0.output.line(text) } }

  /// Whether nothing was told since the last summary.
  var isEmpty: Bool { state.withLock { $0.counts.isEmpty } }

  /// Takes what became of a batch; what was given up after an interrupt is no news.
  func take(_ result: Result<[(file: String, outcome: AddOutcome)], any Error>) {
    state.withLock { state in
      switch result {
      case .success(let outcomes):
        for outcome in outcomes { note(outcome.outcome, of: outcome.file, in: &state) }
        if wantsJSON { state.output.flush() }
      case .failure(is CancellationError): break
      case .failure(let error): state.error = state.error ?? error
      }
    }
  }

  /// Takes that a file, or the rest of it, could not be read.
  func reject(_ file: String, _ reason: String) {
    state.withLock { state in
      state.hasFailures = true
      note(AddOutcome(.refused, reason: reason), of: file, in: &state)
    }
  }

  /// Goes on unless a batch could not be written.
  ///
  /// - Throws: Why it could not.
  func check() throws {
    if let error = state.withLock({ $0.error }) { throw error }
  }

  /// Says what came of everything since it last said so.
  func summarize() {
    state.withLock { state in
      if !wantsJSON { state.output.line(Self.summary(state.counts)) }
      state.counts = [:]
      state.output.flush()
    }
  }

  private static func summary(_ counts: [AddOutcome.Kind: Int]) -> String {
    let words: [(AddOutcome.Kind, String)] = [
      (.added, "added"), (.copy, "added as copies"), (.revision, "revised"),
      (.same, "known already"), (.refused, "refused"),
    ]
    let parts = words.compactMap { kind, word in counts[kind].map { "\($0) \(word)" } }
    return parts.isEmpty ? "nothing to add" : parts.joined(separator: ", ")
  }

  private func note(_ outcome: AddOutcome, of file: String, in state: inout State) {
    state.counts[outcome.kind, default: 0] += 1
    if let key = outcome.key, outcome.kind != .refused, state.keys.count < Self.mostKeys {
      state.keys.append(key)
    }
    guard wantsJSON else { return }
    var text = JSONText()
    text.object {
      $0.member("file", file)
      $0.member("id", outcome.id)
      $0.member("key", outcome.key?.rawValue)
      $0.member("outcome", outcome.kind.rawValue)
      $0.member("reason", outcome.reason)
    }
    text.endLine()
    state.output.raw(text.bytes)
  }
}
