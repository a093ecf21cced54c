import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ConcurrentLookupTests {
  /// Stories of which many share paragraphs, names and subjects.
  private func stories(_ numbers: Range<Int>, changed: String = "") -> [AnnotatedArticle] {
    numbers.map { n in
      let own = [Samples.paragraph(n / 3), Samples.paragraph(n / 3 + 1000), Samples.paragraph(n)]
      return Samples.story(
        "Harbour news \(n / 3)", own + (changed.isEmpty ? [] : [changed]), id: "s\(n)",
        date: "2016-12-\(10 + n % 20)T00:00:00Z")
    }
  }

  private func tables(_ archive: Archive) throws -> [String] {
    try archive.read { db in
      try ["thread_report", "duplicate_pair", "shingle", "sketch", "vector", "posting"].flatMap {
        table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      } + Row.fetchAll(db, sql: "SELECT id, representative, copies FROM story").map { "\($0)" }
    }.sorted()
  }

  /// Adds the same batches to an archive with readers beside the writer, and to one in memory, which has none.
  private func compare(_ batches: [[AnnotatedArticle]]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (filed, alone) = (try Archive(path: folder + "/a.sqlite"), try Archive.temporary())
    #expect(filed.concurrentRead != nil)
    #expect(alone.concurrentRead == nil)
    for batch in batches {
      let outcomes = try filed.add(batch, now: 1)
      #expect(outcomes == (try alone.add(batch, now: 1)))
    }
    #expect(try tables(filed) == (try tables(alone)))
    #expect(try tables(filed).count > 1000)
  }

  @Test func foundBesideIsWhatIsFoundAlone() throws {
    try compare([stories(0..<150), stories(100..<260)])
  }

  @Test func revisionsAreComparedByTheWriter() throws {
    let changed = stories(50..<120, changed: Samples.paragraph(77))
    try compare([stories(0..<100), changed + stories(120..<190)])
  }

  @Test func smallAndRevisedBatchesAreNotWorthIt() throws {
    let archive = try Archive.temporary()
    let batch = PreparedStory.make(stories(0..<70)).map {
      IngestedStory(n: 1, key: StoryKey(rawValue: "k"), prepared: $0, outcome: AddOutcome(.added))
    }
    let read: @Sendable ((Database) throws -> Void) throws -> Void = { try archive.read($0) }
    #expect(ConcurrentLookup(Array(batch.prefix(10)), read: read) == nil)
    var revised = batch
    revised[3].earlier = revised[3].story.article
    #expect(ConcurrentLookup(revised, read: read) == nil)
  }

  @Test func aReaderThatFailsIsHeardOf() throws {
    struct Failure: Error {}
    let batch = PreparedStory.make(stories(0..<70)).map {
      IngestedStory(n: 1, key: StoryKey(rawValue: "k"), prepared: $0, outcome: AddOutcome(.added))
    }
    let beside = try #require(ConcurrentLookup(batch) { _ in throw Failure() })
    #expect(throws: Failure.self) { _ = try beside.writing(of: DuplicateIndex.self) }
  }
}
