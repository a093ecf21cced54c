import Articles
import GRDB
import Testing

@testable import Library

@Suite struct LibraryErrorTests {
  private static let all: [LibraryError] = [
    .newer(path: "/a/b", found: 9, known: 3), .notAnArchive(path: "/a/b"),
    .danglingLink(path: "/a/b"),
    .notAFile(path: "/a/b"), .unusable(path: "/a/b", reason: "no permission"),
    .readOnly(path: "/a/b"),
    .full(path: "/a/b"), .busy(path: "/a/b"),
  ]

  @Test(arguments: all)
  func everyErrorSaysWhatItIsAbout(_ error: LibraryError) {
    #expect(error.description.contains("/a/b"))
    #expect(error.description.hasSuffix("."))
  }

  @Test func noTwoSayTheSame() {
    #expect(Set(Self.all.map(\.description)).count == Self.all.count)
    #expect(LibraryError.noHome.description.contains("--library"))
    #expect(LibraryError.database("odd").description.contains("odd"))
    let newer = LibraryError.newer(path: "/a/b", found: 9, known: 3).description
    #expect(newer.contains("9") && newer.contains("3"))
  }

  @Test(
    arguments: [
      (.SQLITE_READONLY, .readOnly(path: "/p")), (.SQLITE_FULL, .full(path: "/p")),
      (.SQLITE_BUSY, .busy(path: "/p")), (.SQLITE_LOCKED, .busy(path: "/p")),
      (.SQLITE_NOTADB, .notAnArchive(path: "/p")), (.SQLITE_CORRUPT, .notAnArchive(path: "/p")),
      (.SQLITE_CANTOPEN, .unusable(path: "/p", reason: "no permission")),
      (.SQLITE_ERROR, .database("odd")),
    ] as [(ResultCode, LibraryError)])
  func whatSQLiteAnswersIsPutInWords(_ code: ResultCode, _ error: LibraryError) {
    #expect(LibraryError(DatabaseError(resultCode: code, message: "odd"), path: "/p") == error)
  }
}
