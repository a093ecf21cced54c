import Articles
import GRDB
import Testing

@testable import ArchiveStore

/// Rows are read by functions of the module: in this one GRDB's own subscripts would be meant.
@Suite struct RowValuesTests {
  private let queue: DatabaseQueue

  init() throws { queue = try DatabaseQueue() }

  private func moment(_ columns: String) throws -> Timestamp? {
    try queue.read { db in
      try UnexpectedValues.checking(path: "/p") {
        try Row.fetchAll(db, sql: "SELECT \(columns)").map { StoryTexts.moment($0, from: 0) }[0]
      }
    }
  }

  private func story(_ title: String) throws -> StorySummary {
    try queue.read { db in
      try UnexpectedValues.checking(path: "/p") {
        let sql =
          "SELECT 1, NULL, \(title), NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, NULL, 0"
        return try Row.fetchAll(db, sql: sql).map(StoryQueries.row)[0]
      }
    }
  }

  @Test func valuesOfTheirTypeAreRead() throws {
    #expect(try moment("7, NULL, 0")?.seconds == 7)
    #expect(try moment("NULL, NULL, 0") == nil)
    #expect(try story("'Ferry'").title == "Ferry")
  }

  @Test(arguments: ["'words', NULL, 0", "x'00FF', NULL, 0", "7, 'words', 0", "7, NULL, 'words'"])
  func whatIsNoNumberIsToldAndTrapsNothing(_ columns: String) {
    #expect(throws: ArchiveError.self) { try moment(columns) }
  }

  @Test(arguments: ["NULL", "x'00FF'"])
  func whatIsNoTextIsToldAndTrapsNothing(_ title: String) {
    #expect(throws: ArchiveError.self) { try story(title) }
  }

  @Test func oneFaultIsToldOnce() throws {
    #expect(throws: ArchiveError.self) { try story("NULL") }
    #expect(try story("'Ferry'").title == "Ferry")
  }
}
