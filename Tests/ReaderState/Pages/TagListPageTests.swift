import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct TagListPageTests {
  @Test func aTagLeadsToItsStories() {
    let archive = FakeArchive(stories: 4)
    archive.rows[1].tags = ["budget"]
    var reader = ReaderHarness(archive)
    reader.send(.perform(.showTags, times: nil))
    #expect((reader.state.page as? TagListPage)?.tags?.map(\.name) == ["budget"])
    reader.press("Enter")
    #expect((reader.state.page as? SearchPage)?.field.text == "tag:budget")
  }
}
