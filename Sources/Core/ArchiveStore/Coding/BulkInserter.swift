import GRDB
import GRDBSQLite

/// Writes many rows of one table, sixty-four in a statement.
///
/// Starting and ending a statement, and binding its values through GRDB's containers, cost as much as writing
/// a narrow row does. Rows are bound straight to SQLite here; what is left over at the end goes row by row. Rows are
/// written in the order in which they come, so sorting them by key first spares SQLite the searching.
struct BulkInserter {
  /// A value of a row.
  enum Value {
    case null
    case int(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
  }

  private static let together = 64
  private let columns: Int
  private let one: Statement
  private let many: Statement
  private var values: [Value] = []

  /// A writer of rows of so many columns.
  /// - Parameters:
  ///   - insert: The statement up to its values: "INSERT INTO alias".
  ///   - conflict: What follows them: "ON CONFLICT … DO UPDATE …".
  init(_ insert: String, columns: Int, conflict: String = "", in db: Database) throws {
    self.columns = columns
    let row = "(" + repeatElement("?", count: columns).joined(separator: ",") + ")"
    let rows = repeatElement(row, count: Self.together).joined(separator: ",")
    one = try db.cachedStatement(sql: "\(insert) VALUES \(row) \(conflict)")
    many = try db.cachedStatement(sql: "\(insert) VALUES \(rows) \(conflict)")
    values.reserveCapacity(columns * Self.together)
  }

  /// Writes a row, now or later; it must have as many values as there are columns.
  mutating func add(_ row: Value...) throws {
    values += row
    if values.count == columns * Self.together {
      try Self.run(many, values[...])
      values.removeAll(keepingCapacity: true)
    }
  }

  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Writes the rows that wait. Nothing is written at the end unless this is called.
  mutating func finish() throws {
    for start in stride(from: 0, to: values.count, by: columns) {
      try Self.run(one, values[start..<start + columns])
    }
    values.removeAll(keepingCapacity: true)
  }

  private static func run(_ statement: Statement, _ values: ArraySlice<Value>) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    for (place, value) in zip(Int32(1)..., values) { bind(value, handle, place) }
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw statement.error(code) }
  }

  /// SQLite keeps a copy of a text or blob; a failure to bind shows as a constraint that fails or a null.
  fileprivate static func bind(_ value: Value, _ handle: SQLiteStatement, _ place: Int32) {
    switch value {
    case .null: sqlite3_bind_null(handle, place)
    case .int(let number): sqlite3_bind_int64(handle, place, number)
    case .real(let number): sqlite3_bind_double(handle, place, number)
    case .blob(let bytes):
      bytes.withUnsafeBytes {
        // An empty array may have no address, which SQLite takes for a null.
        _ = sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), transient)
        if $0.isEmpty { sqlite3_bind_zeroblob(handle, place, 0) }
      }
    case .text(let words):
      var words = words
      words.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          _ = sqlite3_bind_text(handle, place, $0.baseAddress, Int32($0.count), transient)
        }
      }
    }
  }
}

extension Statement {
  /// What `body` reads of the first row for a text bound to the statement's one parameter; nil where there is none.
  func first<T>(for text: String, _ body: (SQLiteStatement) -> T) throws -> T? {
    sqlite3_reset(sqliteStatement)
    BulkInserter.bind(.text(text), sqliteStatement, 1)
    defer { sqlite3_reset(sqliteStatement) }
    let code = sqlite3_step(sqliteStatement)
    if code == SQLITE_DONE { return nil }
    guard code == SQLITE_ROW else { throw error(code) }
    return body(sqliteStatement)
  }

  /// Steps through the rows between two keys, bound to the statement's two parameters; columns are read from SQLite.
  ///
  /// For statements that are run ten thousand times for few rows each, where GRDB's rows cost more than SQLite's.
  func forEach(
    from first: Int64, to last: Int64, _ body: (SQLiteStatement) -> Void
  ) throws {
    sqlite3_reset(sqliteStatement)
    sqlite3_bind_int64(sqliteStatement, 1, first)
    sqlite3_bind_int64(sqliteStatement, 2, last)
    defer { sqlite3_reset(sqliteStatement) }
    while true {
      let code = sqlite3_step(sqliteStatement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw error(code) }
      body(sqliteStatement)
    }
  }

  fileprivate func error(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement))), sql: sql)
  }
}
