import Screen
import Testing

@testable import ReaderState

@Suite struct ScreenLayoutTests {
  private func plan(_ rows: Int, _ columns: Int, isFocused: Bool = false) -> ScreenLayout {
    var shared = SharedState(size: Size(rows: rows, columns: columns), keymap: .standard)
    shared.sidebar.isFocused = isFocused
    return ScreenLayout(shared, hasSidebar: true)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 24, 200], [0, 1, 20, 71, 72, 99, 100, 300])
  func thePartsCoverTheScreenAndNeverEachOther(_ rows: Int, _ columns: Int) {
    for isFocused in [false, true] {
      let plan = plan(rows, columns, isFocused: isFocused)
      let parts = [plan.bar, plan.foot, plan.sidebar, plan.body].compactMap(\.self)
      let divider = plan.divider == nil ? 0 : plan.body.rows
      #expect(parts.reduce(divider) { $0 + $1.rows * $1.columns } == rows * columns)
      for (at, part) in parts.enumerated() {
        for other in parts[(at + 1)...] { #expect(part.intersection(other).isEmpty) }
      }
    }
  }

  @Test(arguments: [(1, false, false), (2, false, true), (3, false, true), (4, true, true)])
  func theBarGoesBeforeTheFootAndThePageLast(_ rows: Int, _ hasBar: Bool, _ hasFoot: Bool) {
    let plan = plan(rows, 80)
    #expect((plan.bar != nil) == hasBar && (plan.foot != nil) == hasFoot)
    #expect(plan.body.rows >= 1)
  }

  @Test func aNarrowScreenShowsTheSidebarInThePagesPlaceWhileItIsUsed() {
    #expect(plan(24, 71).sidebar == nil)
    #expect(plan(24, 71, isFocused: true).body.columns == 0)
    #expect(plan(24, 72).sidebar?.columns == 18)
    #expect(plan(24, 100).sidebar?.columns == 22)
  }

  @Test(arguments: [-50, 0, 24, 40, 10_000])
  func aDividerIsKeptWhereBothSidesHaveRoom(_ wish: Int) throws {
    let body = Rect(row: 1, column: 3, rows: 20, columns: 100)
    let parts = try #require(
      ScreenLayout.split(body, wish: wish, usual: 40, least: 24, leastMain: 44))
    #expect(parts.aside.columns >= 24 && parts.main.columns >= 44)
    #expect(parts.main.endColumn == parts.divider && parts.divider + 1 == parts.aside.column)
    #expect(parts.aside.endColumn == body.endColumn)
    #expect(
      ScreenLayout.split(
        Rect(rows: 9, columns: 68), wish: wish, usual: 40, least: 24, leastMain: 44) == nil
    )
  }
}
