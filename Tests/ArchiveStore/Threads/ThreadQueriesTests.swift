import Articles
import Testing

@testable import ArchiveStore

@Suite struct RunningStoriesTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(Self.stories, now: 100)
  }

  private static let stories = [
    Samples.story(
      "Ferry Morwenna runs aground off Kurosaki",
      ["The ferry Morwenna struck a reef near Kurosaki."],
      id: "f1", source: "Gazette", date: "2026-03-01"),
    Samples.story(
      "Ferry Morwenna refloated off Kurosaki",
      ["Tugs freed the Morwenna at high tide, and divers sealed her hull."],
      id: "f2", source: "Courier", date: "2026-03-03"),
    Samples.story(
      "Kurosaki ferry Morwenna towed home", ["The ferry Morwenna reached harbour."], id: "f3",
      source: "Gazette", date: "2026-03-04"),
    Samples.story(
      "Talvik growers strike over orchard prices", ["Growers in Talvik left their orchards."],
      id: "o1", date: "2026-03-02"),
    Samples.story(
      "Orchard prices: Talvik growers end strike", ["The growers of Talvik went back."], id: "o2",
      date: "2026-03-05"),
    Samples.story("Chess title goes to Mira Oduya", ["She won in forty moves."], id: "lone"),
  ]

  private func threads() throws -> [[String]] {
    var found: [[String]] = []
    try archive.threads { found.append($1) }
    return found.sorted { $0[0] < $1[0] }
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func id(_ report: String) throws -> String {
    try #require(try archive.thread(key(report).rawValue)).row.id
  }

  @Test func reportsOfOneEventRunTogether() throws {
    #expect(try threads() == [["f1", "f2", "f3"], ["o1", "o2"]])
    let page = try archive.threads(limit: 10)
    let (rows, total) = (page.rows, page.total)
    #expect(total == 2)
    #expect(rows.map(\.reports) == [2, 3])
    #expect(rows[1].headline == "Kurosaki ferry Morwenna towed home")
    #expect(rows[1].outlets == 2)
    #expect(rows[1].id == (try key("f1")).rawValue)
    #expect(rows[1].last == Timestamp(rfc3339: "2026-03-04"))
    #expect(try archive.threads(filter: "talvik strike", limit: 10).rows.map(\.id) == [id("o1")])
    #expect(try archive.threads(filter: "100%", limit: 10).total == 0)
  }

  @Test func laterReportsJoin() throws {
    _ = try archive.add(
      [Samples.story("Ferry Morwenna sails from Kurosaki again", [], id: "f4", date: "2026-03-09")],
      now: 101)
    #expect(try threads()[0] == ["f1", "f2", "f3", "f4"])
  }

  @Test func aPageShowsReportsInTime() throws {
    let page = try #require(try archive.thread(key("f2").rawValue))
    #expect(page.reports.map(\.row.id) == ["f1", "f2", "f3"])
    #expect(page.row.unread == 3)
    let alone = try #require(try archive.thread(key("lone").rawValue))
    #expect(alone.row.reports == 1)
    #expect(try archive.thread("ffffffffffff") == nil)
  }

  @Test func newParagraphsAreCountedOnceSomethingIsRead() throws {
    #expect(
      try archive.thread(key("f2").rawValue)?.reports.map(\.row.newParagraphs) == [nil, nil, nil])
    _ = try archive.setRead(key("f1"), true)
    let page = try #require(try archive.thread(key("f2").rawValue))
    #expect(page.reports.map(\.row.newParagraphs) == [nil, 1, 1])
  }

  @Test func openedStoriesKnowTheirThread() throws {
    #expect(try archive.story(key("f3"))?.thread?.reports == 3)
    #expect(try archive.story(key("lone"))?.thread == nil)
    #expect(try archive.counts().threads == 2)
  }
}
