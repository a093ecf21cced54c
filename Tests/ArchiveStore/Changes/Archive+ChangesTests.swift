import Articles
import Testing

@testable import ArchiveStore

@Suite("Changing many stories at once")
struct ArchiveChangesTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = (1...6).map { day in
      Samples.story(
        "Council meets for the \(day)th time", [Samples.paragraph(day)], id: "d\(day)",
        source: day % 2 == 0 ? "Tarn Post" : "Isle Wire", date: "2021-03-0\(day)")
    }
    _ = try archive.add(stories, now: 0)
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func unread() throws -> Set<String> {
    Set(try archive.stories(.unread, offset: 0, limit: 99).rows.map(\.id))
  }

  @Test func aListIsMarkedReadAndTakenBackAsOne() throws {
    try archive.setRead(try key("d3"), true)
    let change = try archive.apply(.read(true), to: [.list(.all, .whole)])
    #expect(change.stories.count == 5)
    #expect(try archive.counts().unread == 0)
    let back = try archive.takeBack(change)
    #expect(try unread() == ["d1", "d2", "d4", "d5", "d6"])
    // Taking that back marks them again.
    _ = try archive.takeBack(back)
    #expect(try archive.counts().unread == 0)
  }

  @Test func partsOfAListAreMeant() throws {
    _ = try archive.apply(.read(true), to: [.list(.all, .above(try key("d4")))])
    #expect(try unread() == ["d1", "d2", "d3", "d4"])
    _ = try archive.apply(.read(true), to: [.list(.all, .below(try key("d2")))])
    #expect(try unread() == ["d2", "d3", "d4"])
    _ = try archive.apply(.read(true), to: [.list(.all, .between(try key("d2"), try key("d3")))])
    #expect(try unread() == ["d4"])
  }

  @Test func aStretchMayBeGivenFromEitherEnd() throws {
    _ = try archive.apply(.starred(true), to: [.list(.all, .between(try key("d5"), try key("d3")))])
    _ = try archive.apply(
      .starred(false), to: [.list(.all, .between(try key("d4"), try key("d5")))])
    #expect(try archive.stories(.starred, offset: 0, limit: 9).rows.map(\.id) == ["d3"])
  }

  @Test func outletsSearchesAndThreadsAreMeant() throws {
    _ = try archive.apply(.read(true), to: [.list(.source("Tarn Post"), .whole)])
    #expect(try unread() == ["d1", "d3", "d5"])
    let query = SearchQuery("before:2021-03-03", limit: .max)
    _ = try archive.apply(.read(true), to: [.search(query)])
    #expect(try unread() == ["d3", "d5"])
    _ = try archive.apply(
      .read(true), to: [.thread(try key("d3").rawValue), .rows([try key("d5")])])
    #expect(try unread().isEmpty)
    let nothing = try archive.apply(.read(true), to: [.thread("zzz"), .search(SearchQuery(""))])
    #expect(nothing.stories.isEmpty)
  }

  @Test func aPartOfASearchIsMeantByItsPlace() throws {
    let query = SearchQuery("council", sort: .date, limit: 2, offset: 1)
    _ = try archive.apply(.starred(true), to: [.search(query)])
    #expect(try archive.stories(.starred, offset: 0, limit: 9).rows.map(\.id) == ["d5", "d4"])
  }

  @Test func whatIsNewIsMeant() throws {
    _ = try archive.add(
      [Samples.story("Late", ["It came late."], id: "late", date: "2020-01-01")], now: 9)
    #expect(try archive.count([.new(since: 5, byDate: false)], for: .read(true)) == 1)
    let day = try #require(Timestamp(rfc3339: "2021-03-05")).seconds
    #expect(try archive.count([.new(since: day, byDate: true)], for: .read(true)) == 2)
  }

  @Test func copiesAreReadWithTheRowAndStarredAlone() throws {
    let copy = Samples.story(
      "Council meets for the 6th time", [Samples.paragraph(6)], id: "copy", source: "Third",
      date: "2021-03-06")
    _ = try archive.add([copy], now: 0)
    let row = try #require(
      try archive.stories(.all, offset: 0, limit: 9).rows.first { $0.copies == 1 })
    #expect(try archive.apply(.read(true), to: [.rows([row.key])]).stories.count == 2)
    #expect(try archive.apply(.starred(true), to: [.rows([row.key])]).stories == [row.key])
    #expect(try archive.count([.rows([row.key])], for: .removed(true)) == 2)
  }

  @Test func theNextUnreadStoryIsFound() throws {
    try archive.setRead(try key("d4"), true)
    #expect(try archive.nextUnread(.all, after: try key("d5"))?.id == "d3")
    #expect(try archive.nextUnread(.all, after: try key("d1"))?.id == "d6")
    #expect(try archive.nextUnread(.source("Tarn Post"), after: nil)?.id == "d6")
    #expect(try archive.nextUnread(.starred, after: nil)?.id == "d6")
    _ = try archive.apply(.read(true), to: [.list(.all, .whole)])
    #expect(try archive.nextUnread(.all, after: nil) == nil)
  }

  @Test func hundredsAreMarkedInOneGo() throws {
    let many = (0..<600).map {
      Samples.story("Number \($0)", [Samples.paragraph($0)], id: "n\($0)", date: "2020-01-01")
    }
    _ = try archive.add(many, now: 0)
    #expect(try archive.apply(.read(true), to: [.list(.unread, .whole)]).stories.count >= 600)
    #expect(try archive.counts().unread == 0)
  }
}
