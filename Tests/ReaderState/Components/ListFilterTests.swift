import Screen
import Testing

@testable import ReaderState

@Suite struct ListFilterTests {
  private func typing(_ text: String = "") -> ListFilter {
    var line = ListFilter()
    line.isTyping = true
    line.field.insert(text)
    return line
  }

  private func outcome(_ key: Key, _ line: inout ListFilter) -> String {
    switch line.type(key) {
    case nil: "not mine"
    case .edited: "edited"
    case .moved(let count): "moved \(count)"
    case .done: "done"
    }
  }

  @Test func keysAreNotItsUntilItIsTypedIn() {
    var line = ListFilter()
    let outcome = outcome(Key(.character("x")), &line)
    #expect(outcome == "not mine")
    #expect(line.field.isEmpty && !line.isShown && line.typingHint == nil)
  }

  @Test(arguments: [
    (Key(.character("x")), "edited"), (Key(.backspace), "edited"), (Key(.left), "done"),
    (Key(.down), "moved 1"), (Key(.up), "moved -1"),
    (Key(.character("n"), control: true), "moved 1"),
    (Key(.character("p"), control: true), "moved -1"), (Key(.function(5)), "done"),
    (Key(.enter), "done"), (Key(.escape), "edited"),
    (Key(.character("u"), control: true), "edited"),
  ])
  func whatKeysDo(_ key: Key, _ expected: String) {
    var line = typing("quay")
    let outcome = outcome(key, &line)
    #expect(outcome == expected)
  }

  @Test func enterKeepsWhatNarrowsAndEscapeShowsAll() {
    var kept = typing("quay")
    _ = kept.type(Key(.enter))
    #expect(!kept.isTyping && kept.isShown && kept.field.text == "quay")
    var left = typing("quay")
    _ = left.type(Key(.escape))
    #expect(!left.isTyping && !left.isShown)
  }

  @Test func anEmptyLineIsLeftByBackspaceAndByEscapeWithoutAQuestion() {
    var line = typing()
    let afterBackspace = outcome(Key(.backspace), &line)
    #expect(afterBackspace == "done" && !line.isTyping)
    line = typing()
    let afterEscape = outcome(Key(.escape), &line)
    #expect(afterEscape == "done")
    #expect(!line.isShown)
  }

  @Test func clearingTellsWhetherThereWasAnything() {
    var line = typing("quay")
    let first = line.clear()
    let second = line.clear()
    #expect(first && !second)
    #expect(line == ListFilter())
  }

  @Test(arguments: [0, 1, 2, 24])
  func theLineTakesARowOnlyWhereThePageHasTwo(_ rows: Int) {
    let body = Rect(row: 1, rows: rows, columns: 40)
    let (line, list) = typing("q").frames(body)
    #expect((line != nil) == (rows >= 2))
    #expect(list.rows == (rows >= 2 ? rows - 1 : rows) && list.endRow == body.endRow)
    #expect(ListFilter().frames(body).list == body)
  }
}
