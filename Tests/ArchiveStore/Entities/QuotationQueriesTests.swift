import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Quotations of an archive")
struct QuotesTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Ferry", "{Ada Quill|The harbour is too shallow.} {Ben Oye|Boats are a luxury.}", id: "1",
          source: "Harbour Post", date: "2031-03-01"),
        Samples.marked(
          "Quay", "{Ada Quill|Harbours cost too much.} {|Nobody said this.}", id: "2",
          source: "Wire",
          date: "2031-04-01"),
        Samples.marked("Silence", "Nothing was said.", id: "3", date: "2031-05-01"),
      ], now: 0)
  }

  private func words(_ filter: QuotationFilter, offset: Int = 0, limit: Int = 50) throws -> [String]
  {
    try archive.quotes(filter, offset: offset, limit: limit).rows.map(\.words)
  }

  private static let shallow = "The harbour is too shallow."
  private static let luxury = "Boats are a luxury."
  private static let cost = "Harbours cost too much."
  private static let nobody = "Nobody said this."

  @Test func allOfThemTheNewestStoryFirst() throws {
    let all = [Self.cost, Self.nobody, Self.shallow, Self.luxury]
    #expect(try words(QuotationFilter()) == all)
    for offset in 0...5 {
      let window = try archive.quotes(QuotationFilter(), offset: offset, limit: 2)
      #expect(window.rows.map(\.words) == Array(all.dropFirst(offset).prefix(2)))
      #expect(window.total == 4 && window.offset == offset)
    }
  }

  @Test(arguments: [
    (QuotationFilter(speaker: "quill"), [cost, shallow]),
    (QuotationFilter(speaker: "Quill Ada"), [cost, shallow]),
    (QuotationFilter(speaker: "nobody"), []), (QuotationFilter(about: "harbour"), [cost, shallow]),
    (QuotationFilter(speaker: "quill", about: "shallow"), [shallow]),
    (QuotationFilter(speaker: "oye", about: "shallow"), []),
    (QuotationFilter(source: "post"), [shallow, luxury]),
    (QuotationFilter(since: Timestamp(rfc3339: "2031-03-15")), [cost, nobody]),
    (QuotationFilter(speaker: "quill", since: Timestamp(rfc3339: "2031-03-15")), [cost]),
    (QuotationFilter(words: "harb"), [cost, shallow, luxury]),
    (QuotationFilter(words: "oye lux"), [luxury]),
    (QuotationFilter(about: "zzz"), []),
    (QuotationFilter(source: "%"), [cost, nobody, shallow, luxury]),
    (QuotationFilter(speaker: "…"), []),
  ])
  func filtered(_ filter: QuotationFilter, _ expected: [String]) throws {
    #expect(try words(filter) == expected)
    #expect(try archive.quotes(filter).total == expected.count)
  }

  @Test func aRowHasItsCitation() throws {
    let row = try #require(try archive.quotes(QuotationFilter(speaker: "oye")).rows.first)
    #expect(row.title == "Ferry" && row.storyID == "1" && row.source == "Harbour Post")
    #expect(row.speaker == "Ben Oye" && row.published == Timestamp(rfc3339: "2031-03-01"))
    let story = try #require(try archive.story(row.story))
    #expect(story.article.text.utf8Slice(row.range) == row.words)
  }

  @Test func hostileWordsAreWords() throws {
    for text in ["'; DROP TABLE quotation; --", "\"", "NEAR(", "a* OR b", "\u{0}"] {
      _ = try archive.quotes(QuotationFilter(speaker: text, about: text, source: text, words: text))
    }
    #expect(try archive.quotes(QuotationFilter(), offset: -5, limit: 1).rows.count == 1)
    #expect(try archive.counts().quotes == 4)
  }
}

@Suite("Quoted and reported speech in an archive")
struct ReportedQuotationQueriesTests {
  private let archive: Archive
  private let ada = "person:ada quill"

  init() throws {
    archive = try .temporary()
    var stories: [AnnotatedArticle] = []
    for number in 1...3 {
      var story = Samples.marked(
        "Story \(number)",
        "[Ada Quill] spoke. {Ada Quill|We row \(number).} {Ada Quill|boats \(number) sink} {Ada Quill|the oars} {Ada Quill|a turn}",
        id: "\(number)", date: "2031-03-0\(number)")
      let kinds: [Quotation.Kind] = [.direct, .indirect, .judgment, .turn]
      for at in kinds.indices { story.marks.quotations[at].kind = kinds[at] }
      stories.append(story)
    }
    _ = try archive.add(stories, now: 0)
  }

  private func kinds(_ filter: QuotationFilter) throws -> [Quotation.Kind] {
    let window = try archive.quotes(filter)
    #expect(window.total == window.rows.count)
    return window.rows.map(\.kind)
  }

  @Test func reportsAreListedOnlyWhenAskedForAndJudgmentsNever() throws {
    for filter in [
      QuotationFilter(), QuotationFilter(speaker: "quill"), QuotationFilter(words: "quill"),
    ] {
      #expect(try kinds(filter) == Array(repeatElement([.direct, .turn], count: 3).joined()))
      var all = filter
      all.includesReported = true
      #expect(
        try kinds(all) == Array(repeatElement([.direct, .indirect, .turn], count: 3).joined()))
    }
    #expect(try kinds(QuotationFilter(about: "boats")) == [])
    #expect(try kinds(QuotationFilter(about: "boats", includesReported: true)).count == 3)
  }

  @Test func everyStretchFollowsTheOneBefore() throws {
    for includesReported in [false, true] {
      let all = try archive.quotes(QuotationFilter(includesReported: includesReported)).rows
      for offset in 0...all.count {
        let filter = QuotationFilter(includesReported: includesReported)
        let page = try archive.quotes(filter, offset: offset, limit: 2)
        #expect(page.rows == Array(all.dropFirst(offset).prefix(2)))
      }
    }
  }

  @Test func countsSayWhatTheyCount() throws {
    let counts = try archive.counts()
    #expect(counts.quotes == 6 && counts.reported == 3)
    let page = try #require(try archive.entity(ada))
    #expect(page.said == QuoteCounts(quoted: 6, reported: 3))
    #expect(
      page.quotes.map(\.kind)
        == Array(repeatElement([.direct, .indirect, .turn], count: 3).joined()))
    #expect(try archive.quotes(ofEntity: ada, includesReported: false).count == 6)
    #expect(try archive.quotes(ofSpeaker: "Ada Quill", includesReported: true).count == 9)
    #expect(try archive.quotes(ofSpeaker: "Quill", includesReported: true).isEmpty)
    let row = try #require(try archive.stories(.all, offset: 0, limit: 1).rows.first)
    #expect(row.quotes == 2 && row.reported == 1)
    #expect(try archive.search(SearchQuery("has:quote"), now: 0).total > 0)
  }

  @Test func countsAreMadeAnewTheSame() throws {
    try archive.rebuild()
    #expect(try archive.counts().quotes == 6)
    #expect(try archive.counts().reported == 3)
    #expect(archive.check(annotator: 1).allSatisfy { !$0.isFault })
  }

  @Test func aJudgmentIsNothingThatSomebodySaid() throws {
    #expect(try archive.search(SearchQuery("said:quill oars"), now: 0).total == 0)
    let hit = try #require(try archive.search(SearchQuery("said:quill sink"), now: 0).hits.first)
    let story = try #require(try archive.story(hit.row.key))
    #expect(hit.quotation.map(story.article.text.utf8Slice)?.hasSuffix("sink") == true)
  }

  @Test func whatWasWrittenBeforeKindsWereKeptIsToldByItsStory() throws {
    try archive.write { db in try db.execute(sql: "UPDATE quotation SET kind = NULL") }
    #expect(try kinds(QuotationFilter(speaker: "quill")).count == 6)
    #expect(try archive.entity(ada)?.said == QuoteCounts(quoted: 6, reported: 3))
  }
}
