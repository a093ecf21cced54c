import Foundation
import GRDB

/// Bytes as SQLite keeps them.
struct Blob: DatabaseValueConvertible, ColumnValue {
  static let empty = Blob([])

  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Blob? {
    Data.fromDatabaseValue(value).map { Blob(Array($0)) }
  }
}
