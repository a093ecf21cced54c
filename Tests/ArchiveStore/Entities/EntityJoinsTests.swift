import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct EntityJoinsTests {
  private let archive: Archive
  private let names = ["ada quill", "bela orr", "cleo marsh", "dora lenn"]

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked("A", "[Ada Quill] met [Bela Orr].", id: "a"),
        Samples.marked("B", "[Cleo Marsh] met [Dora Lenn].", id: "b"),
      ], now: 0)
  }

  private func number(_ at: Int) throws -> Int64 {
    try #require(try archive.read { try EntityJoins.number(of: "person:\(names[at])", in: $0) })
  }

  private func join(_ at: Int, with target: Int) throws -> Set<Int64> {
    let (entity, target) = (try number(at), try number(target))
    return try archive.write {
      try EntityJoins.join(entity, with: target, reason: "test", in: $0)
    }
  }

  private func part(_ at: Int) throws -> Set<Int64> {
    let entity = try number(at)
    return try archive.write { try EntityJoins.part(entity, in: $0) }
  }

  /// The root of each of the four, by its place among them.
  private func roots() throws -> [Int] {
    let numbers = try (0..<4).map(number)
    return try archive.read { db in
      try numbers.map { number in
        try EntityJoins.root(of: number, in: db).flatMap { numbers.firstIndex(of: $0) } ?? -1
      }
    }
  }

  @Test func everyEntityIsItsOwnRootAtFirst() throws {
    #expect(try roots() == [0, 1, 2, 3])
  }

  @Test func aJoinGivesBothOneRootAndTellsWhoseCountsChange() throws {
    #expect(try join(1, with: 0) == [try number(0)])
    #expect(try roots() == [0, 0, 2, 3])
    #expect(try join(1, with: 0).isEmpty && join(0, with: 1).isEmpty)
  }

  @Test func aRootTakesItsMembersAlong() throws {
    _ = try join(1, with: 0)
    _ = try join(3, with: 2)
    _ = try join(2, with: 1)
    #expect(try roots() == [0, 0, 0, 0])
  }

  @Test func onePartsWithAllThatWasJoinedWithIt() throws {
    _ = try join(1, with: 0)
    _ = try join(2, with: 1)
    _ = try join(3, with: 2)
    #expect(try part(2) == [try number(2)])
    #expect(try roots() == [0, 0, 2, 2])
    #expect(try part(2).isEmpty && part(0).isEmpty)
  }

  @Test func entitiesThatAreNotThereAreNotJoined() throws {
    let known = try number(0)
    let changed = try archive.write { db in
      try EntityJoins.join(99_999, with: known, reason: "x", in: db)
        .union(EntityJoins.join(known, with: 99_999, reason: "x", in: db))
        .union(EntityJoins.part(99_999, in: db))
    }
    #expect(changed.isEmpty)
    #expect(try roots() == [0, 1, 2, 3])
  }

  @Test func keysAndRowsNameTheSame() throws {
    let row = try number(2)
    let found = try archive.read { db in
      try (
        EntityJoins.key(of: row, in: db), EntityJoins.number(of: "person:nobody", in: db),
        EntityJoins.key(of: 99_999, in: db), EntityJoins.root(of: 99_999, in: db)
      )
    }
    #expect(found.0 == "person:cleo marsh")
    #expect(found.1 == nil && found.2 == nil && found.3 == nil)
  }

  @Test func joinsAreReplayedAndWhatTheReaderSplitOffStaysApart() throws {
    _ = try join(1, with: 0)
    _ = try join(3, with: 2)
    _ = try archive.correct(
      .split(entity: "person:ada quill", alias: "Bela Orr"), now: 1)
    let apart = try archive.write { db in
      try db.execute(sql: "UPDATE entity SET root = id")
      return try EntityJoins.replay(EntityCorrections(db), in: db)
    }
    #expect(apart == [try number(1)])
    #expect(try roots() == [0, 1, 2, 2])
  }
}
