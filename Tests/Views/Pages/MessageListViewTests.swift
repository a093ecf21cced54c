import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct MessageListViewTests {
  private func messages(_ columns: Int, _ messages: Message...) -> ReaderHarness {
    var reader = reader(columns)
    for message in messages { reader.send(.answer(.told(message))) }
    reader.send(.perform(.messages, times: nil))
    return reader
  }

  @Test func aFailureStandsOutAndItsReasonIsFaint() {
    let grid = checked(
      messages(80, Message(.failure, "Isle Radio did not answer", detail: "Twenty seconds passed."))
        .state)
    #expect(grid.style(of: "Isle Radio did not answer")?.face == .error)
    #expect(grid.style(of: "Twenty seconds passed.")?.face == .dim)
  }

  @Test func withoutMessagesThatIsTold() {
    #expect(checked(messages(80).state).text.contains("Nothing has gone wrong"))
  }

  @Test(arguments: widths)
  func hostileMessagesStayInTheirCells(_ columns: Int) {
    let hostile = String(repeating: "港\u{1B}[2J\u{202E}\u{9B}", count: 80)
    var reader = messages(columns, Message(.failure, hostile, detail: hostile))
    for keys in ["", "j", "G", "Enter"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }
}
