import Articles
import Testing

@testable import ArchiveStore

@Suite struct PreviouslyReadTests {
  private let archive: Archive
  private let first = "The ferry Morwenna struck a reef near Kurosaki before dawn."
  private let second = "Divers found a hole in the hull of the ferry."

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.story(
          "Ferry aground", [first, second, Samples.paragraph(1)], id: "a", date: "2026-03-01"),
        Samples.story(
          "Ferry towed", ["Tugs took the Morwenna in tow on Friday.", first, Samples.paragraph(7)],
          id: "b",
          date: "2026-03-02"),
      ], now: 1)
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  @Test func onlyWhatWasReadIsKnown() throws {
    #expect(try archive.story(key("b"))?.seen.isEmpty == true)
    _ = try archive.setRead(key("a"), true)
    let story = try #require(try archive.story(key("b")))
    #expect(story.seen.count == 1)
    let (index, seen) = try #require(story.seen.first)
    #expect(story.article.words(of: story.article.blocks[index]) == first)
    #expect(
      seen
        == PreviouslyReadParagraph(
          story: try key("a"), title: "Ferry aground", excerpt: first, isReworded: false))
  }

  @Test func theCopiesOfAStoryWereNotReadBeforeIt() throws {
    _ = try archive.add(
      [
        Samples.story(
          "Ferry aground", [first, second, Samples.paragraph(1)], id: "c", date: "2026-03-01")
      ], now: 2)
    let rows = try archive.stories(.all, offset: 0, limit: 10).rows
    let head = try #require(rows.first { $0.copies == 1 })
    _ = try archive.setRead(head.key, true)
    #expect(try archive.story(head.key)?.seen.isEmpty == true)
    let copy = try #require(try ["a", "c"].map(key).first { $0 != head.key })
    #expect(try archive.story(copy)?.seen.count == 3)
  }

  @Test func listsCountWhatIsNew() throws {
    _ = try archive.setRead(key("a"), true)
    let rows = try archive.stories(.all, offset: 0, limit: 10).rows
    #expect(rows.map(\.id) == ["b", "a"])
    #expect(rows.map(\.newParagraphs) == [2, nil])
    _ = try archive.setRead(key("a"), false)
    #expect(
      try archive.stories(.all, offset: 0, limit: 10).rows.map(\.newParagraphs) == [nil, nil])
  }
}
