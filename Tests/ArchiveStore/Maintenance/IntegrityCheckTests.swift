import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Looking an archive over")
struct CheckingTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked("Ferry", "[Ada Quill] came. {Ada Quill|The quay is shallow.}", id: "a"),
        Samples.marked("Quay", "[Ada Quill] left.", id: "b"),
      ], now: 0)
  }

  private func faults() throws -> [String] {
    archive.check(annotator: 1).filter(\.isFault).map(\.text)
  }

  @Test func aSoundArchiveHasNoFaults() throws {
    #expect(try faults().isEmpty)
    #expect(archive.check(annotator: 1).contains { $0.text == "2 stories" })
  }

  @Test func olderMarksAreToldAndAreNoFault() throws {
    let found = archive.check(annotator: 2)
    #expect(found.filter(\.isFault).isEmpty)
    let old = found.filter { $0.remedy == .reannotate }.map(\.text)
    #expect(old == ["2 stories were annotated by an older version"])
  }

  @Test(arguments: [
    "UPDATE daily_count SET stories = stories + 1", "UPDATE entity SET stories = stories + 1",
    "UPDATE counter SET value = value + 1 WHERE name = 'quotes'",
    "INSERT INTO search(search) VALUES ('delete-all')",
  ])
  func whatDisagreesIsAFaultAndIsMended(_ sql: String) throws {
    try archive.write { db in try db.execute(sql: sql) }
    let found = archive.check(annotator: 1).filter(\.isFault)
    #expect(found.count == 1 && found[0].remedy == .rebuild)
    var heard: [String] = []
    try archive.rebuild { name, count in heard.append("\(name) \(count)") }
    #expect(try faults().isEmpty)
    #expect(!heard.isEmpty && heard.allSatisfy { $0.hasSuffix(" 2") })
  }

  @Test func aRebuildKeepsWhatTheReaderDid() throws {
    let key = try #require(try archive.find(id: "a").first).key
    _ = try archive.setRead(key, true)
    _ = try archive.setStarred(key, true)
    try archive.rebuild()
    let row = try #require(try archive.find(id: "a").first)
    #expect(row.isRead && row.isStarred)
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 2)
  }

  @Test func theSizesOfTablesAreTold() throws {
    let sizes = try archive.sizes()
    #expect(sizes["story"] ?? 0 > 0)
    #expect(sizes.values.allSatisfy { $0 > 0 })
  }
}

extension CheckingTests {
  private func sql(_ text: String) throws {
    try archive.write { db in try db.execute(sql: text) }
  }

  @Test func aTableThatIsGoneIsToldAndTheRestIsChecked() throws {
    try sql("DROP TABLE daily_count")
    let found = archive.check(annotator: 1)
    #expect(found.contains { $0.isFault && $0.text.hasPrefix("day counts cannot be read") })
    #expect(found.contains { $0.text == "quotations agree with the stories" })
    #expect(found.contains { $0.text == "2 stories" })
  }

  @Test func aTextThatIsGoneIsAFault() throws {
    try sql("DELETE FROM revision WHERE story = 1")
    #expect(try faults() == ["texts say 1 where the stories say 2"])
  }

  @Test func whatLiesInTheBinIsTold() throws {
    let key = try #require(try archive.find(id: "a").first).key
    _ = try archive.apply(.removed(true), to: [.rows([key])])
    let found = archive.check(annotator: 1)
    #expect(found.contains { $0.text == "1 story is in the bin" && !$0.isFault })
    #expect(found.filter(\.isFault).isEmpty)
  }

  @Test func storiesThatAreComparedAnewAreTold() throws {
    try archive.write {
      try $0.execute(sql: "INSERT OR REPLACE INTO counter VALUES ('compare', 2), ('compared', 0)")
    }
    let found = archive.check(annotator: 1).first { $0.remedy == .compare }
    #expect(found?.text == "2 stories were folded and threaded by an older version")
    #expect(found?.isFault == false)
    try archive.rebuild()
    #expect(!archive.check(annotator: 1).contains { $0.remedy == .compare })
  }

  @Test func aRebuildFindsEverythingAgain() throws {
    try sql(
      "DELETE FROM entity_mention; DELETE FROM quotation; INSERT INTO search(search) VALUES ('delete-all')"
    )
    #expect(try !faults().isEmpty)
    try archive.rebuild()
    #expect(try faults().isEmpty)
    #expect(try archive.search(SearchQuery("shallow"), now: 0).hits.map(\.row.id) == ["a"])
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 2)
    #expect(try archive.entity(.person, "Ada Quill")?.quotes.count == 1)
  }

  @Test func rebuildingTwiceChangesNothing() throws {
    try archive.rebuild()
    let rows = try archive.stories(.all, offset: 0, limit: 9).rows
    let names = try archive.entities(.person).rows
    try archive.rebuild()
    #expect(try archive.stories(.all, offset: 0, limit: 9).rows == rows)
    #expect(try archive.entities(.person).rows == names)
  }
}
