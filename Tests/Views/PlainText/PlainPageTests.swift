import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct PlainPageTests {
  private func plain(_ keys: String, columns: Int = 70) -> PlainPage {
    plainPage(reader(columns, keys: keys).state)
  }

  @Test func aListSaysItsWindow() {
    let page = plain("")
    #expect(page.window?.lowerBound == 0 && page.total > 0)
    #expect(page.lines.compactMap(\.choice).first == 0)
    #expect(page.lines.first?.text.contains("(") == true)
  }

  @Test func theTextOfAStoryComesBeforeWhatOpens() {
    let page = plain("Enter")
    #expect(page.window == nil)
    let first = page.lines.firstIndex { $0.choice != nil } ?? 0
    let heading = page.lines.firstIndex { $0.text == "Named here:" || $0.text == "Who said what:" }
    #expect(heading.map { $0 < first } == true)
  }

  @Test func whatOpensStandsOnce() {
    let lines = plain("Enter").lines.filter { $0.choice != nil }.map(\.text)
    #expect(lines.count == Set(lines).count)
  }

  @Test(arguments: ["", "Enter", ", u", ", t", ", p", ", l", ", o", ", q", ", f", "M"])
  func selectingAChoiceAndOpeningItNeverTraps(_ keys: String) {
    let start = reader(70, keys: keys)
    for choice in plainPage(start.state).lines.compactMap(\.choice) {
      var reader = start
      reader.send(.select(choice))
      reader.send(.perform(.open, times: nil))
      _ = plainPage(reader.state)
    }
  }

  @Test func choicesThatAreNotThereChangeNothing() {
    for keys in ["", "Enter", ", p", ", q", ", t", ", f"] {
      var reader = reader(70, keys: keys)
      reader.send(.select(-1))
      reader.send(.select(1_000_000))
      _ = checked(reader.state)
    }
  }

  @Test func everyViewIsSaid() {
    var reader = reader(70)
    reader.send(.visit(MessageListPage()))
    #expect(plainPage(reader.state).lines == [PlainPage.Line("Nothing has gone wrong.")])
  }
}
