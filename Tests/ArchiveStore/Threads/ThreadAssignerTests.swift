import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Which running story a report joins")
struct ThreadAssignerTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func threads() throws -> [[String]] {
    var found: [[String]] = []
    try archive.threads { found.append($1.sorted()) }
    return found.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  @Test func oneBatchOrTwoMakeTheSameThreads() throws {
    _ = try archive.add(Samples.ferry, now: 0)
    let together = try threads()
    let other = try Archive.temporary()
    for story in Samples.ferry { _ = try other.add([story], now: 0) }
    var apart: [[String]] = []
    try other.threads { apart.append($1.sorted()) }
    #expect(together == [["f1", "f2"]])
    #expect(apart.filter { $0.count > 1 } == together)
  }

  @Test func aThreadThatLosesAReportIsCountedAnew() throws {
    _ = try archive.add(Samples.ferry, now: 0)
    #expect(try archive.threads(limit: 9).total == 1)
    let key = try #require(try archive.find(id: "f2").first).key
    try archive.write { db in
      let second = try #require(try StoryQueries.number(of: key, in: db))
      try ThreadAssigner.write([.init(story: second, shown: second, found: second)], in: db)
    }
    #expect(try archive.threads(limit: 9).total == 0)
  }

  @Test func aThreadThatGainsAReportIsCountedAnew() throws {
    _ = try archive.add(Samples.ferry, now: 0)
    let keys = try ["f1", "f2"].map { try #require(try archive.find(id: $0).first).key }
    try archive.write { db in
      let numbers = try keys.map { try #require(try StoryQueries.number(of: $0, in: db)) }
      let (first, second) = (numbers[0], numbers[1])
      try ThreadAssigner.write([.init(story: second, shown: second, found: second)], in: db)
      try ThreadAssigner.write([.init(story: second, shown: first, found: first)], in: db)
    }
    #expect(try archive.threads(limit: 9).rows.map(\.reports) == [2])
    #expect(archive.check(annotator: 0).allSatisfy { !$0.isFault })
  }

  @Test func whatEarlierVersionsCountedWrongIsCountedAnew() throws {
    _ = try archive.add(Samples.ferry, now: 0)
    try archive.write { db in
      try db.execute(sql: "UPDATE thread SET reports = 7")
      try ThreadTables.recount(db)
    }
    #expect(try archive.threads(limit: 9).rows.map(\.reports) == [2])
  }

  @Test func storiesOfOtherThingsStayAlone() throws {
    _ = try archive.add(
      Samples.ferry + [
        Samples.story("Chess title goes to Mira Oduya", ["She won in forty moves."], id: "c"),
        Samples.story("Orchards freeze in Talvik", ["Growers lit fires at night."], id: "o"),
      ], now: 0)
    #expect(try threads() == [["f1", "f2"]])
  }

  @Test func emptyStoriesJoinNothing() throws {
    let empty = ["1", "2"].map { Samples.story("", id: $0) }
    _ = try archive.add(empty, now: 0)
    #expect(try threads().isEmpty)
  }

  private static let wire = [
    Samples.story(
      "TALVIK TIMBER TO REDEEM NOTES",
      ["Talvik Timber Corp said it will redeem all of its 11 pct notes on April eight."],
      id: "redeem 1", date: "2026-03-01"),
    Samples.story(
      "TALVIK TIMBER SETS NOTE REDEMPTION",
      ["Talvik Timber Corp plans to redeem its 11 pct notes, the board said, on April eight."],
      id: "redeem 2", date: "2026-03-01"),
    Samples.story(
      "KUROSAKI FREIGHT TO REDEEM NOTES",
      ["Kurosaki Freight Inc said it will redeem all of its nine pct notes on June two."],
      id: "other firm", date: "2026-03-01"),
  ]

  @Test func reportsOfOneKindAboutOthersStayApart() throws {
    _ = try archive.add(Self.wire, now: 0)
    #expect(try threads() == [["redeem 1", "redeem 2"]])
  }

  @Test func aFollowUpAfterWeeksNamesTheEvent() throws {
    let later = [
      Samples.story(
        "Ferry Morwenna aground off Kurosaki: report blames reef charts",
        ["The ferry Morwenna struck a reef near Kurosaki because its charts were old."],
        id: "inquiry", date: "2026-03-25"),
      Samples.story(
        "Kurosaki opens cruise terminal", ["Bands played as the Morwenna moored."],
        id: "terminal", date: "2026-04-20"),
    ]
    _ = try archive.add(Samples.ferry + later, now: 0)
    let thread = try #require(try threads().first { $0.contains("f1") })
    #expect(thread.contains("f2"))
    #expect(!thread.contains("terminal"))
  }

  @Test func storiesWithoutDatesAreJudgedByTheirWords() throws {
    _ = try archive.add(
      [
        Samples.story(
          "Ferry Morwenna aground", ["The ferry Morwenna struck a reef near Kurosaki."], id: "a"),
        Samples.story(
          "Ferry Morwenna refloated", ["Tugs freed the ferry Morwenna near Kurosaki."], id: "b"),
      ], now: 0)
    #expect(try threads() == [["a", "b"]])
  }
}
