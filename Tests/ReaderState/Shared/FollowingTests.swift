import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct FollowingTests {
  @Test func aNameInAStoryIsFollowedElseItsRunningStory() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter Tab F")
    #expect(reader.archive.followed.map(\.name) == ["Mara Tollen"])
    reader.press("F")
    #expect(reader.archive.followed.isEmpty)
  }

  @Test func peopleAndSearchesAreFollowed() {
    let archive = FixtureStories.archive()
    archive.answer = { _ in
      var answer = SearchResults()
      answer.hits = [Hit(row: archive.rows[0], score: 1, snippet: Snippet())]
      answer.total = 1
      return answer
    }
    var reader = ReaderHarness(archive)
    reader.send(.perform(.showPeople, times: nil))
    reader.press("F")
    #expect(reader.state.shared.isFollowed(.subject(.entity("p1"), name: "Mara Tollen")))
    reader.press("/")
    reader.type("quay")
    reader.press("Esc F")
    #expect(reader.archive.followed.map(\.subject) == [.entity("p1"), .search("quay")])
  }

  @Test func whereNothingCanBeFollowedThatIsSaid() {
    var reader = ReaderHarness(FakeArchive(stories: 3))
    reader.press("M F")
    #expect(reader.state.shared.notice?.text.hasPrefix("Select a name") == true)
  }
}
