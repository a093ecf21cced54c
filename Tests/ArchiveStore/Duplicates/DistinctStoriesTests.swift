import Articles
import Testing

@testable import ArchiveStore

@Suite struct DistinctStoriesTests {
  @Test func aStoryIsKeptFromWhatIsShownForTheOther() throws {
    let archive = try Archive.temporary()
    let stories = ["a", "b", "c"].map { (id: String) in
      Samples.story("News \(id)", ["Text \(id)."], id: id)
    }
    _ = try archive.add(stories, now: 1)
    let keys = try ["a", "b"].map { try #require(try archive.find(id: $0).first).key }
    try archive.correct(.apart(story: keys[0], from: keys[1]), now: 2)
    try archive.read { db in
      let apart = try DistinctStories(in: db)
      let numbers = try keys.map { try #require(try StoryQueries.number(of: $0, in: db)) }
      let direct = apart.separates(numbers[0], from: numbers[1]) { $0 }
      let folded = apart.separates(numbers[1], from: 99) { $0 == numbers[0] ? 99 : $0 }
      let unknown = apart.separates(77, from: numbers[1]) { $0 }
      #expect(direct && folded && !unknown)
    }
  }
}
