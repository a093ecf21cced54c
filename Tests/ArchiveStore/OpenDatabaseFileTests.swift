import Annotations
import Articles
import Foundation
import TestSupport
import Testing

@testable import ArchiveStore

@Suite struct OpenDatabaseFileTests {
  /// An archive of three stories in a folder of its own.
  private func opened(_ program: Program) throws -> Archive {
    let archive = try Archive(path: program.folder + "/library.sqlite")
    _ = try archive.add(
      (1...3).map { Samples.story("Ferry \($0)", ["The ferry number \($0) sails."], id: "\($0)") },
      now: 0)
    return archive
  }

  /// Whether this process still holds a lock on the archive's file, as another program sees it.
  private func isLocked(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    // Not every container shows the locks; the test of the log tells the same there.
    guard let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else {
      return true
    }
    return locks.split(separator: "\n").contains { line in
      let fields = line.split(separator: " ")
      return fields.contains(Substring("\(getpid())"))
        && fields.contains { $0.hasSuffix(":\(status.st_ino)") }
    }
  }

  @Test func writingKeepsTheLocks() throws {
    let program = try Program()
    defer { program.remove() }
    let archive = try opened(program)
    for word in ["ferry", "tram"] { try archive.remember(query: word) }
    #expect(isLocked(archive.path))
    // Other values on the same file come and go.
    for _ in 0..<2 {
      _ = try Archive.reading(path: archive.path)?.counts()
      #expect(try Archive.exists(at: archive.path))
    }
    let second = try Archive(path: archive.path)
    second.close()
    try archive.remember(query: "bus")
    #expect(isLocked(archive.path))
    archive.close()
  }

  @Test func anotherProgramLeavesTheLogOfAnOpenArchiveAlone() throws {
    let program = try Program()
    defer { program.remove() }
    let archive = try opened(program)
    for round in 1...5 {
      try archive.remember(query: "query \(round)")
      #expect(try program.lede("list").lines.count == 2 + round)
      let added = try program.lede(
        "add", "-", input: "Tram \(round) doubled\n\nThe tram line \(round) of Norwick is doubled.")
      #expect(added.status == 0, "\(added.errors)")
      #expect(FileManager.default.fileExists(atPath: archive.path + "-wal"))
    }
    #expect(try archive.counts().all == 8)
    archive.close()
    let again = try Archive(path: archive.path)
    #expect(try again.history().prefix(5) == (1...5).reversed().map { "query \($0)" }[...])
    #expect(try again.counts().all == 8)
    let faults = again.check(annotator: Annotator.version).filter { $0.isFault }
    #expect(faults.isEmpty)
    again.close()
  }

  @Test func descriptorsAreClosedOnceNoArchiveHasTheFileOpen() throws {
    let program = try Program()
    defer { program.remove() }
    func count() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/\($0)")
        return target?.hasPrefix(program.folder) == true
      }.count
    }
    do {
      let archive = try opened(program)
      for _ in 0..<20 { #expect(try Archive.exists(at: archive.path)) }
      #expect(try count() >= 20)
      archive.close()
    }
    #expect(try count() == 0)
  }
}
