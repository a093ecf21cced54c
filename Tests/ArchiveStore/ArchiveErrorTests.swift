import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ArchiveErrorTests {
  private static let all: [ArchiveError] = [
    .newer(path: "/a/b", found: 9, known: 3), .notAnArchive(path: "/a/b"),
    .danglingLink(path: "/a/b"),
    .notAFile(path: "/a/b", found: .folder), .notAFile(path: "/a/b", found: .pipe),
    .notAFile(path: "/a/b", found: .socket), .notAFile(path: "/a/b", found: .device),
    .unusable(path: "/a/b", reason: "no permission"),
    .readOnly(path: "/a/b"),
    .damaged(path: "/a/b", reason: "odd"), .inputOutput(path: "/a/b", reason: "odd"),
    .missing(path: "/a/b"), .exists(path: "/a/b"), .full(path: "/a/b"), .busy(path: "/a/b"),
  ]

  @Test(arguments: all)
  func everyErrorSaysWhatItIsAbout(_ error: ArchiveError) {
    #expect(error.description.contains("/a/b"))
    #expect(error.description.hasSuffix("."))
  }

  @Test func noTwoSayTheSame() {
    #expect(Set(Self.all.map(\.description)).count == Self.all.count)
    #expect(ArchiveError.noHome.description.contains("HOME"))
    #expect(ArchiveError.database("odd").description.contains("odd"))
    let newer = ArchiveError.newer(path: "/a/b", found: 9, known: 3).description
    #expect(newer.contains("9") && newer.contains("3"))
  }

  @Test(
    arguments: [
      (.SQLITE_READONLY, .readOnly(path: "/p")), (.SQLITE_FULL, .full(path: "/p")),
      (.SQLITE_BUSY, .busy(path: "/p")), (.SQLITE_LOCKED, .busy(path: "/p")),
      (.SQLITE_NOTADB, .damaged(path: "/p", reason: "its beginning is not a database's")),
      (.SQLITE_CORRUPT, .damaged(path: "/p", reason: "odd")),
      (.SQLITE_IOERR, .inputOutput(path: "/p", reason: "odd")),
      (
        .SQLITE_CANTOPEN,
        .unusable(path: "/p", reason: "SQLite could not open it, or the log beside it")
      ),
      (.SQLITE_ERROR, .database("odd")),
    ] as [(ResultCode, ArchiveError)])
  func whatSQLiteAnswersIsPutInWords(_ code: ResultCode, _ error: ArchiveError) {
    #expect(ArchiveError(DatabaseError(resultCode: code, message: "odd"), path: "/p") == error)
  }
}
