import Foundation
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareSessionTests {
  private let share: SharedFixture

  init() throws { share = try SharedFixture() }

  private func answer(_ database: SharedDatabase) throws -> Int64? {
    try database.connection.run("SELECT 7").first?.number(0)
  }

  @Test func oneConnectionServesManyBodies() throws {
    let session = ShareSession(share.address)
    let first = try session.run { try $0.connection.run("SELECT pg_backend_pid()")[0][0] }
    let second = try session.run { try $0.connection.run("SELECT pg_backend_pid()")[0][0] }
    #expect(first != nil && first == second)
  }

  @Test func aLostConnectionIsOpenedAnewAndTheBodyRunsAgain() throws {
    let session = ShareSession(share.address)
    #expect(try session.run(answer) == 7)
    try share.server.dropConnections(to: share.text)
    var runs = 0
    let value = try session.run { database in
      runs += 1
      return try answer(database)
    }
    #expect(value == 7 && runs == 2)
  }

  @Test func whatTheServerRefusesIsNotTriedAgain() throws {
    let session = ShareSession(share.address)
    var runs = 0
    #expect(throws: ShareError.self) {
      try session.run { database in
        runs += 1
        try database.connection.run("SELECT 1 / 0")
      }
    }
    #expect(runs == 1)
  }

  /// A deadlock or a lock that was not to be had may be gone the next time.
  @Test func whatMayHelpIsTriedAgain() throws {
    let session = ShareSession(share.address)
    var runs = 0
    let value = try session.run { database in
      runs += 1
      if runs < 3 { throw ShareError.refused(code: "40P01", reason: "deadlock detected") }
      return try answer(database)
    }
    #expect(value == 7 && runs == 3)
  }

  @Test func otherErrorsPassThrough() throws {
    struct Halt: Error {}
    let session = ShareSession(share.address)
    #expect(throws: Halt.self) { try session.run { _ in throw Halt() } }
    #expect(try session.run(answer) == 7)
  }

  @Test func aServerThatWasNeverThereIsToldAtOnce() throws {
    let session = ShareSession(try ShareAddress("postgresql://ada@/none?host=/nonexistent"))
    var runs = 0
    #expect {
      try session.run { _ in runs += 1 }
    } throws: { error in
      guard case .unreachable = error as? ShareError else { return false }
      return true
    }
    #expect(runs == 0)
  }

  @Test func waitingEndsWhenInterrupted() throws {
    let session = ShareSession(
      try ShareAddress("postgresql://ada@/none?host=/nonexistent"), patience: nil,
      isInterrupted: { true })
    #expect(throws: CancellationError.self) { try session.run { _ in } }
  }

  @Test func patienceThatIsOverLetsTheErrorThrough() throws {
    let session = ShareSession(share.address, patience: .zero)
    #expect(try session.run(answer) == 7)
    #expect(throws: ShareError.lost(reason: "gone")) {
      try session.run { _ in throw ShareError.lost(reason: "gone") }
    }
  }

  @Test func anotherShareThanTheOneThatWasJoinedIsRefused() throws {
    let number = try share.sql("SELECT number FROM lede.share")
    #expect(try ShareSession(share.address, number: number).run(answer) == 7)
    #expect(throws: ShareError.replaced) {
      try ShareSession(share.address, number: "another").run(answer)
    }
  }
}
