import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct StoryQueriesTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func row(_ story: AnnotatedArticle, now: Int64 = 1_950_000_000) throws -> StorySummary {
    let key = try #require(archive.add([story], now: now).first?.key)
    return try archive.read { db in
      let n = try #require(try StoryQueries.number(of: key, in: db))
      let same = try StoryQueries.key(of: n, in: db)
      #expect(same == key)
      return try #require(try StoryQueries.row(n, in: db))
    }
  }

  @Test func aRowHasWhatTheStoryCameWith() throws {
    let row = try row(
      Samples.story(
        "Ferry", ["One.", "Two."], id: "f-1", url: "https://post.example/1", source: "Post",
        date: "2031-03-01T10:00:00+02:00"))
    #expect(row.id == "f-1" && row.title == "Ferry" && row.source == "Post")
    #expect(row.url == "https://post.example/1" && row.paragraphs == 2)
    #expect(row.published?.offset == 7_200 && row.published?.isDay == false && row.added == nil)
    #expect(!row.isRead && !row.isStarred && row.copies == 0 && row.tags.isEmpty)
  }

  @Test func withoutAnIdTheKeyIsTheId() throws {
    let row = try row(Samples.story("Ferry", ["One."], url: "https://post.example/1"))
    #expect(row.id == row.key.rawValue)
  }

  @Test func withoutADateItStandsByTheTimeOfAdding() throws {
    let row = try row(Samples.story("Ferry", ["One."], id: "f"), now: 1_900_000_500)
    #expect(row.published == nil && row.added == 1_900_000_500)
  }

  @Test func aDateOfTheLastChangeStandsForTheOneThatIsMissing() throws {
    var story = Samples.story("Ferry", ["One."], id: "f")
    story.article.updated = Timestamp(rfc3339: "2031-03-02T10:00:00Z")
    let row = try row(story)
    #expect(row.published?.seconds == story.article.updated?.seconds && row.added == nil)
  }

  /// A date far from any paper's is shown as none, and the story stands where it came.
  @Test func aDateThatCannotBeIsNotShown() throws {
    let row = try row(
      Samples.story("Ferry", ["One."], id: "f", date: "0003-01-01"), now: 1_900_000_500)
    #expect(row.published == nil && row.added == 1_900_000_500)
  }

  @Test(arguments: ["", "zzzzzzzzzzzz", "01234567890", "0123456789ab0", "nothing"])
  func keysThatAreNoneFindNothing(_ key: String) throws {
    _ = try row(Samples.story("Ferry", ["One."], id: "f"))
    let found = try archive.read { try StoryQueries.number(of: StoryKey(rawValue: key), in: $0) }
    #expect(found == nil)
  }

  @Test func numbersThatAreNotThereAreLeftOut() throws {
    _ = try row(Samples.story("Ferry", ["One."], id: "f"))
    let (rows, row, key) = try archive.read { db in
      try (
        StoryQueries.rows([99, 1, -1], in: db), StoryQueries.row(99, in: db),
        StoryQueries.key(of: 99, in: db)
      )
    }
    #expect(rows.map(\.id) == ["f"] && row == nil && key == nil)
  }

  @Test(
    arguments: [
      ("https://www.post.example/a/b", "post.example"), ("http://POST.example", "post.example"),
      ("https://post.example?x=/y", "post.example?x="), ("ftp://post.example/a", nil),
      ("post.example/a", nil), (nil, nil),
    ] as [(String?, String?)])
  func theHostStandsForAnOutletThatIsNotNamed(_ url: String?, _ host: String?) throws {
    let key = try #require(
      archive.add([Samples.story("Ferry", ["One."], id: "f", url: url)], now: 0).first?.key)
    let found = try archive.read { db in
      try String.fetchOne(
        db,
        sql:
          "SELECT \(StoryQueries.host) FROM \(StoryQueries.tables) WHERE s.id = ?",
        arguments: [try StoryQueries.number(of: key, in: db)])
    }
    #expect(found == host)
  }

  @Test func tagsAreInTheOrderOfTheirNames() throws {
    let row = try row(Samples.story("Ferry", ["One."], id: "f"))
    for word in ["port", "ice", "later"] {
      _ = try archive.apply(.tagged(word, true), to: [.rows([row.key])])
    }
    _ = try archive.save(Note(story: row.key, text: "mine"), now: 3)
    let again = try #require(try archive.find(id: "f").first)
    #expect(again.tags == ["ice", "later", "port"] && again.notes == 1)
  }
}
