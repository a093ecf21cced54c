import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ArchiveBackupTests {
  private let folder: String
  private var path: String { folder + "/library.sqlite" }
  private var copy: String { folder + "/copy" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/lede-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func add(_ title: String) throws {
    let archive = try Archive(path: path)
    _ = try archive.add([Samples.story(title, id: title)], now: 0)
    archive.close()
  }

  private func titles(_ path: String) throws -> [String] {
    try Archive.reading(path: path)?.stories(.all, offset: 0, limit: 9).rows.map(\.title).sorted()
      ?? []
  }

  @Test func aClosedArchiveIsOneFile() throws {
    defer { remove() }
    let archive = try Archive(path: path)
    for n in 0..<5 { _ = try archive.add([Samples.story("S\(n)", id: "\(n)")], now: 0) }
    archive.close()
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    #expect(try titles(copy).count == 5)
  }

  @Test(.timeLimit(.minutes(1))) func closingDoesNotWaitForAReader() throws {
    defer { remove() }
    try add("Ferry")
    let reader = try DatabaseQueue(path: path)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT count(*) FROM story")
      try add("Bridge")
      try db.execute(sql: "COMMIT")
    }
    #expect(try titles(path) == ["Bridge", "Ferry"])
  }

  @Test func commitsAreSynced() throws {
    defer { remove() }
    for usesSingleConnection in [false, true] {
      let archive = try Archive(path: path, usesSingleConnection: usesSingleConnection)
      #expect(try archive.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    }
  }

  @Test func aBackupHoldsWhatStandsInTheLogToo() throws {
    defer { remove() }
    let archive = try Archive(path: path)
    _ = try archive.add([Samples.story("Ferry", id: "f")], now: 0)
    try Archive.backUp(path, to: copy)
    #expect(try titles(copy) == ["Ferry"])
    #expect(
      try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    #expect(throws: ArchiveError.exists(path: copy)) { try Archive.backUp(path, to: copy) }
    #expect(throws: ArchiveError.missing(path: folder + "/none")) {
      try Archive.backUp(folder + "/none", to: folder + "/other")
    }
    #expect(throws: ArchiveError.self) { try Archive.backUp(path, to: folder + "/no/where") }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!files.contains { $0.contains("partial") })
  }

  @Test func aRestoreKeepsWhatWasThere() throws {
    defer { remove() }
    try add("Ferry")
    try Archive.backUp(path, to: copy)
    try add("Bridge")
    let kept = try #require(try Archive.restore(copy, to: path))
    #expect(try titles(path) == ["Ferry"])
    #expect(try titles(kept) == ["Bridge", "Ferry"])
    #expect(try Archive.restore(copy, to: folder + "/elsewhere") == nil)
    #expect(try titles(folder + "/elsewhere") == ["Ferry"])
  }

  @Test func whatIsNoSoundArchiveIsNotRestored() throws {
    defer { remove() }
    try add("Ferry")
    try Data("My notes.".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(throws: ArchiveError.notAnArchive(path: copy)) { try Archive.restore(copy, to: path) }
    #expect(throws: ArchiveError.missing(path: folder + "/none")) {
      try Archive.restore(folder + "/none", to: path)
    }
    #expect(try titles(path) == ["Ferry"])
  }
}
