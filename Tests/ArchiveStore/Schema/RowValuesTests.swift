import GRDB
import Testing

@testable import ArchiveStore

@Suite struct RowValuesTests {
  private let queue: DatabaseQueue

  init() throws { queue = try DatabaseQueue() }

  private func reading<T>(_ value: String, _ read: @escaping (Row) -> T) throws -> T {
    try queue.read { db in
      try UnexpectedValues.checking(path: "/p") {
        try Row.fetchAll(db, sql: "SELECT \(value) AS v").map(read)[0]
      }
    }
  }

  @Test func valuesOfTheirTypeAreRead() throws {
    #expect(try reading("7") { $0[0] as Int64 } == 7)
    #expect(try reading("'a'") { $0["v"] as String } == "a")
    #expect(try reading("NULL") { $0[0] as String? } == nil)
    #expect(try reading("x'0102'") { ($0[0] as Blob).bytes } == [1, 2])
  }

  @Test(arguments: ["NULL", "'words'", "x'00FF'"])
  func whatIsNoNumberIsToldAndTrapsNothing(_ value: String) {
    #expect(throws: ArchiveError.self) { try reading(value) { $0[0] as Int64 } }
    #expect(throws: ArchiveError.self) { try reading(value) { $0["v"] as Int } }
    #expect(throws: ArchiveError.self) { try reading(value) { $0[0] as Bool } }
  }

  @Test func whatIsNoTextOrBlobIsToldAndTrapsNothing() {
    #expect(throws: ArchiveError.self) { try reading("NULL") { $0[0] as String } }
    #expect(throws: ArchiveError.self) { try reading("7") { ($0[0] as Blob).bytes } }
    #expect(throws: ArchiveError.self) { try reading("NULL") { ($0[0] as Blob).bytes } }
  }

  @Test func oneFaultIsToldOnce() throws {
    #expect(throws: ArchiveError.self) { try reading("'x'") { $0[0] as Int64 } }
    #expect(try reading("1") { $0[0] as Int64 } == 1)
  }
}
