import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveTagsTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = (1...3).map {
      Samples.story("Story \($0)", [Samples.paragraph($0)], id: "s\($0)", date: "2021-03-0\($0)")
    }
    _ = try archive.add(stories, now: 0)
  }

  private func rows(_ ids: String...) throws -> [StoryScope] {
    [.rows(try ids.map { try #require(try archive.find(id: $0).first).key })]
  }

  private func found(_ query: String) throws -> Set<String> {
    Set(try archive.search(SearchQuery(query), now: 0).hits.map(\.row.id))
  }

  @Test func aWordIsFoundHoweverItIsWritten() throws {
    _ = try archive.apply(.tagged("Élection", true), to: try rows("s1", "s2"))
    _ = try archive.apply(.tagged("election", true), to: try rows("s2", "s3"))
    #expect(try archive.tags() == [Tag(name: "Élection", stories: 3, unread: 3)])
    #expect(try found("tag:ELECTION") == ["s1", "s2", "s3"])
    #expect(try found("tag:election -is:unread").isEmpty)
    #expect(try found("tag:other").isEmpty)
    #expect(try found("is:tagged") == ["s1", "s2", "s3"])
    #expect(try found("-has:tag").isEmpty)
  }

  @Test func onlyWhatChangedIsTakenBack() throws {
    _ = try archive.apply(.tagged("a", true), to: try rows("s1"))
    let change = try archive.apply(.tagged("a", true), to: try rows("s1", "s2"))
    #expect(change.stories.count == 1)
    _ = try archive.takeBack(change)
    #expect(try found("tag:a") == ["s1"])
    _ = try archive.apply(.tagged("a", false), to: try rows("s1", "s3"))
    #expect(try archive.tags().isEmpty)
  }

  @Test func rowsAndStoriesShowThem() throws {
    _ = try archive.apply(.tagged("later", true), to: try rows("s1"))
    _ = try archive.apply(.tagged("budget", true), to: try rows("s1"))
    #expect(try archive.find(id: "s1").first?.tags == ["budget", "later"])
    let list = try archive.stories(.all, offset: 0, limit: 9).rows
    #expect(list.last?.tags == ["budget", "later"])
    #expect(try archive.completions("tag:bu", at: 6) == ["tag:budget"])
  }

  @Test func aRevisionAndNewAnnotationsKeepThem() throws {
    _ = try archive.apply(.tagged("kept", true), to: try rows("s1"))
    _ = try archive.add([Samples.story("Story 1", ["Other words."], id: "s1")], now: 5)
    try archive.reannotate(
      version: 9, with: { AnnotatedArticle($0, marks: StoryAnnotations(version: 9)) })
    try archive.rebuild()
    #expect(try found("tag:kept") == ["s1"])
  }

  @Test(
    arguments: [
      ("budget", "budget"), ("#budget", "budget"), (" x ", "x"), ("日本", "日本"), ("two words", nil),
      ("", nil), ("#", nil), ("a,b", nil), ("a:b", nil), ("\u{1B}[2J", nil), ("---", nil),
    ] as [(String, String?)])
  func wordsThatAreTags(_ typed: String, _ word: String?) {
    #expect(Tag.word(typed) == word)
  }
}
