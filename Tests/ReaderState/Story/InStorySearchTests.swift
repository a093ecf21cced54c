import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite("Looking for words in a story")
struct StoryFindTests {
  private func reader(_ keys: String = "Enter /") -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 24, columns: 80)
    reader.press(keys)
    return reader
  }

  private func story(_ reader: ReaderHarness) -> StoryPage? {
    reader.state.page as? StoryPage
  }

  @Test func hitsAreFoundWhileTyping() {
    var reader = reader()
    reader.type("market")
    let find = story(reader)?.find
    let text = story(reader)?.story?.article.text ?? ""
    #expect(find?.hits.isEmpty == false)
    #expect(find?.hits.allSatisfy { text.utf8Slice($0).lowercased() == "market" } == true)
  }

  @Test func whatIsNotThereIsTold() {
    var reader = reader()
    reader.type("zzzzz")
    #expect(story(reader)?.find?.count == "none")
    reader.press("Enter n N")
    #expect(story(reader)?.key == FixtureStories.harbour)
  }

  @Test func stepsGoRoundAndRound() throws {
    var reader = reader()
    reader.type("the")
    reader.press("Enter")
    let size = try #require(story(reader)?.find?.hits.count)
    let start = try #require(story(reader)?.find?.at)
    #expect(size > 2)
    for _ in 0..<size { reader.press("n") }
    #expect(story(reader)?.find?.at == start)
    reader.press("n N")
    #expect(story(reader)?.find?.at == start)
  }

  @Test func theHeadlineIsNoHitForItIsDrawnFromElsewhere() {
    var reader = reader()
    reader.type("mayor of port vell to move")
    #expect(story(reader)?.find?.hits.isEmpty == true)
  }

  @Test func steppingBeforeThereIsAnythingDoesNothing() {
    var find = StoryPage(FixtureStories.harbour)
    find.stepHit(by: 3)
    find.look()
    #expect(find.find == nil)
  }
}
