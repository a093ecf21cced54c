import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct OverlayViewTests {
  @Test(arguments: widths, [":", "?", "T", "|"])
  func everyOverlayIsDrawnAtEveryWidth(_ columns: Int, _ key: String) {
    var reader = reader(columns)
    reader.state.shared.themes = ["dark", "light"]
    reader.press(key)
    _ = checked(reader.state)
    reader.type("港s")
    _ = checked(reader.state)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func fewRowsAreDrawn(_ rows: Int) {
    var reader = reader(80, rows: rows, keys: ":")
    _ = checked(reader.state)
    reader.press("Down Down PgDn")
    _ = checked(reader.state)
  }

  @Test func thePanelCoversThePageAndShowsItsCursor() {
    let reader = reader(80, keys: ":")
    let grid = checked(reader.state)
    #expect(grid.text.contains("Commands"))
    #expect(grid.text.contains("type to narrow, or “add PATH” · Enter runs · Esc leaves"))
    #expect(grid.grid.cursor != nil)
  }

  @Test func nothingThatFitsIsSaid() {
    var reader = reader(80, keys: ":")
    reader.type("qqqq")
    #expect(checked(reader.state).text.contains("nothing matches"))
  }

  @Test func theSelectedItemLiesOnItsGroundAndKeysStandAtTheRight() {
    var reader = reader(80, keys: ":")
    reader.type("star")
    let grid = checked(reader.state)
    #expect(grid.style(of: "Star, or take")?.ground == .selected)
    #expect(grid.text.contains(" s "))
  }

  @Test func helpHasHeadingsUntilSomethingIsTyped() {
    var reader = reader(80, rows: 40, keys: "?")
    let all = checked(reader.state)
    reader.type("page")
    let some = checked(reader.state)
    #expect(
      all.runs(5).contains { $0.style.face == .subheading } || all.styled.contains("subheading"))
    #expect(!some.styled.contains("subheading"))
  }

  @Test func aLongLineInAPromptScrollsWithItsCursor() {
    var reader = reader(40, keys: "|")
    reader.type(String(repeating: "abcdefghij", count: 20))
    let grid = checked(reader.state)
    #expect(grid.grid.cursor.map { $0.column < 39 } == true)
    #expect(grid.text.contains("hij"))
  }
}
