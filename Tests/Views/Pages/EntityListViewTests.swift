import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct EntityListViewTests {
  private func people(_ columns: Int, _ rows: [EntitySummary]? = nil) -> ReaderHarness {
    var reader = reader(columns) { if let rows { $0.names[.person] = rows } }
    reader.send(.perform(.showPeople, times: nil))
    return reader
  }

  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = people(columns)
    for keys in ["", "j", "/ t", "Esc", "Esc", "Tab"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test func barsAreSharesOfTheMostNamed() {
    let grid = checked(people(120).state).grid
    let bars = (0..<grid.size.rows).map { row in grid.line(row).count { $0 == "█" } }.filter {
      $0 > 0
    }
    #expect(bars.count == 2)
    #expect(bars[0] >= 3 * bars[1])
  }

  @Test func noNamesAndNoneThatFitsAreTold() {
    #expect(checked(people(80, []).state).text.contains("No names yet"))
    var narrowed = people(80)
    narrowed.press("=")
    narrowed.type("zzz")
    #expect(checked(narrowed.state).text.contains("No name begins like that"))
  }

  @Test(arguments: [
    (0, 10, 8, ""), (1, 1_000_000, 8, "▏"), (10, 10, 8, "████████"), (5, 10, 8, "████"),
    (1, 16, 8, "▌"), (5, 0, 8, ""), (5, 10, 0, ""), (-5, 10, 8, ""), (30, 10, 4, "████"),
  ])
  func shares(_ count: Int, _ most: Int, _ room: Int, _ bar: String) {
    let grid = DrawnGrid(rows: 1, columns: 12) {
      drawShare(count, of: most, on: $0, at: 0, room: room, .page)
    }
    #expect(grid.text == bar + "\n")
  }

  @Test(arguments: widths)
  func countsThatCannotBeAndWideNames(_ columns: Int) {
    let rows = [0, -5, 1, 1_000_000].map {
      EntitySummary(
        key: "\($0)", name: "長い名前\u{1B}\($0)", kind: .person, stories: $0, mentions: -$0)
    }
    _ = checked(people(columns, rows).state)
  }
}
