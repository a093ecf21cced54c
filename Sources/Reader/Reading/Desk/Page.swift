import Articles
import Screen

/// One screen of the reader: what it shows, and what each action does to it.
///
/// A page is a plain value. It asks the world by returning effects, and moves the reader elsewhere by setting
/// `desk.move`. Whatever a method does not care about has a default.
package protocol Page: Sendable {
  /// What the bar says.
  var title: String { get }
  /// Where its keys have their meaning, the nearest first; `everywhere` is always looked at last.
  var scopes: [Scope] { get }
  /// Whether the sidebar stands beside it.
  var hasSidebar: Bool { get }
  /// What the bottom line offers, most useful first.
  var hints: [Command] { get }
  /// What the bottom line says instead while letters are text; nil while they are not.
  var typingHint: String? { get }

  /// It is shown, for the first time or again.
  mutating func enter(_ desk: inout Desk) -> [Effect]
  /// Something else will be shown, or the program ends.
  mutating func leave(_ desk: inout Desk) -> [Effect]
  /// The screen has another size.
  mutating func fit(_ desk: Desk)
  /// A key while letters are text or labels; nil when it is not wanted so.
  mutating func type(_ key: Key, _ desk: inout Desk) -> [Effect]?
  /// Pasted text; nil when it is not wanted.
  mutating func paste(_ text: String, _ desk: inout Desk) -> [Effect]?
  /// A command, with the count typed before it; nil when it is not known here.
  mutating func perform(_ command: Command, _ times: Int?, _ desk: inout Desk) -> [Effect]?
  /// The mouse, at a place on the whole screen.
  mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect]
  /// Something came from the world; it may be meant for another page.
  mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect]
  /// What it needs now and has not asked for yet: rows that came into sight, a preview.
  mutating func ask(_ desk: inout Desk) -> [Effect]
  /// Stories were read, starred ... somewhere else.
  mutating func note(_ change: RowChange)
}

extension Page {
  package var typingHint: String? { nil }
  package var hasSidebar: Bool { false }
  package mutating func enter(_ desk: inout Desk) -> [Effect] { [] }
  package mutating func leave(_ desk: inout Desk) -> [Effect] { [] }
  package mutating func fit(_ desk: Desk) {}
  package mutating func type(_ key: Key, _ desk: inout Desk) -> [Effect]? { nil }
  package mutating func paste(_ text: String, _ desk: inout Desk) -> [Effect]? { nil }
  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? { nil }
  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] { [] }
  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] { [] }
  package mutating func ask(_ desk: inout Desk) -> [Effect] { [] }
  package mutating func note(_ change: RowChange) {}
}

/// A page that leads from story to story.
package protocol StoryList: Page {
  /// Goes to another of its stories and tells which.
  mutating func step(by count: Int, _ desk: inout Desk) -> (story: StoryStep, effects: [Effect])?
}

/// The story that a list came to.
package struct StoryStep: Hashable, Sendable {
  /// Which.
  package var key: StoryKey
  /// The place to open it at, where the list knows one.
  package var place: Int?
  /// Words to mark in it.
  package var terms: [String] = []
}

/// What the reader did to stories, so that every list shows it at once.
public struct RowChange: Hashable, Sendable {
  /// The stories.
  public var keys: Set<StoryKey>
  /// Read or unread from now on.
  public var isRead: Bool?
  /// Starred or not from now on.
  public var isStarred: Bool?

  /// Applies to a row, if it is one of them.
  public func apply(to row: inout StoryRow) {
    guard keys.contains(row.key) else { return }
    if let isRead { row.isRead = isRead }
    if let isStarred { row.isStarred = isStarred }
  }
}
