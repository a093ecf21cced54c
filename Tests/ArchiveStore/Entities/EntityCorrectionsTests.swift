import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct EntityCorrectionsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked("A", "[Ada Quill] met [Quill=Ada Quill].", id: "a"),
        Samples.marked("B", "[Adelaide Quill] met [Ben Oyelaran].", id: "b"),
        Samples.marked("C", "[Ada Quill] met [Adelaide Quill].", id: "c"),
      ], now: 0)
  }

  private func corrections() throws -> EntityCorrections {
    try archive.read { try EntityCorrections($0) }
  }

  private func correct(_ correction: Correction) throws {
    _ = try archive.correct(correction, now: 1)
  }

  private let ada = "person:ada quill"
  private let adelaide = "person:adelaide quill"

  @Test func withoutCorrectionsEverythingMayBeJoined() throws {
    let corrections = try corrections()
    #expect(!corrections.isTouched(ada) && !corrections.isSplit(ada))
    #expect(corrections.allowJoin(of: adelaide, with: ada))
  }

  @Test func whatWasMergedIsTouchedOnBothSides() throws {
    try correct(.merge(entity: adelaide, into: ada))
    let corrections = try corrections()
    #expect(corrections.isTouched(ada) && corrections.isTouched(adelaide))
    #expect(!corrections.allowJoin(of: adelaide, with: "person:ben oyelaran"))
    #expect(corrections.allowJoin(of: ada, with: "person:ben oyelaran"))
  }

  @Test func whatWasSplitIsNotJoinedAgain() throws {
    try correct(.split(entity: ada, alias: "Quill"))
    let corrections = try corrections()
    #expect(corrections.isSplit(ada) && corrections.isSplit(ada, "quill"))
    #expect(!corrections.isSplit(ada, "ada") && !corrections.isSplit(adelaide, "quill"))
    #expect(!corrections.allowJoin(of: ada, with: "person:quill"))
    #expect(!corrections.allowJoin(of: "person:quill", with: ada))
    #expect(corrections.allowJoin(of: ada, with: adelaide))
  }

  @Test func aNameGivenByTheReaderIsTouched() throws {
    try correct(.rename(entity: ada, name: "Ada M. Quill"))
    #expect(try corrections().isTouched(ada) && !corrections().isTouched(adelaide))
  }

  @Test func mergesAreReplayedInTheirOrder() throws {
    try correct(.merge(entity: "person:ben oyelaran", into: adelaide))
    try correct(.merge(entity: adelaide, into: ada))
    let before = try #require(try archive.entity(ada)?.row)
    #expect(before.stories == 3)
    try archive.write { try EntityCorrections.replay(in: $0) }
    #expect(try archive.entity(ada)?.row == before)
    #expect(try archive.entities(.person).rows.count == 1)
  }

  @Test func takingAMergeBackRestoresTheCounts() throws {
    let before = try archive.entities(.person).rows
    try correct(.merge(entity: adelaide, into: ada))
    #expect(try archive.entities(.person).rows != before)
    #expect(try archive.retract(.merge(entity: adelaide, into: ada)))
    #expect(try archive.entities(.person).rows == before)
  }

  @Test func aMergeWithoutEitherSideDoesNoHarm() throws {
    let before = try archive.entities(.person).rows
    try archive.write { db in
      try db.execute(
        sql: """
          INSERT INTO correction(kind, subject, value, made) VALUES
            ('merge', 'person:nobody', 'person:ada quill', 1), ('merge', 'person:ada quill', 'person:nobody', 2),
            ('merge', 'person:ada quill', 'person:ada quill', 3), ('merge', 'person:ada quill', NULL, 4),
            ('rename', 'person:nobody', 'X', 5)
          """)
      try EntityCorrections.replay(in: db)
    }
    #expect(try archive.entities(.person).rows == before)
  }

  @Test func aRingOfMergesEnds() throws {
    try archive.write { db in
      try db.execute(
        sql: """
          INSERT INTO correction(kind, subject, value, made) VALUES
            ('merge', 'person:ada quill', 'person:adelaide quill', 1),
            ('merge', 'person:adelaide quill', 'person:ada quill', 2)
          """)
      try EntityCorrections.replay(in: db)
    }
    let roots = try archive.read {
      try Int.fetchOne($0, sql: "SELECT count(DISTINCT root) FROM entity WHERE key LIKE '%quill'")
    }
    #expect(roots == 1)
  }
}
