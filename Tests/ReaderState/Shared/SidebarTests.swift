import Articles
import Testing

@testable import ReaderState

@Suite struct SidebarTests {
  private func sidebar(saved count: Int = 0) -> Sidebar {
    var sidebar = Sidebar()
    sidebar.saved = (0..<count).map { SavedSearch(name: "S\($0)", query: "q\($0)", unread: $0) }
    return sidebar
  }

  @Test func placesAreTheShelvesAndTheKeptSearches() {
    #expect(sidebar().destinations.map(\.title).first == "Briefing")
    #expect(sidebar(saved: 2).destinations.suffix(2).map(\.title) == ["S0", "S1"])
    #expect(
      Set(sidebar(saved: 3).destinations.map(\.title)).count == sidebar(saved: 3).destinations.count
    )
  }

  @Test func countsAreUnknownUntilTheyCome() {
    var sidebar = sidebar(saved: 3)
    #expect(sidebar.count(of: .unread) == nil)
    #expect(sidebar.count(of: sidebar.destinations[15]) == 2)
    sidebar.counts = ArchiveCounts()
    sidebar.counts?.unread = 7
    sidebar.counts?.feeds = 3
    #expect(sidebar.count(of: .unread) == 7 && sidebar.count(of: .feeds) == 3)
    #expect(sidebar.count(of: .starred) == 0)
  }

  @Test(arguments: [(-1, 1), (1, 3), (99, 13), (Int.max, 13), (Int.min, 0)])
  func theCursorStaysInTheList(_ count: Int, _ expected: Int) {
    var sidebar = sidebar(saved: 1)
    sidebar.move(by: count)
    #expect(sidebar.selected == expected)
  }

  @Test func theCursorFollowsWhenSearchesAreForgotten() {
    var sidebar = sidebar(saved: 5)
    sidebar.select(17)
    sidebar.saved = []
    #expect(sidebar.selected == 12)
  }

  @Test(
    "Every place has a row of its own, and clicking it leads there",
    arguments: [5, 9, 12, 15, 19, 40])
  func rows(_ rows: Int) {
    for selected in 0..<12 {
      var sidebar = sidebar(saved: 3)
      sidebar.select(selected)
      let shown = sidebar.destinations.indices.map { sidebar.row(of: $0, rows: rows) }
      #expect(Set(shown).count == shown.count && shown == shown.sorted())
      #expect((0..<rows).contains(shown[selected]))
      for index in sidebar.destinations.indices where (0..<rows).contains(shown[index]) {
        #expect(sidebar.index(at: shown[index], rows: rows) == index)
      }
    }
    #expect(sidebar().index(at: 1, rows: 40) == nil, "a blank row between groups")
  }

  @Test func everyPlaceHasAPage() {
    let sidebar = sidebar(saved: 1)
    for place in sidebar.destinations { #expect(!sidebar.page(of: place).title.isEmpty) }
  }
}
