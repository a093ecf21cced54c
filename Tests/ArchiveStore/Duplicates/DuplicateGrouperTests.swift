import Articles
import Testing

@testable import ArchiveStore

@Suite struct DuplicateGrouperTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func story(_ id: String, _ paragraphs: Int..., date: String = "2031-03-01")
    -> AnnotatedArticle
  {
    Samples.story(
      "News of the day", paragraphs.map(Samples.paragraph), id: id, source: "S\(id)", date: date)
  }

  @discardableResult
  private func add(_ stories: AnnotatedArticle...) throws -> [AddOutcome.Kind] {
    try archive.add(stories, now: 0).map(\.kind)
  }

  private func shown() throws -> [String] {
    try archive.stories(.all, offset: 0, limit: 99).rows.map { "\($0.id)+\($0.copies)" }.sorted()
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func pairs() throws -> Int {
    var count = 0
    try archive.duplicates { _ in count += 1 }
    return count
  }

  @Test func aCopyIsFoldedAndToldAsOne() throws {
    #expect(try add(story("a", 1, 2, 3)) == [.added])
    #expect(try add(story("b", 1, 2, 3)) == [.copy])
    #expect(try shown() == ["a+1"])
  }

  @Test func theFullerOneIsShown() throws {
    try add(story("a", 1, 2, 3))
    try add(story("b", 1, 2, 3, 4))
    #expect(try shown() == ["b+1"])
  }

  @Test func oneBatchFoldsAsManyBatchesDo() throws {
    try add(story("a", 1, 2, 3), story("b", 1, 2, 3, 4), story("c", 1, 2, 3), story("d", 9))
    let other = try Archive.temporary()
    for story in [story("a", 1, 2, 3), story("b", 1, 2, 3, 4), story("c", 1, 2, 3), story("d", 9)] {
      _ = try other.add([story], now: 0)
    }
    #expect(try shown() == ["b+2", "d+0"])
    #expect(
      try other.stories(.all, offset: 0, limit: 99).rows.map { "\($0.id)+\($0.copies)" }.sorted()
        == shown())
  }

  /// Words that the reader has not read are never put under a read mark.
  @Test func unreadWordsAreNotHiddenUnderAReadStory() throws {
    try add(story("a", 1, 2, 3))
    _ = try archive.setRead(try key("a"), true)
    try add(story("b", 1, 2, 3, 4))
    let row = try #require(try archive.stories(.all, offset: 0, limit: 9).rows.first)
    #expect(row.id == "b" && !row.isRead)
  }

  /// What the reader has starred stays where it is.
  @Test func aStarredStoryIsNotReplaced() throws {
    try add(story("a", 1, 2, 3))
    _ = try archive.setStarred(try key("a"), true)
    try add(story("b", 1, 2, 3, 4))
    #expect(try shown().contains { $0.hasPrefix("a+") })
    #expect(try archive.stories(.starred, offset: 0, limit: 9).rows.map(\.id) == ["a"])
  }

  /// A story that says something else now leaves its fold, and what was folded under it stays together.
  @Test func aRevisionWithOtherWordsLeavesTheFold() throws {
    try add(story("a", 1, 2, 3))
    try add(story("b", 1, 2, 3))
    try add(story("c", 1, 2, 3))
    #expect(try shown() == ["a+2"] && pairs() == 3)
    #expect(try add(story("a", 7, 8, 9)) == [.revision])
    #expect(try shown().contains("a+0"))
    #expect(try shown().count == 2)
    #expect(try pairs() == 1)
  }

  @Test func thePairIsKeptThoughTheNewsIsNotTheSame() throws {
    try add(story("a", 1, 2, 3, date: "2031-03-01"))
    try add(story("b", 1, 2, 3, 4, date: "2033-06-01"))
    #expect(try pairs() == 1)
  }
}
