import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct PostgresConnectionCopyTests {
  private let server: PostgresServer
  private let text: String
  private let connection: PostgresConnection

  init() throws {
    server = try PostgresServer.shared()
    text = try server.database()
    connection = try PostgresConnection(ShareAddress(text))
    try connection.run("CREATE TABLE public.t(n bigint, words text, bytes bytea, flag boolean)")
  }

  private func send(_ rows: [(Int64?, String?, [UInt8]?, Bool?)]) throws {
    var writer = CopyWriter()
    for (number, words, bytes, flag) in rows {
      writer.row(4)
      writer.field(number)
      writer.field(words)
      writer.field(bytes)
      writer.field(flag)
    }
    writer.end()
    try connection.copyIn("COPY public.t FROM STDIN (FORMAT binary)", writer.bytes)
  }

  private func texts() throws -> [String?] {
    var texts: [String?] = []
    try connection.copyOut(
      "COPY (SELECT words FROM public.t ORDER BY n) TO STDOUT (FORMAT binary)"
    ) { texts.append(try $0.text()) }
    return texts
  }

  @Test func rowsComeBackAsTheyWereSent() throws {
    try send([(1, "Tarn", [0, 255], true), (2, nil, nil, nil), (.max, "é\n\\.", [], false)])
    var rows: [String] = []
    try connection.copyOut(
      "COPY (SELECT n, words, bytes, flag FROM public.t ORDER BY n) TO STDOUT (FORMAT binary)"
    ) { reader in
      let (number, words) = (try reader.number(), try reader.text())
      let (bytes, flag) = (try reader.data(), try reader.flag())
      rows.append("\(number ?? 0) \(words ?? "-") \(bytes ?? [9]) \(flag.map { "\($0)" } ?? "-")")
    }
    #expect(rows == ["1 Tarn [0, 255] true", "2 - [9] -", "\(Int64.max) é\n\\. [] false"])
  }

  /// More than libpq takes in one piece.
  @Test func aRowOfSeveralPiecesIsWhole() throws {
    let long = String(repeating: "ferry ", count: 200_000)
    try send([(1, long, nil, nil), (2, "after", nil, nil)])
    #expect(try texts() == [long, "after"])
  }

  @Test func noRowsAreNoFailure() throws {
    try send([])
    #expect(try texts().isEmpty)
  }

  @Test func aStatementThatTakesNoRowsIsToldAndLeavesTheConnection() throws {
    #expect(throws: ShareError.lost(reason: "the server takes no rows")) {
      try connection.copyIn("SELECT 1", [])
    }
    #expect(throws: ShareError.lost(reason: "the server sends no rows")) {
      try connection.copyOut("SELECT 1") { _ in }
    }
    #expect(try connection.run("SELECT 1")[0].number(0) == 1)
  }

  @Test(arguments: [[], [1, 2, 3], Array("PGCOPY\n".utf8)] as [[UInt8]])
  func bytesThatAreNoRowsAreRefusedAndNothingIsKept(_ bytes: [UInt8]) throws {
    #expect(throws: ShareError.self) {
      try connection.copyIn("COPY public.t FROM STDIN (FORMAT binary)", bytes)
    }
    #expect(try connection.run("SELECT count(*) FROM public.t")[0].number(0) == 0)
  }

  @Test func aRefusedRowTakesAllRowsBack() throws {
    try connection.run("ALTER TABLE public.t ADD CHECK (n > 0)")
    #expect {
      try send([(1, "good", nil, nil), (-1, "bad", nil, nil)])
    } throws: { error in
      guard case .refused("23514", _) = error as? ShareError else { return false }
      return true
    }
    #expect(try texts().isEmpty)
  }

  /// What comes after a failure is read to its end, so that the connection can go on.
  @Test func aReaderThatFailsLeavesTheConnectionUsable() throws {
    try send((1...500).map { (Int64($0), "row \($0)", nil, nil) })
    struct Halt: Error {}
    var taken = 0
    #expect(throws: Halt.self) {
      try connection.copyOut("COPY public.t TO STDOUT (FORMAT binary)") { _ in
        taken += 1
        if taken == 3 { throw Halt() }
      }
    }
    #expect(taken == 3)
    #expect(try connection.run("SELECT count(*) FROM public.t")[0].number(0) == 500)
  }

  @Test func aFieldOfAnotherTypeIsUnreadable() throws {
    try send([(1, "Tarn", nil, nil)])
    #expect(throws: ShareError.unreadable) {
      try connection.copyOut("COPY (SELECT words FROM public.t) TO STDOUT (FORMAT binary)") {
        _ = try $0.flag()
      }
    }
  }

  /// A COPY takes no parameters, so values stand in settings of the session, whatever they hold.
  @Test(arguments: ["Tarn", "'; DROP TABLE public.t; --", "", "é\u{0}x"])
  func valuesAreReadFromTheSession(_ value: String) throws {
    var read: String?
    try connection.copyOut(
      "COPY (SELECT current_setting('lede.first') || current_setting('lede.fourth')) TO STDOUT (FORMAT binary)",
      first: value, fourth: "!"
    ) { read = try $0.text() }
    #expect(read == PostgresConnection.withoutNUL(value) + "!")
  }

  @Test func aConnectionThatEndedIsLost() throws {
    try server.dropConnections(to: text)
    #expect(throws: ShareError.self) { try send([(1, "Tarn", nil, nil)]) }
    #expect(throws: ShareError.self) { _ = try texts() }
  }
}
