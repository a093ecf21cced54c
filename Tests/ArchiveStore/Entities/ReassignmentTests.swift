import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ReassignmentTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    // Two names that nothing joins.
    _ = try archive.add(
      [
        Samples.marked("A", "[Ada Quill] met [Ada Quill].", id: "a"),
        Samples.marked("B", "[Ben Oyelaran] met [Ada Quill].", id: "b"),
        Samples.marked("C", "[Ben Oyelaran] spoke.", id: "c"),
      ], now: 0)
  }

  private func number(_ key: String) throws -> Int64 {
    try #require(
      try archive.read {
        try Int64.fetchOne($0, sql: "SELECT id FROM entity WHERE key = ?", arguments: [key])
      })
  }

  private func counts(_ key: String) throws -> [Int] {
    try archive.read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT stories, mentions FROM entity WHERE key = ?", arguments: [key])
      return row.map { [$0[0], $0[1]] } ?? []
    }
  }

  private func mentions(of entity: Int64) throws -> [Reassignment.Mentions] {
    try archive.read { db in
      try Row.fetchAll(
        db,
        sql:
          "SELECT story, mentions, clues, role FROM entity_mention WHERE entity = ? ORDER BY story",
        arguments: [entity]
      ).map {
        Reassignment.Mentions(story: $0[0], mentions: $0[1], clues: $0[2], role: $0[3])
      }
    }
  }

  private func total() throws -> Int {
    try #require(
      try archive.read { try Int.fetchOne($0, sql: "SELECT sum(mentions) FROM entity_mention") })
  }

  @Test func mentionsGoOverWithTheirCounts() throws {
    let (ben, ada) = (try number("person:ben oyelaran"), try number("person:ada quill"))
    let all = try total()
    for row in try mentions(of: ben) {
      try archive.write { try Reassignment.move(row, of: ben, to: ada, .role, in: $0) }
    }
    #expect(try counts("person:ben oyelaran") == [0, 0])
    #expect(try counts("person:ada quill") == [3, 5] && total() == all)
    #expect(try mentions(of: ben).isEmpty && mentions(of: ada).count == 3)
  }

  @Test func undoGivesBackWhatWasMoved() throws {
    let (ben, ada) = (try number("person:ben oyelaran"), try number("person:ada quill"))
    let before = (try counts("person:ben oyelaran"), try counts("person:ada quill"))
    for row in try mentions(of: ben) {
      try archive.write { try Reassignment.move(row, of: ben, to: ada, .companions, in: $0) }
    }
    let roots = try archive.write { try Reassignment.undo(ben, in: $0) }
    #expect(roots == [ben, ada])
    #expect(try counts("person:ben oyelaran") == before.0 && counts("person:ada quill") == before.1)
    #expect(try mentions(of: ben).count == 2)
    #expect(try archive.write { try Reassignment.undo(ben, in: $0) } == [ben])
  }

  @Test func reasonsKeepTheirNumbers() {
    #expect(Reassignment.Reason.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(
      Reassignment.Reason(rawValue: 1) == .role && Reassignment.Reason(rawValue: 4) == .fullName)
  }
}
