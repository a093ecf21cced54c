import Articles
import Screen

/// One screen of the reader: what it shows, and what each action does to it.
///
/// A page is a plain value. It asks for what it needs by returning effects, and moves the reader elsewhere by setting
/// `shared.move`. Whatever a method does not care about has a default.
package protocol ReaderPage: Sendable {
  /// What the bar says.
  var title: String { get }
  /// Where its keys have their meaning, the nearest first; `everywhere` is always looked at last.
  var scopes: [Scope] { get }
  /// Whether the sidebar stands beside it.
  var hasSidebar: Bool { get }
  /// How much the page lists, for the bar; nil where it lists nothing or does not know yet.
  var tally: String? { get }
  /// What the bottom line offers, most useful first.
  var hints: [Command] { get }
  /// What the bottom line says instead while letters are text; nil while they are not.
  var typingHint: String? { get }

  /// It is shown, for the first time or again.
  mutating func didAppear(_ shared: inout SharedState) -> [Effect]
  /// Something else will be shown, or the program ends.
  mutating func willDisappear(_ shared: inout SharedState) -> [Effect]
  /// The screen has another size.
  mutating func resize(_ shared: SharedState)
  /// A key while letters are text or labels; nil when it is not wanted so.
  mutating func handleTyping(_ key: Key, _ shared: inout SharedState) -> [Effect]?
  /// Pasted text; nil when it is not wanted.
  mutating func paste(_ text: String, _ shared: inout SharedState) -> [Effect]?
  /// A command, with the count typed before it; nil when it is not known here.
  mutating func handle(_ command: Command, _ times: Int?, _ shared: inout SharedState) -> [Effect]?
  /// The mouse, at a place on the whole screen.
  mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect]
  /// Puts the cursor on one of its rows or things, by its index; an index that is not there does no harm.
  mutating func select(_ index: Int, _ shared: inout SharedState)
  /// Takes the result of an effect; it may be meant for another page.
  mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect]
  /// What it needs now and has not asked for yet: rows that came into sight, a preview.
  mutating func loadMissing(_ shared: inout SharedState) -> [Effect]
  /// Whether all that it shows is at hand, so that painting need not wait for answers that are on their way.
  func isComplete(_ shared: SharedState) -> Bool
  /// Stories were read, starred ... somewhere else.
  mutating func apply(_ change: RowChange)
  /// Whom or what it offers to follow now.
  func followTarget(_ shared: SharedState) -> FollowTarget?
}

extension ReaderPage {
  package var typingHint: String? { nil }
  package var tally: String? { nil }
  package var hasSidebar: Bool { false }
  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] { [] }
  package mutating func willDisappear(_ shared: inout SharedState) -> [Effect] { [] }
  package mutating func resize(_ shared: SharedState) {}
  package mutating func handleTyping(_ key: Key, _ shared: inout SharedState) -> [Effect]? { nil }
  package mutating func paste(_ text: String, _ shared: inout SharedState) -> [Effect]? { nil }
  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? { nil }
  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] { [] }
  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    []
  }
  package mutating func select(_ index: Int, _ shared: inout SharedState) {}
  package mutating func loadMissing(_ shared: inout SharedState) -> [Effect] { [] }
  package func isComplete(_ shared: SharedState) -> Bool { false }
  package mutating func apply(_ change: RowChange) {}
  package func followTarget(_ shared: SharedState) -> FollowTarget? { nil }
}
