import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite("Keys typed before the story is there")
struct QueuedCommandTests {
  private func waiting() -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 24, columns: 80)
    reader.isAnswering = false
    reader.press("Enter")
    return reader
  }

  private func arrive(_ reader: inout ReaderHarness) {
    reader.isAnswering = true
    for answer in reader.archive.answers(to: .query(.loadStory(FixtureStories.harbour))) {
      reader.send(.answer(answer))
    }
  }

  @Test func theyAreDoneWhenItCames() {
    var reader = waiting()
    reader.press("s")
    #expect(!reader.effects.contains(.change(.setStarred([FixtureStories.harbour], true))))
    arrive(&reader)
    #expect(reader.effects.contains(.change(.setStarred([FixtureStories.harbour], true))))
  }

  @Test func onlySoManyAreKept() {
    var reading = StoryPage(FixtureStories.harbour)
    let kept = (0..<100).map { _ in reading.waits(.down, nil) }
    #expect(kept.allSatisfy { $0 })
    #expect(reading.early.count == QueuedCommand.most)
  }

  @Test func whatNeedsNoStoryIsNotKept() {
    var reading = StoryPage(FixtureStories.harbour)
    let kept = [reading.waits(.help, nil), reading.waits(.back, nil), reading.waits(.quit, nil)]
    #expect(kept == [false, false, false] && reading.early.isEmpty)
  }

  @Test func theyAreDoneOnce() {
    var reader = waiting()
    reader.press("s")
    arrive(&reader)
    let count = reader.effects.count
    arrive(&reader)
    #expect(
      !reader.effects(since: count).contains(.change(.setStarred([FixtureStories.harbour], true))))
  }
}
