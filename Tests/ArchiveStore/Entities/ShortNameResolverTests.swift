import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ShortNameResolverTests {
  private func stories(_ key: String, _ archive: Archive) throws -> Int {
    try archive.entity(key)?.row.stories ?? 0
  }

  private let ada = "person:ada quill"
  private let short = "person:quill"
  private let minister = (0..<6).map {
    "Harbour Minister [Ada Quill] met [Ben Oyelaran] in [place:Norwick] on day \($0)."
  }

  @Test func companionsTellWhoIsMeant() throws {
    let archive = try Archive.marked(
      minister + (0..<120).map { "[Dora Lenn\($0)] stood in story \($0)." } + [
        "[Quill] met [Ben Oyelaran] in [place:Norwick]."
      ])
    #expect(try stories(ada, archive) == 7 && stories(short, archive) == 0)
    let reason = try archive.entity(ada)?.joins.first?.reason
    #expect(reason == "the same people and places beside it in 1 story")
  }

  @Test func anotherOfficeSpeaksAgainst() throws {
    let archive = try Archive.marked(
      minister + ["Bishop [Quill] met [Ben Oyelaran] in [place:Norwick]."])
    #expect(try stories(short, archive) == 1 && stories(ada, archive) == 6)
  }

  @Test func betweenTwoAlikeNothingIsDecided() throws {
    let archive = try Archive.marked(
      minister
        + (0..<6).map {
          "Harbour Minister [Carl Quill] met [Ben Oyelaran] in [place:Norwick] on day 1\($0)."
        } + ["Harbour Minister [Quill] met [Ben Oyelaran]."])
    #expect(try stories(short, archive) == 1)
  }

  @Test func aCommonNameMeansWhomItNearlyAlwaysMeans() throws {
    let archive = try Archive.marked(
      minister + (0..<8).map { "Harbour Minister [Quill] spoke on day \($0)." } + ["[Quill] left."])
    #expect(try stories(short, archive) == 0 && stories(ada, archive) == 15)
  }

  @Test func whatTheReaderCorrectedIsLeftAlone() throws {
    let archive = try Archive.marked(minister + ["[Quill] won a race."])
    #expect(try archive.correct(.rename(entity: short, name: "Quill of Tarn"), now: 1))
    _ = try archive.add(
      [Samples.marked("Later", "Harbour Minister [Quill] spoke.", id: "late")], now: 2)
    #expect(try stories(short, archive) == 2 && stories(ada, archive) == 6)
  }

  @Test func countsHoldAfterEverythingWasMoved() throws {
    let archive = try Archive.marked(
      minister + (0..<6).map { "Harbour Minister [Quill] met [Quill] on day \($0)." })
    let wrong = try archive.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM entity e WHERE e.root = e.id AND (e.stories, e.mentions) IS NOT (
            SELECT count(DISTINCT g.story), coalesce(sum(g.mentions), 0) FROM entity_mention g
              JOIN entity m ON m.id = g.entity WHERE m.root = e.id)
          """)
    }
    #expect(wrong == 0)
    #expect(archive.check(annotator: 0).allSatisfy { !$0.isFault })
  }

  @Test func storiesBeforeTheFirstAreLeftAsTheyAre() throws {
    let archive = try Archive.marked(["Harbour Minister [Quill] spoke."] + minister)
    let changed = try archive.write { db -> [Bool] in
      _ = try Reassignment.undo(
        try EntityJoins.number(of: "person:quill", in: db) ?? 0, in: db)
      let story = try Int64.fetchOne(
        db,
        sql: """
          SELECT story FROM entity_mention JOIN entity e ON e.id = entity WHERE e.key = ?
          """, arguments: ["person:quill"])
      return try [Int64(1), 0].map { after in
        let row = try Row.fetchOne(
          db, sql: "SELECT \(SettledEntity.columns) FROM entity e WHERE key = ?",
          arguments: ["person:quill"])
        var resolver = try ShortNameResolver(db, EntityCorrections(db))
        let roots = try row.map {
          try resolver.resolve(SettledEntity($0), from: (story ?? 0) + after, limit: 100)
        }
        return roots?.isEmpty == false
      }
    }
    #expect(changed == [false, true])
  }

  @Test func fullNamesAreNotResolved() throws {
    let archive = try Archive.marked(minister)
    let changed = try archive.write { db -> Set<Int64> in
      let row = try Row.fetchOne(
        db, sql: "SELECT \(SettledEntity.columns) FROM entity e WHERE key = ?",
        arguments: ["person:ada quill"])
      var resolver = try ShortNameResolver(db, EntityCorrections(db))
      return try row.map { try resolver.resolve(SettledEntity($0), limit: 100) } ?? [-1]
    }
    #expect(changed.isEmpty)
  }
}
