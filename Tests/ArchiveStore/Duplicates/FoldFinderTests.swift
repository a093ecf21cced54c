import Articles
import Testing

@testable import ArchiveStore

@Suite("Under what a story is folded")
struct FoldFinderTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  @discardableResult
  private func add(
    _ id: String, _ paragraphs: [Int], date: String = "2026-03-01", source: String = "Gazette",
    title: String = "Harbour news"
  ) throws -> AddOutcome {
    let story = Samples.story(
      title, paragraphs.map(Samples.paragraph), id: id, source: source, date: date)
    return try #require(try archive.add([story], now: 1).first)
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func shown(_ shelf: StoryFilter = .all) throws -> [String] {
    try archive.stories(shelf, offset: 0, limit: 10).rows.map(\.id).sorted()
  }

  @Test func theOutcomeNamesWhatItIsFoldedUnder() throws {
    try add("a", [1, 2, 3])
    let copy = try add("b", [1, 2, 3], source: "Courier")
    #expect(copy.kind == .copy)
    #expect(copy.reason == "same text as \(try key("a").rawValue)")
  }

  @Test func newWordsAreNeverPutUnderAReadMark() throws {
    try add("a", [1, 2, 3])
    try archive.setRead(try key("a"), true)
    try add("b", [1, 2, 3, 4], source: "Courier")
    #expect(try shown(.unread) == ["b"])
    try archive.setRead(try key("b"), true)
    try add("c", [1, 2, 3], source: "Herald")
    #expect(try shown(.unread).isEmpty)
    #expect(try shown() == ["b"])
  }

  @Test func whatIsStarredStaysInItsList() throws {
    try add("a", [1, 2, 3])
    try archive.setStarred(try key("a"), true)
    try add("b", [1, 2, 3, 4], source: "Courier")
    #expect(try shown(.starred) == ["a"])
    #expect(try shown() == ["a", "b"])
  }

  @Test func theSameTextAWeekLaterIsNewsAgain() throws {
    try add("a", [1], date: "2026-03-01")
    #expect(try add("b", [1], date: "2026-03-08").kind == .added)
    #expect(try shown() == ["a", "b"])
  }

  @Test func oneTextUnderManyHeadlinesIsBounded() throws {
    let notice = "This article is for subscribers only. Log in to continue reading on our website."
    let many = (0..<400).map { n in
      Samples.story("Word\(n) about thing\(n)", [notice], id: "w\(n)", date: "2026-03-01")
    }
    #expect(try archive.add(many, now: 1).allSatisfy { $0.kind == .added })
  }
}
