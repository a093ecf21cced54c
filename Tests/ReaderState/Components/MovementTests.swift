import Articles
import Screen
import Testing

@testable import ReaderState

@Suite("Moving in lists")
struct MovementTests {
  private func rows(_ total: Int, height: Int = 10) -> LazyRows<Int> {
    var rows = LazyRows<Int>()
    rows.fit(height)
    rows.take(Page(rows: Array(0..<total), offset: 0, total: total))
    return rows
  }

  @Test(
    arguments: [
      (Command.down, nil, 1), (.down, 7, 7), (.up, nil, 0), (.bottom, nil, 99), (.bottom, 5, 4),
      (.top, nil, 0), (.top, 31, 30), (.pageDown, nil, 9), (.pageDown, 2, 18), (.halfDown, nil, 5),
      (.halfDown, 3, 3), (.down, 9_999, 99), (.pageUp, 9_999, 0),
    ] as [(Command, Int?, Int)])
  func whereACommandLeads(_ command: Command, _ times: Int?, _ selected: Int) {
    var rows = rows(100)
    let isMovement = rows.perform(command, times)
    #expect(isMovement && rows.selected == selected)
    #expect(rows.visible.contains(rows.selected))
  }

  @Test func backAndForthEndsWhereItBegan() {
    for (there, back) in [(Command.pageDown, Command.pageUp), (.halfDown, .halfUp), (.down, .up)] {
      var rows = rows(100)
      rows.select(50)
      _ = rows.perform(there, nil)
      _ = rows.perform(back, nil)
      #expect(rows.selected == 50)
    }
  }

  @Test func otherCommandsAreNoMovement() {
    var rows = rows(5)
    var sheet = ItemList()
    let moved = [rows.perform(.star, nil), sheet.perform(.star, nil), rows.perform(.open, 3)]
    #expect(moved == [false, false, false] && rows.selected == 0)
  }

  @Test func anEmptyListStandsStill() {
    var rows = rows(0)
    for command in [Command.down, .bottom, .pageDown, .halfUp, .top] {
      _ = rows.perform(command, 3)
    }
    #expect(rows.selected == 0 && rows.top == 0)
  }

  @Test func aClickSelectsTheRowUnderIt() {
    var rows = rows(100)
    let frame = Rect(row: 2, rows: 10, columns: 40)
    let inside = rows.point(Mouse(.press, at: Position(row: 5, column: 1)), in: frame)
    #expect(inside && rows.selected == 3)
    let above = rows.point(Mouse(.press, at: Position(row: 1, column: 1)), in: frame)
    let dragged = rows.point(Mouse(.drag, at: Position(row: 5, column: 1)), in: frame)
    #expect(!above && !dragged && rows.selected == 3)
    let wheel = rows.point(Mouse(.wheelDown, at: Position(row: 5, column: 1)), in: frame)
    #expect(wheel && rows.top == 3)
  }

  @Test func aClickBelowTheLastRowSelectsNothing() {
    var rows = rows(2)
    let frame = Rect(row: 0, rows: 10, columns: 40)
    let hit = rows.point(Mouse(.press, at: Position(row: 7, column: 1)), in: frame)
    #expect(!hit && rows.selected == 0)
  }

  @Test func aSheetMovesFromOneThingToTheNext() {
    var sheet = ItemList()
    sheet.lay([(2, false), (1, true), (3, false), (1, true)])
    sheet.fit(4)
    _ = sheet.perform(.bottom, nil)
    #expect(sheet.selected == 3)
    _ = sheet.perform(.up, nil)
    #expect(sheet.selected == 1)
    let hit = sheet.point(
      Mouse(.press, at: Position(row: 0, column: 0)), in: Rect(row: 0, rows: 4, columns: 9))
    #expect(!hit || sheet.selected == 1, "a heading cannot be selected")
  }
}
