import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Stories that share the most with a vector")
struct PostingsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = [
      "A lantern in the quarry.", "A lantern and a glacier.", "Orchards everywhere.",
      "The quarry, the lantern, the glacier.",
    ]
    _ = try archive.add(
      stories.enumerated().map { Samples.story("T\($0)", [$1], id: "\($0)") }, now: 0)
  }

  private func candidates(
    _ text: String, first: Int64 = 1, last: Int64 = 4, limit: Int = 10
  ) throws -> [String] {
    let vector = TFIDFWeighter.vector(of: Samples.story("X", [text]).article)
    return try archive.read { db in
      let found = try Postings.candidates(
        for: vector, first: first, last: last, limit: limit, in: db)
      return try found.map { entry in
        try String.fetchOne(
          db, sql: "SELECT original_id FROM story WHERE id = ?", arguments: [entry.n]) ?? "?"
      }
    }
  }

  @Test func theNearestComeFirst() throws {
    let found = try candidates("lantern quarry glacier")
    #expect(found.first == "3")
    #expect(Set(found) == ["0", "1", "3"])
  }

  @Test func onlyStoriesOfTheStretchAreGiven() throws {
    let apart = try (1...4).flatMap { try candidates("lantern", first: $0, last: $0) }
    #expect(Set(apart) == ["0", "1", "3"] && apart.count == 3)
    #expect(try candidates("lantern", first: 4, last: 3).isEmpty)
    #expect(try candidates("lantern", limit: 1).count == 1)
    #expect(try candidates("tramway").isEmpty)
    #expect(try candidates("").isEmpty)
  }

  @Test func theHighestSumsBestFirst() {
    func best(_ sums: [Float]) -> [Int64] {
      sums.withUnsafeBufferPointer { Postings.best($0, first: 10, limit: 2).map(\.n) }
    }
    #expect(best([0, 3, 1, 2]) == [11, 13])
    #expect(best([0, 0]).isEmpty && best([]).isEmpty)
  }
}
