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

@Suite struct StoryListingTests {
  /// An archive whose stories lie on a few days, with the same content as a list in memory.
  private struct Expected {
    var archive: Archive
    var rows: [StorySummary]
  }

  private func model(_ count: Int, seed: Int) throws -> Expected {
    var state = UInt64(seed + 13)
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let archive = try Archive.temporary()
    let stories = (0..<count).map { n in
      Samples.story(
        "Story \(n)", [Samples.paragraph(n)], id: "\(n)",
        source: ["Post", "Wire", "Radio"][next(3)],
        date: next(9) == 0 ? nil : "20\(25 + next(3))-0\(1 + next(9))-1\(next(9))")
    }
    _ = try archive.add(stories, now: 1_800_000_000)
    for n in 0..<count where next(3) == 0 {
      let key = try #require(try archive.find(id: "\(n)").first).key
      _ = try next(2) == 0 ? archive.setRead(key, true) : archive.setStarred(key, true)
    }
    return Expected(archive: archive, rows: try archive.stories(.all, offset: 0, limit: count).rows)
  }

  private func belongs(_ row: StorySummary, _ filter: StoryFilter) -> Bool {
    switch filter {
    case .all: true
    case .unread: !row.isRead
    case .starred: row.isStarred
    case .source(let name): row.source == name
    case .feed: false
    }
  }

  private let filters: [StoryFilter] = [
    .all, .unread, .starred, .source("Post"), .source("Nobody"), .feed("https://none.example/f"),
  ]

  @Test(arguments: [0, 1, 2])
  func anyPieceOfAnyListIsThatPiece(_ seed: Int) throws {
    let model = try model(420, seed: seed)
    for filter in filters {
      let expected = model.rows.filter { belongs($0, filter) }.map(\.key)
      for (offset, limit) in [
        (0, 1), (0, 50), (7, 13), (199, 5), (201, 40), (300, 60), (400, 100), (0, 999), (5, 0),
      ] {
        let page = try model.archive.stories(filter, offset: offset, limit: limit, findsNews: false)
        #expect(page.total == expected.count)
        #expect(
          page.rows.map(\.key) == Array(expected.dropFirst(offset).prefix(limit)),
          "\(filter) \(offset) \(limit)")
      }
    }
  }

  @Test func partsOfAList() throws {
    let model = try model(60, seed: 4)
    let keys = model.rows.map(\.key)
    func numbers(_ span: ListSpan) throws -> [StoryKey] {
      try model.archive.read { db in
        let list = try #require(try StoryListing(.all, db))
        return try list.numbers(span, db).compactMap { try StoryQueries.key(of: $0, in: db) }
      }
    }
    #expect(try numbers(.whole) == keys)
    #expect(try numbers(.above(keys[10])) == Array(keys[..<10]))
    #expect(try numbers(.below(keys[10])) == Array(keys[11...]))
    #expect(try numbers(.between(keys[5], keys[9])) == Array(keys[5...9]))
    #expect(try numbers(.between(keys[9], keys[5])) == Array(keys[5...9]))
    #expect(try numbers(.between(keys[3], keys[3])) == [keys[3]])
    #expect(try numbers(.above(keys[0])).isEmpty && numbers(.below(keys[59])).isEmpty)
    #expect(try numbers(.below(StoryKey(rawValue: "gone"))).isEmpty)
    #expect(try numbers(.between(keys[3], StoryKey(rawValue: "gone"))).isEmpty)
  }

  @Test func theNextUnreadStory() throws {
    let model = try model(60, seed: 5)
    let unread = model.rows.filter { !$0.isRead }.map(\.key)
    for (at, row) in model.rows.enumerated() {
      let next = try model.archive.nextUnread(.all, after: row.key)?.key
      let below = model.rows[(at + 1)...].first { !$0.isRead }?.key
      #expect(next == below ?? unread.first)
    }
    #expect(try model.archive.nextUnread(.all, after: nil)?.key == unread.first)
    #expect(
      try model.archive.nextUnread(.feed("https://none.example/f"), after: nil)?.key == unread.first
    )
  }

  @Test func countsAreThoseOfTheLists() throws {
    let model = try model(80, seed: 6)
    let counts = try model.archive.counts()
    #expect(counts.all == 80 && counts.unread == model.rows.count { !$0.isRead })
    #expect(counts.starred == model.rows.count { $0.isStarred })
    #expect(counts.feeds == 0 && counts.tags == 0 && counts.removed == 0)
  }
}
