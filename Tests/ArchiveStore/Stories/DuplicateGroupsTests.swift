import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Copies folded under one")
struct DuplicateGroupsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = (1...4).map { Samples.story("T\($0)", [Samples.paragraph($0 * 31)], id: "\($0)") }
    _ = try archive.add(stories, now: 0)
  }

  /// For each story, under which it is folded, and how many are folded under it.
  private func state() throws -> [String] {
    try archive.read { db in
      try Row.fetchAll(db, sql: "SELECT representative, copies FROM story ORDER BY id").map {
        "\($0[0] as Int) \($0[1] as Int)"
      }
    }
  }

  private func change(_ body: (Database) throws -> Void) throws { try archive.write(body) }

  @Test func aFoldTakesWhatWasFoldedAlong() throws {
    try change { db in
      try DuplicateGroups.fold(2, under: 1, in: db)
      try DuplicateGroups.fold(4, under: 3, in: db)
    }
    #expect(try state() == ["1 1", "1 0", "3 1", "3 0"])
    try change { try DuplicateGroups.fold(3, under: 2, in: $0) }
    #expect(try state() == ["1 3", "1 0", "1 0", "1 0"])
  }

  @Test func anotherCopyTakesTheLead() throws {
    try change { db in
      try DuplicateGroups.fold(2, under: 1, in: db)
      try DuplicateGroups.fold(3, under: 1, in: db)
      try DuplicateGroups.lead(3, in: db)
    }
    #expect(try state() == ["3 0", "3 0", "3 2", "4 0"])
  }

  @Test func nothingHappensToAHeadAloneOrToNobody() throws {
    let before = try state()
    try change { db in
      try DuplicateGroups.lead(1, in: db)
      try DuplicateGroups.fold(1, under: 1, in: db)
      try DuplicateGroups.fold(1, under: 99, in: db)
      try DuplicateGroups.lead(99, in: db)
    }
    #expect(try state() == before)
  }

  @Test func dayCountsFollow() throws {
    try change { try DuplicateGroups.fold(2, under: 1, in: $0) }
    #expect(archive.check(annotator: 0).filter(\.isFault).isEmpty)
    #expect(try archive.stories(.all, offset: 0, limit: 10).total == 3)
  }
}
