import CPostgres
import Glibc
import Text

/// A connection to a database, for one thread at a time.
///
/// Statements are constants of the program (`StaticString`) and values are parameters, so that nothing from outside is ever
/// read as SQL. What the server sends is text from outside: bytes that are no UTF-8 are replaced.
final class PostgresConnection {
  let handle: OpaquePointer

  /// Connects.
  ///
  /// - Throws: `ShareError.unreachable` with the reason, `.encoding`.
  init(_ address: ShareAddress) throws(ShareError) {
    try Postgres.load()
    // What stands behind `dbname` may be given in the address too, and then the address says it.
    let settings = [
      ("connect_timeout", "10"), ("tcp_user_timeout", "20000"), ("keepalives_idle", "20"),
      ("fallback_application_name", "lede"), ("dbname", address.text), ("client_encoding", "UTF8"),
    ]
    let names = CStrings(settings.map(\.0))
    let values = CStrings(settings.map(\.1))
    guard let handle = cpostgres_connect(names.pointers, values.pointers) else {
      throw .unreachable(reason: "out of memory")
    }
    self.handle = handle
    guard cpostgres_is_open(handle) else { throw .unreachable(reason: message) }
    try prepare()
  }

  deinit { cpostgres_close(handle) }

  /// Sets what every session has: no schema but the system's is searched, nothing waits for ever, no
  /// question takes more than one process of the server, and an index takes in what waits for it in one go.
  private func prepare() throws(ShareError) {
    let rows = try run(
      """
      SELECT set_config('search_path', 'pg_catalog', false), set_config('TimeZone', 'UTC', false),
        set_config('statement_timeout', '60s', false), set_config('lock_timeout', '20s', false),
        set_config('work_mem', '64MB', false),
        set_config('max_parallel_workers_per_gather', '0', false),
        set_config('idle_in_transaction_session_timeout', '120s', false),
        current_setting('server_encoding')
      """)
    let encoding = rows.first?[7] ?? ""
    guard encoding == "UTF8" else { throw .encoding(found: encoding) }
  }

  /// The words of the last error.
  var message: String { Self.text(cpostgres_message(handle)) ?? "" }

  /// Runs a statement and answers its rows.
  ///
  /// - Throws: `ShareError.lost` when the connection ended, another one when the server refuses.
  @discardableResult
  func run(_ statement: StaticString, _ values: [String?] = []) throws(ShareError) -> [PostgresRow]
  {
    let result = try execute(statement, values)
    defer { cpostgres_clear(result) }
    return (0..<Int(cpostgres_rows(result))).map { PostgresRow(result, row: $0) }
  }

  /// Runs several statements of the program's own, without values.
  func run(script: StaticString) throws(ShareError) {
    cpostgres_clear(try checked(Self.withText(of: script) { cpostgres_run(handle, $0, 0, nil) }))
  }

  /// Runs a body in one transaction, taken back as a whole when anything fails.
  func transaction<T>(_ body: () throws -> T) throws -> T {
    try run("BEGIN")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      _ = try? run("ROLLBACK")
      throw error
    }
  }

  /// Runs a statement; what comes must be cleared.
  func execute(_ statement: StaticString, _ values: [String?]) throws(ShareError) -> OpaquePointer {
    let strings = CStrings(values.map { $0.map(Self.withoutNUL) })
    return try checked(
      Self.withText(of: statement) {
        cpostgres_run(handle, $0, Int32(values.count), strings.pointers)
      })
  }

  /// A result that is no failure.
  func checked(_ result: OpaquePointer?) throws(ShareError) -> OpaquePointer {
    guard let result else { throw .lost(reason: message) }
    guard cpostgres_result_status(result) == CPOSTGRES_FAILED else { return result }
    defer { cpostgres_clear(result) }
    guard cpostgres_is_open(handle), let code = Self.text(cpostgres_code(result)) else {
      throw .lost(reason: message)
    }
    throw ShareError(code: code, reason: Self.text(cpostgres_reason(result)) ?? "")
  }

  private static func withText<T>(
    of statement: StaticString, _ body: (UnsafePointer<CChar>) -> T
  ) -> T {
    // Literals end in a zero byte.
    body(UnsafeRawPointer(statement.utf8Start).assumingMemoryBound(to: CChar.self))
  }

  private static func text(_ bytes: UnsafePointer<CChar>?) -> String? {
    bytes.map { TextSanitizer.clean(String(cString: $0)) }
  }

  /// PostgreSQL's texts hold no zero byte; a space keeps every offset.
  static func withoutNUL(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// A row whose fields came as text.
struct PostgresRow {
  private let fields: [String?]

  fileprivate init(_ result: OpaquePointer, row: Int) {
    fields = (0..<cpostgres_columns(result)).map { column in
      var length: Int32 = 0
      return cpostgres_field(result, Int32(row), column, &length).map {
        String(decoding: UnsafeRawBufferPointer(start: $0, count: Int(length)), as: UTF8.self)
      }
    }
  }

  /// The text of a field; nil for a null, and for one that is not there.
  subscript(_ column: Int) -> String? { fields.indices.contains(column) ? fields[column] : nil }

  /// The number in a field; nil where there is none.
  func number(_ column: Int) -> Int64? { self[column].flatMap { Int64($0) } }

  /// Whether a field holds PostgreSQL's "true".
  func isTrue(_ column: Int) -> Bool { self[column] == "t" }
}

/// Strings of C, valid as long as this value is, with a null behind the last.
private final class CStrings {
  private let owned: [UnsafeMutablePointer<CChar>?]
  /// The strings as C takes them.
  let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ texts: [String?]) {
    owned = texts.map { $0.flatMap { strdup($0) } }
    pointers = .allocate(capacity: texts.count + 1)
    for (at, text) in owned.enumerated() {
      (pointers + at).initialize(to: text.map { UnsafePointer($0) })
    }
    (pointers + texts.count).initialize(to: nil)
  }

  convenience init(_ texts: [String]) { self.init(texts.map(Optional.some)) }

  deinit {
    for text in owned { free(text) }
    pointers.deallocate()
  }
}
