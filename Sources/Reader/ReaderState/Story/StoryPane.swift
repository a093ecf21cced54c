import Screen

/// A pane that can stand beside a story.
package enum StoryPane: Hashable, Sendable, CaseIterable {
  case related, names
}

extension StoryPage {
  /// Screens of this many columns show the panes unasked, and fewer than the next have no room for both.
  static let panesFrom = 110
  static let narrow = 72

  /// Where the text, the line and the panes lie.
  package func frames(_ shared: SharedState) -> (text: Rect, divider: Int?, aside: Rect?) {
    let body = ScreenLayout(shared, hasSidebar: false).body
    guard !panes(shared).isEmpty, body.rows >= 3 else { return (body, nil, nil) }
    if body.columns < StoryPage.narrow { return (body.split(left: 0).left, nil, body) }
    guard
      let parts = ScreenLayout.split(
        body, wish: shared.divider, usual: min(44, max(30, body.columns / 3)), least: 20,
        leastMain: 30)
    else { return (body, nil, nil) }
    return (parts.main, parts.divider, parts.aside)
  }

  /// The panes shown.
  package func panes(_ shared: SharedState) -> Set<StoryPane> {
    shared.panes ?? (shared.size.columns >= StoryPage.panesFrom ? [.related, .names] : [])
  }
}

/// Labels on everything that opens: typing one opens it.
package struct JumpLabels: Hashable, Sendable {
  /// The labels by index into the column's things.
  package var letters: [Int: String]
  /// What was typed of one.
  package var typed = ""

  private static let alphabet = Array("asdfghjklqwertyuiopzxcvbnm")

  /// Labels for things: one letter each while there are enough, else two.
  init(_ things: [Int]) {
    letters = [:]
    let alphabet = JumpLabels.alphabet
    let isShort = things.count <= alphabet.count
    for (at, thing) in things.prefix(alphabet.count * alphabet.count).enumerated() {
      letters[thing] =
        isShort
        ? String(alphabet[at])
        : String([alphabet[at / alphabet.count], alphabet[at % alphabet.count]])
    }
  }

  /// Those that begin with what was typed.
  package var open: [Int: String] { letters.filter { $0.value.hasPrefix(typed) } }
}
