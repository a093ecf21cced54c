import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct NextUnreadTests {
  @Test func oneKeyReadsThroughAllThatIsUnread() {
    var reader = ReaderHarness(FakeArchive(stories: 30))
    for _ in 0..<15 { reader.press("N") }
    #expect(reader.archive.rows.allSatisfy { $0.isRead })
    #expect(reader.state.trail.depth == 1)
    reader.press("N")
    #expect(reader.state.shared.notice?.text == "Everything is read")
    reader.press("q")
    #expect((reader.state.page as? StoryListPage)?.cursor == 28)
  }
}
