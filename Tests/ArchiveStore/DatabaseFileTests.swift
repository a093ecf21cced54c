import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct DatabaseFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lede-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test func aloneIsTheSameArchive() throws {
    try inFolder { folder in
      let path = folder + "/library.sqlite"
      let made = try Archive(path: path, usesSingleConnection: true)
      _ = try made.add([Samples.story("Ferry", id: "f")], now: 0)
      // Made with a log beside it, so that readers never wait for the writer.
      #expect(FileManager.default.fileExists(atPath: path + "-wal"))
      let alone = try Archive(path: path, usesSingleConnection: true)
      _ = try made.add([Samples.story("Bridge", id: "b")], now: 0)
      #expect(try alone.stories(.all, offset: 0, limit: 9).total == 2)
      _ = try alone.add([Samples.story("Tram", id: "t")], now: 0)
      #expect(try made.stories(.all, offset: 0, limit: 9).total == 3)
    }
  }

  @Test func privateFromTheStart() throws {
    try inFolder { folder in
      let path = folder + "/deep/er/library.sqlite"
      let archive = try Archive(path: path)
      _ = try archive.add([Samples.story("Ferry", id: "f")], now: 0)
      #expect(try mode(path) == 0o600)
      #expect(try mode(path + "-wal") == 0o600)
      #expect(try mode(folder + "/deep") == 0o700)
    }
  }

  @Test func comesBack() throws {
    try inFolder { folder in
      _ = try Archive(path: folder + "/a").add([Samples.story("Ferry", id: "f")], now: 0)
      #expect(try Archive(path: folder + "/a").find(id: "f").count == 1)
    }
  }

  @Test func newerIsRefusedUntouched() throws {
    try inFolder { folder in
      let path = folder + "/a"
      try DatabaseQueue(path: path).write { db in
        try db.execute(sql: "CREATE TABLE future(x)")
        try db.execute(sql: "PRAGMA user_version = 9999")
        try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
      }
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: ArchiveError.newer(path: path, found: 9999, known: Migration.newest)) {
        try Archive(path: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test func otherFilesAreRefusedUntouched() throws {
    try inFolder { folder in
      let path = folder + "/notes.txt"
      try Data("My notes, which are no archive at all.".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path) }
      try DatabaseQueue(path: folder + "/other").write { db in
        try db.execute(sql: "CREATE TABLE mail(x); PRAGMA user_version = 1")
      }
      #expect(throws: ArchiveError.notAnArchive(path: folder + "/other")) {
        try Archive(path: folder + "/other")
      }
    }
  }

  /// Files by other programs: with tables, with one called as ours, with a log, with another program's mark.
  @Test(arguments: [
    "CREATE TABLE t(a); INSERT INTO t VALUES(1)", "CREATE TABLE story(id)",
    "PRAGMA journal_mode = WAL; CREATE TABLE t(a)", "PRAGMA application_id = 7",
    "PRAGMA user_version = 1", "CREATE TABLE story(id); PRAGMA user_version = 3",
    "CREATE VIEW v AS SELECT 1",
  ])
  func otherProgramsDatabasesAreRefusedUntouched(_ sql: String) throws {
    try inFolder { folder in
      let path = folder + "/other.db"
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      try queue.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path) }
      #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive.reading(path: path) }
      #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive.exists(at: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["other.db"])
    }
  }

  @Test func whatIsEmptyCountsAsNew() throws {
    try inFolder { folder in
      let (none, empty) = (folder + "/none", folder + "/empty")
      try Data().write(to: URL(fileURLWithPath: none))
      let queue = try DatabaseQueue(path: empty)
      try queue.vacuum()
      try queue.close()
      for path in [none, empty, folder + "/missing"] {
        #expect(try Archive.reading(path: path) == nil)
        #expect(try !Archive.exists(at: path))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: none)).isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder + "/missing"))
      for path in [none, empty] {
        _ = try Archive(path: path).add([Samples.story("Ferry", id: "f")], now: 0)
        #expect(try Archive.reading(path: path)?.find(id: "f").count == 1)
      }
    }
  }

  /// Everything may still stand in the log, which the file itself knows nothing of.
  @Test func anArchiveInItsLogIsFound() throws {
    try inFolder { folder in
      let path = folder + "/library.sqlite"
      let archive = try Archive(path: path)
      _ = try archive.add([Samples.story("Ferry", id: "f")], now: 0)
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: folder + "/copy" + suffix)
      }
      #expect(try Archive.reading(path: folder + "/copy")?.find(id: "f").count == 1)
    }
  }

  @Test func readingNeverWrites() throws {
    try inFolder { folder in
      let path = folder + "/library.sqlite"
      try Archive(path: path).add([Samples.story("Ferry", id: "f")], now: 0).forEach { _ in }
      let archive = try #require(try Archive.reading(path: path))
      let key = try #require(try archive.find(id: "f").first).key
      #expect(throws: ArchiveError.readOnly(path: path)) { try archive.setRead(key, true) }
    }
  }

  @Test func whatStandsInTheFilesPlaceIsNamed() throws {
    try inFolder { folder in
      #expect(throws: ArchiveError.notAFile(path: folder, found: .folder)) {
        try Archive(path: folder)
      }
      let pipe = folder + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      for body in [{ try Archive(path: pipe) as Any }, { try Archive.reading(path: pipe) as Any }] {
        #expect(throws: ArchiveError.notAFile(path: pipe, found: .pipe)) { _ = try body() }
      }
      #expect(throws: ArchiveError.notAFile(path: "/dev/null", found: .device)) {
        try Archive(path: "/dev/null")
      }
    }
  }

  @Test func linksLeadToTheFileOrAreRefused() throws {
    try inFolder { folder in
      _ = try Archive(path: folder + "/real").add([Samples.story("Ferry", id: "f")], now: 0)
      let files = FileManager.default
      try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/real")
      let archive = try Archive(path: folder + "/link")
      #expect(archive.path == (folder + "/real"))
      #expect(try archive.find(id: "f").count == 1)
      try files.createSymbolicLink(atPath: folder + "/lost", withDestinationPath: folder + "/gone")
      #expect(throws: ArchiveError.danglingLink(path: folder + "/lost")) {
        try Archive(path: folder + "/lost")
      }
      #expect(throws: ArchiveError.danglingLink(path: folder + "/lost")) {
        try Archive.reading(path: folder + "/lost")
      }
      #expect(!files.fileExists(atPath: folder + "/gone"))
    }
  }

  @Test func twoWritersTakeTurns() throws {
    try inFolder { folder in
      let (one, two) = (try Archive(path: folder + "/a"), try Archive(path: folder + "/a"))
      for n in 0..<20 {
        _ = try (n % 2 == 0 ? one : two).add([Samples.story("S", id: "\(n)")], now: 0)
      }
      #expect(try one.counts().all == 20)
      #expect(try two.counts().all == 20)
    }
  }
}
