import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ArchiveTests {
  @Test func aFailureTakesEverythingBack() throws {
    struct Failure: Error {}
    let archive = try Archive.temporary()
    _ = try archive.add([Samples.story("Ferry", id: "1")], now: 0)
    #expect(throws: Failure.self) {
      try archive.write { db in
        try db.execute(sql: "DELETE FROM story")
        throw Failure()
      }
    }
    #expect(try archive.counts().all == 1)
  }

  @Test func errorsOfSQLiteBecomeTheArchives() throws {
    let archive = try Archive.temporary()
    #expect(throws: ArchiveError.self) {
      try archive.read { try $0.execute(sql: "SELECT x FROM y") }
    }
    #expect(throws: ArchiveError.self) { try archive.write { try $0.execute(sql: "nonsense") } }
  }

  @Test func twoTemporaryArchivesKnowNothingOfEachOther() throws {
    let one = try Archive.temporary()
    let two = try Archive.temporary()
    _ = try one.add([Samples.story("Ferry", id: "1")], now: 0)
    #expect(try one.counts().all == 1)
    #expect(try two.counts().all == 0)
    #expect(one.path.isEmpty && !one.isReadOnly)
  }

  @Test func aCancelledSearchSaysSo() async throws {
    let archive = try Archive.temporary()
    _ = try archive.add([Samples.story("Ferry", id: "1")], now: 0)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await archive.search(SearchQuery("ferry"), now: 0)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
