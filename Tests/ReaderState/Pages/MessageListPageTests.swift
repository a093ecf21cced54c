import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct MessageListPageTests {
  private func reader(_ messages: Message...) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 12, columns: 40)
    for message in messages { reader.send(.answer(.told(message))) }
    reader.send(.perform(.messages, times: nil))
    return reader
  }

  private func page(_ reader: ReaderHarness) -> MessageListPage? {
    reader.state.page as? MessageListPage
  }

  @Test func theNewestComesFirstInFull() {
    let found = page(
      reader(
        Message(.note, "Feeds updated"),
        Message(.failure, "Isle Radio did not answer", detail: "No answer within twenty seconds.")))
    #expect(found?.entries.map(\.message.text) == ["Isle Radio did not answer", "Feeds updated"])
    #expect(found?.entries.first?.lines.count == 2)
    #expect(found?.entries.first?.message.at == FakeArchive.now)
  }

  @Test func aMessageToldMeanwhileJoinsThem() {
    var reader = reader(Message(.note, "One"))
    reader.send(.answer(.told(Message(.note, "Two"))))
    #expect(page(reader)?.entries.map(\.message.text) == ["Two", "One"])
  }

  @Test func enterCopiesWhatIsSelected() {
    var reader = reader(Message(.note, "One", detail: "Why."), Message(.note, "Two"))
    reader.press("j Enter")
    #expect(reader.effects.last == .terminal(.copy("One\nWhy.")))
  }

  @Test func nothingToldIsNothingToCopy() {
    var reader = reader()
    let before = reader.effects.count
    reader.press("Enter j k")
    #expect(page(reader)?.entries.isEmpty == true)
    #expect(
      !reader.effects(since: before).contains {
        if case .terminal(.copy) = $0 { true } else { false }
      })
  }

  @Test(arguments: [1, 8, 9, 20, 200])
  func longMessagesAreWrappedAtEveryWidth(_ columns: Int) {
    var reader = reader(
      Message(.failure, String(repeating: "港 word ", count: 200), detail: "\u{1B}[2J"))
    reader.send(.resize(Size(rows: 3, columns: columns)))
    let lines = page(reader)?.entries.first?.lines ?? []
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= max(2, columns) })
    #expect(!lines.isEmpty)
  }
}
