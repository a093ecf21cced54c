import Articles
import Screen
import TestSupport
import Testing

@testable import Reading

@Suite("Keys typed before the story is there")
struct EarlyTests {
  private func waiting() -> ReaderDouble {
    var reader = ReaderDouble(Edition.archive(), rows: 24, columns: 80)
    reader.isAnswering = false
    reader.press("Enter")
    return reader
  }

  private func arrive(_ reader: inout ReaderDouble) {
    reader.isAnswering = true
    for answer in reader.archive.answers(to: .loadStory(Edition.harbour)) {
      reader.send(.answer(answer))
    }
  }

  @Test func theyAreDoneWhenItCames() {
    var reader = waiting()
    reader.press("s")
    #expect(!reader.effects.contains(.setStarred([Edition.harbour], true)))
    arrive(&reader)
    #expect(reader.effects.contains(.setStarred([Edition.harbour], true)))
  }

  @Test func onlySoManyAreKept() {
    var reading = StoryReading(Edition.harbour)
    let kept = (0..<100).map { _ in reading.waits(.down, nil) }
    #expect(kept.allSatisfy { $0 })
    #expect(reading.early.count == Early.most)
  }

  @Test func whatNeedsNoStoryIsNotKept() {
    var reading = StoryReading(Edition.harbour)
    let kept = [reading.waits(.help, nil), reading.waits(.back, nil), reading.waits(.quit, nil)]
    #expect(kept == [false, false, false] && reading.early.isEmpty)
  }

  @Test func theyAreDoneOnce() {
    var reader = waiting()
    reader.press("s")
    arrive(&reader)
    let count = reader.effects.count
    arrive(&reader)
    #expect(!reader.effects(since: count).contains(.setStarred([Edition.harbour], true)))
  }
}
