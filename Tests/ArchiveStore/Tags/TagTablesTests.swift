import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct TagTablesTests {
  private let archive: Archive
  private let numbers: [Int64]

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      (0..<3).map { Samples.story("Story \($0)", [Samples.paragraph($0)], id: "s\($0)") }, now: 0)
    numbers = try archive.read { try Int64.fetchAll($0, sql: "SELECT id FROM story ORDER BY id") }
  }

  private func add(_ word: String, to at: Int...) throws -> Int {
    try archive.write { try TagTables.add(word, to: at.map { numbers[$0] }, now: 5, in: $0) }.count
  }

  private func remove(_ word: String, from at: Int...) throws -> Int {
    try archive.write { try TagTables.remove(word, from: at.map { numbers[$0] }, in: $0) }.count
  }

  private func names() throws -> [String] {
    try archive.read { try String.fetchAll($0, sql: "SELECT name FROM tag ORDER BY id") }
  }

  @Test(
    arguments: [
      ("Élection", "election"), ("BUDGET", "budget"), ("à-côté", "a cote"), ("港", "港"),
      ("!", "!"), ("★", "★"),
    ])
  func aWordIsKnownByItsFoldedForm(_ word: String, _ folded: String) {
    #expect(TagTables.folded(word) == TagTables.folded(folded))
  }

  @Test func onlyStoriesThatDidNotCarryItAreTold() throws {
    #expect(try add("port", to: 0, 1) == 2)
    #expect(try add("port", to: 1, 2) == 1)
    #expect(try add("PORT", to: 0, 1, 2) == 0)
    #expect(try names() == ["port"])
  }

  @Test func nothingIsTaggedWithoutStories() throws {
    #expect(try add("port") == 0)
    #expect(try names().isEmpty)
  }

  @Test func storiesThatAreNotThereAreNotTagged() throws {
    let told = try archive.write { try TagTables.add("port", to: [999_999], now: 5, in: $0) }
    #expect(told.isEmpty)
    let carried = try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM story_tag") }
    #expect(carried == 0)
  }

  @Test func aWordThatNoStoryCarriesIsForgotten() throws {
    _ = try add("port", to: 0, 1)
    _ = try add("ice", to: 0)
    #expect(try remove("port", from: 0, 2) == 1)
    #expect(try names() == ["port", "ice"])
    #expect(try remove("PORT", from: 1) == 1)
    #expect(try names() == ["ice"])
    #expect(try remove("nosuch", from: 0) == 0)
  }

  /// More stories than one statement takes.
  @Test func manyStoriesAreTaggedInOneCall() throws {
    let many = Array(repeating: numbers[0], count: 4_001) + [numbers[1]]
    let told = try archive.write { try TagTables.add("port", to: many, now: 5, in: $0) }
    #expect(told.count == 2)
    let gone = try archive.write { try TagTables.remove("port", from: many, in: $0) }
    #expect(gone.count == 2)
  }

  @Test func theTimeOfTaggingIsKept() throws {
    _ = try add("port", to: 0)
    let times = try archive.read { try Int64.fetchAll($0, sql: "SELECT added FROM story_tag") }
    #expect(times == [5])
  }
}
