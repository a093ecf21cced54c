import Articles
import Testing

@testable import ArchiveStore

@Suite struct ShelvesTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = (0..<700).map { n in
      Samples.story(
        "Story \(n)", id: "\(n)", source: n % 7 == 0 ? "Post" : "Wire",
        date: "2031-0\(1 + n / 100)-\(10 + n % 3)")
    }
    _ = try archive.add(stories, now: 0)
  }

  private func ids(_ shelf: StoryFilter, _ offset: Int, _ limit: Int) throws -> [String] {
    try archive.stories(shelf, offset: offset, limit: limit).rows.map(\.id)
  }

  @Test func pagesJoinUpFromBothEnds() throws {
    let all = try ids(.all, 0, 1000)
    #expect(all.count == 700)
    var joined: [String] = []
    while joined.count < 700 { joined += try ids(.all, joined.count, 37) }
    #expect(joined == all)
    let dates = try archive.stories(.all, offset: 0, limit: 1000).rows.compactMap(
      \.published?.seconds)
    #expect(dates == dates.sorted(by: >))
  }

  @Test func beyondTheEnd() throws {
    #expect(try ids(.all, 700, 10) == [])
    #expect(try ids(.all, 695, 10).count == 5)
    #expect(try ids(.all, -5, 2) == ids(.all, 0, 2))
    #expect(try archive.stories(.source("Nobody"), offset: 0, limit: 5).total == 0)
  }

  @Test func outletsHaveTheirOwnList() throws {
    let page = try archive.stories(.source("Post"), offset: 60, limit: 50)
    #expect(page.total == 100)
    #expect(page.rows.count == 40)
    #expect(page.rows.allSatisfy { $0.source == "Post" })
  }

  @Test func readingTakesStoriesOffTheUnreadShelf() throws {
    let rows = try archive.stories(.all, offset: 0, limit: 300).rows
    for row in rows { try archive.setRead(row.key, true) }
    #expect(try archive.counts().unread == 400)
    #expect(try ids(.unread, 0, 1000).count == 400)
    #expect(try ids(.unread, 250, 20) == Array(ids(.all, 550, 20)))
  }

  @Test func undatedStoriesStandWhereTheyWereAdded() throws {
    _ = try archive.add([Samples.story("Pasted", id: "now")], now: 4_000_000_000)
    #expect(try ids(.all, 0, 1) == ["now"])
    #expect(try archive.stories(.all, offset: 0, limit: 1).rows[0].published == nil)
  }
}
