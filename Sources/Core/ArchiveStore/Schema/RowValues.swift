import Foundation
import GRDB
import Synchronization

/// Reads values of rows without trapping where a column holds another type than expected, as in a damaged file.
///
/// GRDB's own subscripts trap. These have the same signatures and hide them in this module: they note what was wrong,
/// answer an empty value, and let `Archive` take the transaction back and throw. The interface that they belong to keeps them
/// out of modules that import this one, tests included.
extension Row {
  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: DatabaseValueConvertible>(_ index: Int) -> Value {
    do {
      return try decode(Value.self, atIndex: index)
    } catch {
      return UnexpectedValues.note(error)
    }
  }

  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int)
    -> Value
  {
    do {
      return try decode(Value.self, atIndex: index)
    } catch {
      return UnexpectedValues.note(error)
    }
  }

  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: DatabaseValueConvertible>(_ columnName: String) -> Value {
    do {
      return try decode(Value.self, forColumn: columnName)
    } catch {
      return UnexpectedValues.note(error)
    }
  }

  /// The value of a column as a type.
  @_spi(RowValues)
  public subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ columnName: String
  ) -> Value {
    do {
      return try decode(Value.self, forColumn: columnName)
    } catch {
      return UnexpectedValues.note(error)
    }
  }
}

/// What was wrong with rows that are being read, by the thread that reads them.
enum UnexpectedValues {
  private static let noted = Mutex<[pthread_t: String]>([:])

  /// Notes an error and answers a value to go on with until the transaction is taken back.
  static func note<Value: DatabaseValueConvertible>(_ error: any Error) -> Value {
    noted.withLock { noted in
      if noted[pthread_self()] == nil { noted[pthread_self()] = describe(error) }
    }
    for empty in [DatabaseValue.null, 0.databaseValue, "".databaseValue, Data().databaseValue] {
      if let value = Value.fromDatabaseValue(empty) { return value }
    }
    // Every type that columns are read as is made of one of these, whatever the file holds.
    preconditionFailure("\(Value.self) has no empty value")
  }

  /// Does something in a database.
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
