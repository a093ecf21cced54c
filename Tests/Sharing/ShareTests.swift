import ArchiveStore
import Articles
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareTests {
  @Test func makingItAgainChangesNothing() throws {
    let share = try SharedFixture()
    #expect(try Share.make(at: share.address) == .present)
    #expect(try share.sql("SELECT version FROM lede.share") == "\(SharedSchema.newest)")
  }

  @Test func newerAndOlderAndNoneAreTold() throws {
    let share = try SharedFixture()
    let archive = try share.archive()
    let newest = SharedSchema.newest
    _ = try share.sql("UPDATE lede.share SET version = \(newest + 1)")
    #expect(throws: ShareError.newer(found: newest + 1, known: newest)) { try archive.pull() }
    #expect(throws: ShareError.newer(found: newest + 1, known: newest)) {
      try Share.make(at: share.address)
    }
    _ = try share.sql("UPDATE lede.share SET version = \(newest - 1)")
    #expect(throws: ShareError.older(found: newest - 1, known: newest)) { try archive.push() }
    let empty = try ShareAddress(share.server.database())
    #expect(throws: ShareError.notShared) { try Share.join(Archive.temporary(), at: empty) }
  }

  @Test func anotherShareAtTheSameAddressIsNotTakenForTheOld() throws {
    let share = try SharedFixture()
    let archive = try share.archive(SharedFixture.stories(1))
    _ = try share.sql("DROP SCHEMA lede CASCADE")
    _ = try Share.make(at: share.address)
    #expect(throws: ShareError.replaced) { try archive.push() }
    let other = try SharedFixture()
    #expect(throws: ShareError.alreadyJoined(address: share.text)) {
      try Share.join(archive, at: other.address)
    }
  }

  @Test func aServerThatIsAwayIsTold() throws {
    let share = try SharedFixture()
    let archive = try share.archive()
    let away = try ShareAddress("postgresql://ada@/none?host=/nonexistent")
    #expect {
      try Share.join(Archive.temporary(), at: away)
    } throws: { error in
      guard case .unreachable? = error as? ShareError else { return false }
      return true
    }
    try archive.leaveShare()
    try archive.join(JoinedShare(address: away.text, number: "1", origin: "2"))
    let status = try ShareStatus(of: archive)
    #expect(status.there == nil && status.failure != nil && status.pulled == 0)
  }

  @Test func statusTellsWhatLiesBetween() throws {
    let share = try SharedFixture()
    let archive = try share.archive(SharedFixture.stories(3))
    var status = try ShareStatus(of: archive)
    #expect(status.notPushed == 3 && status.there?.behind == 0 && status.there?.role == "owner")
    _ = try archive.push()
    status = try ShareStatus(of: archive)
    #expect(status.notPushed == 0 && status.there?.behind == 3 && status.there?.stories == 3)
    let other = try share.archive()
    try other.pull()
    #expect(try ShareStatus(of: other).pulled == 3)
    #expect(try ShareStatus(of: other).notPushed == 0)
  }

  @Test func otherEncodingsAreRefused() throws {
    let server = try PostgresServer.shared()
    try server.sql(
      "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0", in: "postgres")
    let address = try ShareAddress(server.address(of: "latin"))
    #expect(throws: ShareError.encoding(found: "LATIN1")) { try Share.make(at: address) }
  }

  @Test func aRestartOfTheServerIsSurvived() throws {
    let server = try PostgresServer()
    let share = try SharedFixture(on: server)
    let archive = try share.archive(SharedFixture.stories(30))
    var restarts = 0
    let report = try SharePush(archive, batch: 10).run { _ in
      restarts += 1
      if restarts < 3 { try? server.restart() }
    }
    #expect(report.stories == 30)
    #expect(
      try share.sql("SELECT count(*), count(DISTINCT identity) FROM lede.story_text") == "30|30"
    )
    let other = try share.archive()
    let receipt = try SharePull(other, batch: 15).run { _, _ in try? server.restart() }
    #expect(receipt.added == 30 && receipt.known == 0)
    try server.stop()
  }
}
