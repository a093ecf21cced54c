import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct SimilarityIndexTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private static let stories =
    Samples.ferry + [
      Samples.story(
        "Morwenna sails again from Kurosaki", ["The ferry Morwenna left the yard at Kurosaki."],
        id: "f3", date: "2026-03-03"),
      Samples.story(
        "Orchard prices rise", ["Growers in Talvik ask more."], id: "o", date: "2026-03-02"),
    ]

  private func count(_ table: String) throws -> Int {
    try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  /// The stories of every term, read from the index itself.
  private func postings() throws -> Int {
    try archive.read { db in
      try Row.fetchAll(db, sql: "SELECT data FROM posting").reduce(0) {
        $0 + (($1[0] as Data?)?.count ?? 0)
      }
    }
  }

  private func threads() throws -> [[String]] {
    var found: [[String]] = []
    try archive.threads { found.append($1.sorted()) }
    return found.filter { $0.count > 1 }
  }

  private func related(_ id: String) throws -> [String] {
    let key = try #require(try archive.find(id: id).first).key
    return try archive.related(to: key, limit: 9).map(\.row.id).sorted()
  }

  @Test func everyStoryHasAVectorAndAReport() throws {
    _ = try archive.add(Self.stories, now: 0)
    #expect(try count("vector") == 4 && count("thread_report") == 4)
    #expect(try related("f1") == ["f2", "f3"])
    #expect(try threads() == [["f1", "f2", "f3"]])
  }

  @Test(arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 2, 0]])
  func theOrderOfAddingMakesNoOtherThreads(_ order: [Int]) throws {
    for at in order { _ = try archive.add([Self.stories[at]], now: 0) }
    #expect(try threads() == [["f1", "f2", "f3"]])
    #expect(try count("vector") == 4)
  }

  @Test func aRevisedStoryIsFoundByItsNewWordsAloneAndStaysInItsThread() throws {
    _ = try archive.add(Self.stories, now: 0)
    let size = try postings()
    _ = try archive.add(
      [
        Samples.story(
          "Ferry Morwenna refloated off Kurosaki",
          ["Tugs freed the ferry Morwenna at high tide, and divers looked at her keel."], id: "f2",
          source: "Post", date: "2026-03-02")
      ], now: 5)
    #expect(try count("vector") == 4 && postings() > size)
    #expect(try threads() == [["f1", "f2", "f3"]])
  }

  @Test func removedStoriesLeaveNothingBehind() throws {
    _ = try archive.add([Self.stories[3]], now: 0)
    let before = try postings()
    _ = try archive.add(Array(Self.stories[0...2]), now: 0)
    let keys = try ["f1", "f2", "f3"].map { try #require(try archive.find(id: $0).first).key }
    _ = try archive.apply(.removed(true), to: [.rows(keys)])
    try archive.emptyBin()
    #expect(try count("vector") == 1 && count("thread_report") == 1)
    #expect(try postings() == before)
    #expect(archive.check(annotator: 0).filter(\.isFault).isEmpty)
  }

  @Test func removingNothingDoesNothing() throws {
    _ = try archive.add(Self.stories, now: 0)
    try archive.write { try SimilarityIndex.remove([], in: $0) }
    #expect(try count("vector") == 4)
  }

  @Test func clearedAndRebuiltItIsAsBefore() throws {
    _ = try archive.add(Self.stories, now: 0)
    let (size, before) = (try postings(), try related("f2"))
    try archive.write { try SimilarityIndex.clear($0) }
    #expect(try count("vector") == 0 && count("posting") == 0 && count("thread_report") == 0)
    try archive.rebuild()
    #expect(try postings() == size && related("f2") == before)
    #expect(try threads() == [["f1", "f2", "f3"]])
  }
}
