import Foundation
import GRDB

/// Reads vectors back from the archive.
enum TermVectorStore {
  /// A story's vector and date.
  struct Entry {
    let vector: TermVector
    let published: Int64?
  }

  /// The vector of a story; nil when there is no such story.
  static func entry(of n: Int64, in db: Database) throws -> Entry? {
    let statement = try db.cachedStatement(sql: "SELECT published, terms FROM vector WHERE id = ?")
    let rows = try Row.fetchCursor(statement, arguments: [n])
    guard let row = try rows.next() else { return nil }
    let published: Int64? = row[0]
    return try row.withUnsafeData(atIndex: 1) { data in
      guard let data else { return nil }
      return data.withUnsafeBytes { Entry(vector: TermVector(blob: $0), published: published) }
    }
  }

  /// The highest story number that has a vector; 0 when there is none.
  static func last(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM vector")) ?? 0
  }
}
