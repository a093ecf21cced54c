import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct ListViewTests {
  private func rows(_ texts: [String], total: Int? = nil, height: Int = 5) -> LazyRows<String> {
    var rows = LazyRows<String>()
    rows.fit(height)
    rows.take(Page(rows: texts, offset: 0, total: total ?? texts.count))
    return rows
  }

  private func drawn(_ list: LazyRows<String>, height: Int = 1, isFocused: Bool = true) -> DrawnGrid
  {
    DrawnGrid(rows: 5, columns: 20) { canvas in
      drawRows(list, height: height, isFocused: isFocused, on: canvas) { text, canvas, ground in
        canvas.put(text, at: 0, 0, Style(.text, on: ground))
      }
    }
  }

  @Test func rowsStandOneUnderTheOtherTheSelectedOneMarked() {
    let grid = drawn(rows(["one", "two"]))
    #expect(grid.grid.line(0).hasPrefix("one") && grid.grid.line(1).hasPrefix("two"))
    #expect(grid.style(of: "one")?.ground == .selected && grid.style(of: "two")?.ground == .page)
    #expect(drawn(rows(["one"]), isFocused: false).style(of: "one")?.ground == .inactive)
  }

  @Test func rowsNotAtHandAreLeftFaint() {
    let grid = drawn(rows(["one"], total: 3))
    #expect(grid.grid.line(1).contains("·") && grid.grid.line(2).contains("·"))
    #expect(!grid.grid.line(3).contains("·"))
  }

  @Test func tallRowsTakeTheirHeightAndNoneIsDrawnBelowTheScreen() {
    let grid = drawn(rows(["one", "two", "three", "four", "five"]), height: 2)
    #expect(grid.grid.line(2).hasPrefix("two") && grid.grid.line(4).hasPrefix("three"))
    #expect(!grid.text.contains("four"))
  }

  @Test func anEmptyScreenSaysWhatIsMissingAndWhatToDo() {
    let grid = DrawnGrid(rows: 12, columns: 40) {
      drawEmpty("Nothing yet", ["add FILE", "feeds"], on: $0)
    }
    #expect(grid.style(of: "Nothing yet")?.face == .subheading)
    #expect(grid.text.contains("add FILE") && grid.text.contains("feeds"))
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 40), (12, 1), (3, 7)])
  func adviceIsCutToTheScreen(_ rows: Int, _ columns: Int) {
    let grid = DrawnGrid(rows: rows, columns: columns) {
      drawEmpty("Nothing yet", ["a long line of advice that fits nowhere", "港港港港港"], on: $0)
    }
    #expect(grid.grid.size == Size(rows: rows, columns: columns))
  }

  @Test("Every kind of name has a face", arguments: EntityKind.allCases)
  func faces(_ kind: EntityKind) {
    #expect(TextRole(kind) != .error)
    let shown: [EntityKind] = [.person, .place, .organization, .group]
    #expect(Set(shown.map { TextRole($0) }).count == shown.count)
  }
}
