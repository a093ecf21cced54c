import ArchiveStore
import Glibc
import Ingest
import TestSupport
import Testing
import Articles

@Suite struct FileIngestTests {
  private let archive: Archive
  private let folder: Program

  init() throws {
    archive = try Archive.temporary()
    folder = try Program()
  }

  @Test func aFilesStoriesAreAddedOnce() throws {
    defer { folder.remove() }
    let path = try folder.write(
      "The quay is shut\n\n“Nothing sails today,” Ada Quill said on Monday.\n", to: "quay.txt")
    #expect(try archive.add(file: path, now: 1_000_000).map(\.kind) == [.added])
    #expect(try archive.add(file: path).map(\.kind) == [.same])
    #expect(
      try archive.stories(.all, offset: 0, limit: 9).rows.map(\.title) == ["The quay is shut"])
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    defer { folder.remove() }
    let missing = folder.folder + "/none.txt"
    #expect(throws: FileIngestError.unreadable(path: missing, errno: ENOENT)) {
      try archive.add(file: missing)
    }
    #expect(throws: FileIngestError.unreadable(path: folder.folder, errno: EISDIR)) {
      try archive.add(file: folder.folder)
    }
  }

  @Test func whatIsNoStoryIsTold() throws {
    defer { folder.remove() }
    let path = try folder.write("%PDF-1.7 nothing", to: "old.pdf")
    #expect(throws: FileIngestError.self) { try archive.add(file: path) }
    #expect(try archive.stories(.all, offset: 0, limit: 9).total == 0)
  }
}
