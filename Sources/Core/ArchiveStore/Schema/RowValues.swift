import Foundation
import GRDB
import Synchronization

/// A type that columns are read as, with the value that stands in where a damaged file holds something else.
@_spi(RowValues)
public protocol ColumnValue {
  /// The value to go on with until the transaction is taken back.
  static var empty: Self { get }
}

@_spi(RowValues) extension Int: ColumnValue {
  /// Zero, where a column holds no number.
  public static var empty: Int { 0 }
}
@_spi(RowValues) extension Int64: ColumnValue {
  /// Zero, where a column holds no number.
  public static var empty: Int64 { 0 }
}
@_spi(RowValues) extension Bool: ColumnValue {
  /// False, where a column holds no truth value.
  public static var empty: Bool { false }
}
@_spi(RowValues) extension Double: ColumnValue {
  /// Zero, where a column holds no number.
  public static var empty: Double { 0 }
}
@_spi(RowValues) extension String: ColumnValue {
  /// An empty text, where a column holds none.
  public static var empty: String { "" }
}
@_spi(RowValues) extension Data: ColumnValue {
  /// No bytes, where a column holds no blob.
  public static var empty: Data { Data() }
}
@_spi(RowValues) extension DatabaseValue: ColumnValue {
  /// NULL, where there is no column.
  public static var empty: DatabaseValue { .null }
}
@_spi(RowValues) extension Optional: ColumnValue where Wrapped: ColumnValue {
  /// Nil, where a column holds no value.
  public static var empty: Wrapped? { nil }
}

/// Reads values of rows without trapping where a column holds another type than expected, as in a damaged file.
///
/// GRDB's own subscripts trap. These note what was wrong, answer an empty value, and let `Archive` take the transaction back and
/// throw. The interface that they belong to keeps them out of modules that import this one, tests included.
extension Row {
  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: ColumnValue & DatabaseValueConvertible>(_ index: Int) -> Value {
    value { try decode(Value.self, atIndex: index) }
  }

  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: ColumnValue & DatabaseValueConvertible & StatementColumnConvertible>(
    _ index: Int
  ) -> Value {
    value { try decode(Value.self, atIndex: index) }
  }

  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: ColumnValue & DatabaseValueConvertible>(_ columnName: String) -> Value {
    value { try decode(Value.self, forColumn: columnName) }
  }

  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: ColumnValue & DatabaseValueConvertible & StatementColumnConvertible>(
    _ columnName: String
  ) -> Value {
    value { try decode(Value.self, forColumn: columnName) }
  }

  private func value<Value: ColumnValue>(_ decoded: () throws -> Value) -> Value {
    do {
      return try decoded()
    } catch {
      UnexpectedValues.note(error)
      return .empty
    }
  }
}

/// Hides GRDB's subscripts, whose signatures these have, so that the compiler tells of a type that has no empty value.
extension Row {
  /// The value of a column, read by GRDB.
  @_spi(RowValues)
  @available(*, deprecated, message: "let the type conform to ColumnValue")
  public subscript<Value: DatabaseValueConvertible>(_ index: Int) -> Value {
    self[Column(Array(columnNames)[index])]
  }

  /// The value of a column, read by GRDB.
  @_spi(RowValues)
  @available(*, deprecated, message: "let the type conform to ColumnValue")
  public subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int)
    -> Value
  {
    self[Column(Array(columnNames)[index])]
  }

  /// The value of a column, read by GRDB.
  @_spi(RowValues)
  @available(*, deprecated, message: "let the type conform to ColumnValue")
  public subscript<Value: DatabaseValueConvertible>(_ columnName: String) -> Value {
    self[Column(columnName)]
  }

  /// The value of a column, read by GRDB.
  @_spi(RowValues)
  @available(*, deprecated, message: "let the type conform to ColumnValue")
  public subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ columnName: String
  ) -> Value {
    self[Column(columnName)]
  }
}

/// What was wrong with rows that are being read, by the thread that reads them.
enum UnexpectedValues {
  private static let noted = Mutex<[pthread_t: String]>([:])

  /// Notes an error; the first of a transaction is kept.
  static func note(_ error: any Error) {
    noted.withLock { noted in
      if noted[pthread_self()] == nil { noted[pthread_self()] = describe(error) }
    }
  }

  /// Does something in a database.
  ///
  /// - Throws: `ArchiveError.damaged` when a value had not the type that it was read as.
  static func checking<T>(path: String, _ body: () throws -> T) throws -> T {
    defer { _ = take() }
    let result = try body()
    if let reason = take() { throw ArchiveError.damaged(path: path, reason: reason) }
    return result
  }

  private static func take() -> String? {
    noted.withLock { $0.removeValue(forKey: pthread_self()) }
  }

  /// What is wrong, without the value itself.
  static func describe(_ error: any Error) -> String {
    guard let error = error as? RowDecodingError else { return "a value is not of its type" }
    return String(error.description.prefix { $0 != "\n" }.prefix(120))
  }
}
