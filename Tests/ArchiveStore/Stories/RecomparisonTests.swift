import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Folding and threading anew")
struct RecomparisonTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = ["a", "b", "c"].map { id in
      Samples.story(
        "Harbour news \(id)", [id == "c" ? 9 : 1, 2, 3].map(Samples.paragraph), id: id, source: id,
        date: "2026-03-01")
    }
    for story in stories { _ = try archive.add([story], now: 1) }
  }

  private func shown(_ shelf: StoryFilter) throws -> [String] {
    try archive.stories(shelf, offset: 0, limit: 10).rows.map(\.id).sorted()
  }

  @Test func aNewArchiveHasNothingToCompare() throws {
    #expect(try archive.recomparison() == nil)
  }

  @Test func hiddenNewsComesBackUnread() throws {
    let before = try shown(.all)
    let keys = try ["a", "b", "c"].map { try #require(try archive.find(id: $0).first).key }
    try archive.write { db in
      try db.execute(sql: "UPDATE story SET representative = 1, is_read = 1")
      try db.execute(sql: "UPDATE story SET copies = 2 WHERE id = 1")
      try Recomparison.request(db)
    }
    #expect(try shown(.all) == ["a"])
    #expect(try archive.recomparison()?.total == 3)
    try archive.recompare()
    #expect(try archive.recomparison() == nil)
    #expect(try shown(.all) == before)
    #expect(try shown(.unread) == before.filter { $0 != "a" })
    #expect(try archive.story(keys[0])?.row.isRead == true)
  }

  @Test func itGoesOnWhereItStopped() throws {
    try archive.write { db in try Recomparison.request(db) }
    var calls = 0
    try archive.recompare { _, _ in
      calls += 1
      return false
    }
    #expect(calls <= 1)
    try archive.recompare()
    #expect(try archive.recomparison() == nil)
  }
}
