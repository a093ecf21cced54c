import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct SearchIndexTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func vocabulary() throws -> [String: Int] {
    try archive.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT word, stories FROM vocabulary WHERE stories > 0")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
  }

  private func total(_ query: String) throws -> Int {
    try archive.search(SearchQuery(query), now: 0).total
  }

  @Test func aRevisionTakesTheOldWordsOut() throws {
    _ = try archive.add([Samples.story("Ferry", ["It stops."], id: "f")], now: 0)
    #expect(try vocabulary() == ["ferry": 1, "it": 1, "stops": 1])
    _ = try archive.add([Samples.story("Ferry", ["It sails."], id: "f")], now: 1)
    #expect(try vocabulary() == ["ferry": 1, "it": 1, "sails": 1])
    #expect(try total("stops") == 0)
    #expect(try total("sails") == 1)
  }

  @Test func wordsAreCountedByStory() throws {
    _ = try archive.add(
      [Samples.story("Ferry ferry", id: "1"), Samples.story("Ferry", ["A ferry."], id: "2")], now: 0
    )
    #expect(try vocabulary()["ferry"] == 2)
  }

  @Test func aRebuildMakesTheSameIndex() throws {
    _ = try archive.add(
      [Samples.story("Ferry", ["It stops."]), Samples.story("Quay", ["A quay."])], now: 0)
    let before = try vocabulary()
    try archive.rebuild()
    #expect(try vocabulary() == before)
    #expect(try total("stops") == 1)
  }
}
