import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct SidebarViewTests {
  private func drawn(
    _ rows: Int = 20, columns: Int = 24, _ change: (inout SharedState) -> Void = { _ in }
  )
    -> DrawnGrid
  {
    var shared = reader(120).state.shared
    change(&shared)
    return DrawnGrid(rows: rows, columns: columns) { drawSidebar(shared, on: $0) }
  }

  @Test func everyPlaceStandsWithItsCount() {
    let grid = drawn { $0.sidebar.counts?.people = 1_234 }
    for title in ["Unread", "All", "Starred", "Threads", "People", "Places", "Quotes", "Feeds"] {
      #expect(grid.text.contains(title))
    }
    #expect(grid.text.contains("1,234"))
  }

  @Test func unreadIsBoldOnlyWhileSomethingIsUnread() {
    let some = drawn { $0.sidebar.counts?.unread = 3 }
    #expect(some.style(of: "Unread")?.modifiers.contains(.bold) == true)
    let none = drawn { $0.sidebar.counts?.unread = 0 }
    #expect(none.style(of: "Unread")?.modifiers.contains(.bold) == false)
  }

  @Test func theCursorIsFaintWhileTheListHasTheKeys() {
    #expect(drawn { $0.sidebar.isFocused = false }.style(of: "All")?.ground == .inactive)
    #expect(drawn { $0.sidebar.isFocused = true }.style(of: "All")?.ground == .selected)
  }

  @Test func keptSearchesAreMarkedAndLongNamesCut() {
    let grid = drawn {
      $0.sidebar.saved = [
        SavedSearch(name: "Boats", query: "boat"),
        SavedSearch(name: String(repeating: "港", count: 50), query: "x", unread: 12),
      ]
    }
    #expect(grid.text.contains("/ Boats"))
    #expect(grid.text.contains("…") && grid.text.contains("12"))
  }

  @Test(arguments: [(1, 1), (3, 10), (9, 2), (40, 60)])
  func everySizeIsDrawn(_ rows: Int, _ columns: Int) {
    let grid = drawn(rows, columns: columns) { $0.sidebar.counts?.all = Int.max }
    #expect(grid.grid.size == Size(rows: rows, columns: columns))
  }
}
