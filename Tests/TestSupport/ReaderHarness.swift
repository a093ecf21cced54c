import Articles
import ReaderState
import Screen

/// A reader at work in a test: keys go in, the archive answers at once, what else is asked of the world is kept.
package struct ReaderHarness {
  /// What the reader looks at.
  package var state: State
  /// What answers.
  package let archive: FakeArchive
  /// All effects so far, in order.
  package private(set) var effects: [Effect] = []
  /// Whether the archive answers; if not, questions stay open.
  package var isAnswering = true

  /// A reader that has just opened.
  package init(
    _ archive: FakeArchive, rows: Int = 24, columns: Int = 80, keymap: Keymap = .standard
  ) {
    self.archive = archive
    state = State(size: Size(rows: rows, columns: columns), keymap: keymap)
    _ = update(&state, .clock(seconds: FakeArchive.now, zone: 0))
    run(state.start())
  }

  /// Presses keys as they are spelled, apart by spaces: "j Enter Ctrl-d".
  package mutating func press(_ keys: String) {
    for spelling in keys.split(separator: " ") {
      if let key = Key(String(spelling)) { send(.key(key)) }
    }
  }

  /// Types text, letter by letter.
  package mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  /// Lets something happen.
  package mutating func send(_ action: Action) { run(update(&state, action)) }

  /// The effects since a number of them.
  package func effects(since count: Int) -> ArraySlice<Effect> { effects[count...] }

  private mutating func run(_ new: [Effect]) {
    var queue = new
    while !queue.isEmpty, effects.count < 100_000 {
      let effect = queue.removeFirst()
      effects.append(effect)
      guard isAnswering else { continue }
      for answer in archive.answers(to: effect) { queue += update(&state, .answer(answer)) }
    }
  }
}
