/// Every screen visited, in order, each as it was left; one of them is shown.
package struct NavigationHistory: Sendable {
  private var pages: [any ReaderPage]
  private var at = 0
  /// Screens that show what the archive held before it changed, by index.
  private var stale: Set<Int> = []

  /// More screens than this are not kept; the oldest is forgotten, the home never.
  static let limit = 120

  /// A trail that begins at its home.
  package init(home: any ReaderPage) { pages = [home] }

  /// The screen that is shown.
  package var current: any ReaderPage {
    get { pages[at] }
    _modify { yield &pages[at] }
  }

  /// How many screens lie behind.
  package var depth: Int { at }
  /// Whether one can go forward.
  package var canGoForward: Bool { at + 1 < pages.count }

  /// Shows a new screen; what lay ahead is forgotten.
  package mutating func visit(_ page: any ReaderPage) {
    pages.removeSubrange((at + 1)...)
    pages.append(page)
    stale = stale.filter { $0 <= at }
    if pages.count > NavigationHistory.limit {
      pages.remove(at: 1)
      stale = Set(stale.compactMap { $0 == 1 ? nil : $0 == 0 ? 0 : $0 - 1 })
    }
    at = pages.count - 1
  }

  /// The archive has changed: every screen but the one shown has to ask anew when it is shown again.
  mutating func markStale() { stale = Set(pages.indices).subtracting([at]) }

  /// Whether the screen shown has to ask anew; once told, it is taken as done.
  mutating func isStale() -> Bool { stale.remove(at) != nil }

  /// Shows a screen in the place of the one shown.
  package mutating func replace(_ page: any ReaderPage) {
    pages[at] = page
    stale.remove(at)
  }

  /// Goes back or forward; false when there is nothing there.
  package mutating func go(by count: Int) -> Bool {
    let goal = min(max(at + count, 0), pages.count - 1)
    defer { at = goal }
    return goal != at
  }

  /// Lets every screen do something, the one shown first.
  package mutating func each(_ body: (inout any ReaderPage) -> Void) {
    body(&pages[at])
    for index in pages.indices where index != at { body(&pages[index]) }
  }

  /// The nearest screen of a kind, the one shown or one behind it.
  func nearest<Page: ReaderPage>(_ kind: Page.Type) -> Page? {
    pages[...at].reversed().lazy.compactMap { $0 as? Page }.first
  }

  /// Lets the nearest screen behind that leads from story to story step on, and tells the story it comes to.
  mutating func step(by count: Int, _ shared: inout SharedState) -> (
    story: StoryLocation, effects: [Effect]
  )? {
    for index in (0..<at).reversed() {
      guard var list = pages[index] as? any StorySequence else { continue }
      let step = list.step(by: count, &shared)
      pages[index] = list
      return step
    }
    return nil
  }
}
