import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct EntityReasonsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked("A", "[Ada Quill] met [Bela Orr].", id: "a"),
        Samples.marked("B", "[Cleo Marsh] met [Bela Orr].", id: "b"),
        Samples.marked("C", "[Cleo Marsh] spoke.", id: "c"),
      ], now: 0)
  }

  private func number(_ name: String) throws -> Int64 {
    try #require(try archive.read { try EntityJoins.number(of: "person:\(name)", in: $0) })
  }

  private func joins(of name: String) throws -> [JoinedName] {
    let root = try number(name)
    return try archive.read { try EntityReasons.joins(of: root, in: $0) }
  }

  private func move(
    _ name: String, story id: String, to target: String, _ reason: Reassignment.Reason
  )
    throws
  {
    let (entity, target) = (try number(name), try number(target))
    let key = try #require(try archive.find(id: id).first).key
    try archive.write { db in
      let story = try #require(try StoryQueries.number(of: key, in: db))
      let row = try #require(
        try Row.fetchOne(
          db,
          sql: "SELECT mentions, clues, role FROM entity_mention WHERE entity = ? AND story = ?",
          arguments: [entity, story]))
      let mentions = Reassignment.Mentions(
        story: story, mentions: row[0], clues: row[1], role: row[2])
      try Reassignment.move(mentions, of: entity, to: target, reason, in: db)
    }
  }

  @Test func anEntityOfItsOwnHasNoReasons() throws {
    #expect(try joins(of: "ada quill").isEmpty)
  }

  @Test func aNameJoinedAsAWholeIsToldWithItsReason() throws {
    let (ada, cleo) = (try number("ada quill"), try number("cleo marsh"))
    _ = try archive.write {
      try EntityJoins.join(cleo, with: ada, reason: "the same office", in: $0)
    }
    let joined = try #require(try joins(of: "ada quill").first)
    #expect(joined.key == "person:cleo marsh" && joined.name == "Cleo Marsh")
    #expect(joined.reason == "the same office" && joined.stories == 2 && joined.kind == .person)
  }

  @Test(
    arguments: [
      (.role, "the same office in 1 story"),
      (.companions, "the same people and places beside it in 1 story"),
      (.prevalence, "nobody else of the name is likely in 1 story"),
      (.fullName, "the full name stands beside it in 1 story"),
    ] as [(Reassignment.Reason, String)])
  func aNameMovedInAStoryIsToldWithWhatSpeaksForIt(_ reason: Reassignment.Reason, _ words: String)
    throws
  {
    try move("bela orr", story: "a", to: "ada quill", reason)
    #expect(try joins(of: "ada quill").map(\.reason) == [words])
  }

  @Test func severalReasonsForOneNameAreOneLine() throws {
    try move("cleo marsh", story: "b", to: "ada quill", .role)
    try move("cleo marsh", story: "c", to: "ada quill", .fullName)
    let joined = try joins(of: "ada quill")
    #expect(joined.count == 1 && joined[0].stories == 2)
    #expect(
      joined[0].reason.contains("; ") && joined[0].reason.contains("the same office in 1 story"))
  }

  @Test func namesOfMoreStoriesComeFirst() throws {
    try move("bela orr", story: "a", to: "ada quill", .role)
    try move("cleo marsh", story: "b", to: "ada quill", .role)
    try move("cleo marsh", story: "c", to: "ada quill", .role)
    #expect(try joins(of: "ada quill").map(\.name) == ["Cleo Marsh", "Bela Orr"])
  }
}
