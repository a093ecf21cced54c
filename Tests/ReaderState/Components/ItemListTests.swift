import ReaderState
import Testing

@Suite struct ItemListTests {
  private func sheet(_ items: [(height: Int, canSelect: Bool)], height: Int) -> ItemList {
    var sheet = ItemList()
    sheet.lay(items)
    sheet.fit(height)
    return sheet
  }

  @Test func selectsTheFirstThatCanBe() {
    let sheet = sheet([(4, false), (2, true), (2, true)], height: 10)
    #expect(sheet.selected == 1)
    #expect(sheet.top == 0)
  }

  @Test func movesOverWhatCannotBeSelected() {
    var sheet = sheet([(1, true), (2, false), (1, true)], height: 10)
    sheet.move(by: 1)
    #expect(sheet.selected == 2)
    sheet.move(by: 1)
    #expect(sheet.selected == 2)
    sheet.move(by: -5)
    #expect(sheet.selected == 0)
  }

  @Test func goingUpToTheFirstShowsTheHeadingAboveIt() {
    var sheet = sheet([(4, false)] + Array(repeating: (3, true), count: 20), height: 8)
    sheet.moveToEnd(true)
    #expect(sheet.top == 56)
    sheet.moveToEnd(false)
    sheet.move(by: 4)
    #expect(sheet.top > 0)
    sheet.move(by: -4)
    #expect(sheet.top == 0)
  }

  @Test func scrollingTakesTheSelectionAlong() {
    var sheet = sheet(Array(repeating: (2, true), count: 50), height: 10)
    sheet.scroll(by: 40)
    #expect(sheet.top == 40)
    #expect(sheet.selected == 20)
    sheet.scroll(by: -40)
    #expect(sheet.selected.map { sheet.visible.contains($0) } == true)
  }

  @Test func knowsTheItemOfALine() {
    let sheet = sheet([(4, false), (2, true), (3, true)], height: 4)
    #expect((0..<9).map { sheet.item(at: $0) } == [0, 0, 0, 0, 1, 1, 2, 2, 2])
    #expect(sheet.item(at: 9) == nil)
    #expect(sheet.item(at: -1) == nil)
  }

  @Test func anEmptyOneDoesNothing() {
    var sheet = sheet([], height: 5)
    sheet.move(by: 3)
    sheet.scroll(by: -3)
    sheet.moveToEnd(true)
    #expect(sheet.selected == nil)
    #expect(sheet.visible.isEmpty)
  }
}
