import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct DatabaseCopyTests {
  private let folder: URL
  private let queue: DatabaseQueue

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "lede-copy-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: "CREATE TABLE t(x); INSERT INTO t VALUES (7)") }
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aCopyIsAWholeDatabaseOfItsOwnForNobodyElse() throws {
    defer { remove() }
    try DatabaseCopy.write(queue, to: path("copy"))
    let copy = try DatabaseQueue(path: path("copy"))
    #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT x FROM t") } == 7)
    try copy.close()
    let mode = try FileManager.default.attributesOfItem(atPath: path("copy"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try files() == ["copy"])
  }

  @Test func nothingThatIsThereGivesWayUnasked() throws {
    defer { remove() }
    try Data("mine".utf8).write(to: folder.appending(path: "copy"))
    #expect(throws: ArchiveError.exists(path: path("copy"))) {
      try DatabaseCopy.write(queue, to: path("copy"))
    }
    #expect(try String(contentsOfFile: path("copy"), encoding: .utf8) == "mine")
    #expect(try files() == ["copy"])
  }

  @Test func aLinkThatLeadsNowhereIsSomethingThatIsThere() throws {
    defer { remove() }
    try FileManager.default.createSymbolicLink(atPath: path("copy"), withDestinationPath: path("x"))
    #expect(throws: ArchiveError.exists(path: path("copy"))) {
      try DatabaseCopy.write(queue, to: path("copy"))
    }
    #expect(try files() == ["copy"])
  }

  @Test func whatIsToBeReplacedIsReplacedAsAWhole() throws {
    defer { remove() }
    try Data("old".utf8).write(to: folder.appending(path: "copy"))
    try DatabaseCopy.write(queue, to: path("copy"), replaces: true)
    let copy = try DatabaseQueue(path: path("copy"))
    #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT x FROM t") } == 7)
    try copy.close()
    #expect(try files() == ["copy"])
  }

  /// A draft that an earlier copy left behind, killed in its midst, is no obstacle.
  @Test func aDraftLeftBehindIsWrittenAnew() throws {
    defer { remove() }
    try Data("half".utf8).write(to: folder.appending(path: "copy.partial"))
    try DatabaseCopy.write(queue, to: path("copy"))
    #expect(try files() == ["copy"])
  }

  @Test func aFolderThatIsNotThereIsToldAndNothingIsLeft() throws {
    defer { remove() }
    #expect(throws: ArchiveError.self) {
      try DatabaseCopy.write(queue, to: path("nosuch/copy"))
    }
    #expect(throws: ArchiveError.self) { try DatabaseCopy.sync(path("nosuch")) }
    #expect(try files().isEmpty)
  }
}
