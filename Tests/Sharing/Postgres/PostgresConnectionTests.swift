import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct PostgresConnectionTests {
  private let server: PostgresServer
  private let text: String
  private let connection: PostgresConnection

  init() throws {
    server = try PostgresServer.shared()
    text = try server.database()
    connection = try PostgresConnection(ShareAddress(text))
  }

  @Test(
    arguments: [
      "Tarn", "", "'; DROP TABLE story; --", "$1 \\ \" '", "é 港\n\t", "{a,b}", "NULL", "%s",
    ])
  func valuesAreNeverReadAsSQL(_ value: String) throws {
    let rows = try connection.run("SELECT $1::text, $2::text", [value, nil])
    #expect(rows.count == 1 && rows[0][0] == value && rows[0][1] == nil)
  }

  /// PostgreSQL's texts end at a zero byte; a space in its place keeps every offset.
  @Test func zeroBytesBecomeSpaces() throws {
    #expect(try connection.run("SELECT $1::text", ["a\u{0}b\u{0}"])[0][0] == "a b ")
    #expect(PostgresConnection.withoutNUL("plain é") == "plain é")
    #expect(PostgresConnection.withoutNUL("é\u{0}").utf8.count == "é\u{0}".utf8.count)
  }

  @Test func fieldsAreReadAsWhatTheyAre() throws {
    let row = try #require(
      try connection.run("SELECT 7::bigint, '-9223372036854775808', 't'::boolean, false, 'x', NULL")
        .first)
    #expect(row.number(0) == 7 && row.number(1) == .min)
    #expect(row.isTrue(2) && !row.isTrue(3))
    #expect(row.number(4) == nil && row.number(5) == nil && !row.isTrue(5))
  }

  @Test(arguments: [-1, 1, 99, Int.max]) func columnsThatAreNotThereAreNothing(_ column: Int) throws
  {
    let row = try #require(try connection.run("SELECT 7").first)
    #expect(row[column] == nil && row.number(column) == nil && !row.isTrue(column))
  }

  @Test func noRowsAreNoFailure() throws {
    #expect(try connection.run("SELECT 1 WHERE false").isEmpty)
    #expect(try connection.run("CREATE TABLE public.t(x integer)").isEmpty)
  }

  @Test func severalStatementsRunInOneGo() throws {
    try connection.run(script: "CREATE TABLE public.t(x integer); INSERT INTO public.t VALUES (3)")
    #expect(try connection.run("SELECT x FROM public.t")[0].number(0) == 3)
  }

  @Test func whatTheServerRefusesIsToldByItsCode() throws {
    #expect {
      try connection.run("SELECT 1 / 0")
    } throws: { error in
      guard case .refused("22012", let reason) = error as? ShareError else { return false }
      return reason.contains("division by zero")
    }
    // The connection is as good as before.
    #expect(try connection.run("SELECT 5")[0].number(0) == 5)
  }

  @Test func aRefusalInAScriptTakesAllOfItBack() throws {
    #expect(throws: ShareError.self) {
      try connection.run(script: "CREATE TABLE public.half(x integer); SELECT nothing")
    }
    #expect(try connection.run("SELECT to_regclass('public.half')")[0][0] == nil)
  }

  @Test func aTransactionIsKeptOrTakenBackAsAWhole() throws {
    try connection.run("CREATE TABLE public.t(x integer)")
    let answer = try connection.transaction {
      try connection.run("INSERT INTO public.t VALUES (1)")
      return "kept"
    }
    #expect(answer == "kept")
    struct Halt: Error {}
    #expect(throws: Halt.self) {
      try connection.transaction {
        try connection.run("INSERT INTO public.t VALUES (2)")
        throw Halt()
      }
    }
    #expect(throws: ShareError.self) {
      try connection.transaction {
        try connection.run("INSERT INTO public.t VALUES (3)")
        try connection.run("SELECT 1 / 0")
      }
    }
    #expect(try connection.run("SELECT x FROM public.t").map { $0.number(0) } == [1])
  }

  /// No name is looked up where somebody else may have put one, and nothing waits for ever.
  @Test(
    arguments: [
      ("search_path", "pg_catalog"), ("TimeZone", "UTC"), ("client_encoding", "UTF8"),
      ("statement_timeout", "1min"), ("lock_timeout", "20s"), ("application_name", "lede"),
      ("idle_in_transaction_session_timeout", "2min"), ("max_parallel_workers_per_gather", "0"),
    ])
  func sessionsAreSetUp(_ name: String, _ value: String) throws {
    #expect(try connection.run("SELECT current_setting($1)", [name])[0][0] == value)
  }

  @Test func aConnectionThatEndedIsLost() throws {
    try server.dropConnections(to: text)
    #expect {
      try connection.run("SELECT 1")
    } throws: { error in
      guard case .lost = error as? ShareError else { return false }
      return true
    }
    #expect(throws: ShareError.self) { try connection.transaction {} }
  }

  @Test(
    arguments: [
      "postgresql://ada@/none?host=/nonexistent", "postgresql://ada@127.0.0.1:9/none",
    ])
  func aServerThatIsNotThereCannotBeReached(_ address: String) throws {
    #expect {
      _ = try PostgresConnection(ShareAddress(address))
    } throws: { error in
      guard case .unreachable(let reason) = error as? ShareError else { return false }
      return !reason.isEmpty
    }
  }

  @Test func aDatabaseThatIsNotThereIsNamed() throws {
    #expect {
      _ = try PostgresConnection(ShareAddress(server.address(of: "nosuch")))
    } throws: { error in
      guard case .unreachable(let reason) = error as? ShareError else { return false }
      return reason.contains("nosuch")
    }
  }
}
