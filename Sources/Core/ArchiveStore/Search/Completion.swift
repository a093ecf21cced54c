import Articles
import GRDB

extension Archive {
  /// Completes the word of a query that ends at a byte offset.
  ///
  /// After `person:` and its like names are proposed, after `source:` outlets, after `is:` and `has:` their values;
  /// else fields and words of the archive, the commonest first.
  ///
  /// - Parameters:
  ///   - query: The query as typed.
  ///   - place: The cursor, a UTF-8 byte offset into the query.
  ///   - limit: How many completions at most.
  /// - Returns: Whole queries, the word completed.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func completions(_ query: String, at place: Int, limit: Int = 12) throws -> [String] {
    let bytes = Array(query.utf8)
    let end = min(max(0, place), bytes.count)
    var start = end
    while start > 0, bytes[start - 1] > 0x20, bytes[start - 1] != 0x28 { start -= 1 }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    let (head, tail) = (
      String(decoding: bytes[..<start], as: UTF8.self),
      String(decoding: bytes[end...], as: UTF8.self)
    )
    return try read { db in try Completion(db, limit).finish(word).map { head + $0 + tail } }
  }
}

private struct Completion {
  private let db: Database
  private let limit: Int

  init(_ db: Database, _ limit: Int) { (self.db, self.limit) = (db, limit) }

  func finish(_ word: String) throws -> [String] {
    let sign = word.hasPrefix("-") ? "-" : ""
    let word = String(word.dropFirst(sign.count))
    guard let colon = word.firstIndex(of: ":") else { return try plain(word).map { sign + $0 } }
    let field = word[..<colon].lowercased()
    let value = word[word.index(after: colon)...].filter { $0 != "\"" }
    return try values(of: field, String(value)).map { value in
      sign + field + ":" + (value.contains(" ") ? "\"\(value)\"" : value)
    }
  }

  private func plain(_ word: String) throws -> [String] {
    guard !word.isEmpty else { return [] }
    let fields = FieldParser.names.filter { $0.hasPrefix(word.lowercased()) }.map { $0 + ":" }
    let folded = IndexTokenizer.fold(word)
    guard !folded.isEmpty else { return fields }
    let words = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT word FROM vocabulary WHERE word >= ? AND word < ? AND stories > 0
          ORDER BY stories DESC LIMIT ?
          """), arguments: [folded, folded + "\u{10FFFF}", limit])
    return Array((words + fields).prefix(limit))
  }

  private func values(of field: String, _ value: String) throws -> [String] {
    switch field {
    case "person": return try names(.person, value)
    case "place": return try names(.place, value)
    case "org": return try names(.organization, value)
    case "said":
      return try fetch("SELECT name FROM speaker p WHERE quotes > 0", value, "p.id", "speaker")
    case "source":
      return try String.fetchAll(
        db, sql: "SELECT name FROM outlet WHERE folded LIKE ? ORDER BY name LIMIT ?",
        arguments: ["%\(value.lowercased())%", limit])
    case "tag":
      return try String.fetchAll(
        db, sql: "SELECT name FROM tag WHERE folded LIKE ? ORDER BY folded LIMIT ?",
        arguments: ["\(TagTables.folded(value))%", limit])
    case "is": return FieldParser.states.filter { $0.hasPrefix(value.lowercased()) }
    case "has": return FieldParser.possessions.filter { $0.hasPrefix(value.lowercased()) }
    case "on", "before", "after":
      return ["today", "yesterday", "7d", "1m"].filter { $0.hasPrefix(value.lowercased()) }
    default: return []
    }
  }

  private func names(_ kind: EntityKind, _ value: String) throws -> [String] {
    var sql = """
      SELECT coalesce(e.named, e.name) FROM entity e
      WHERE e.root = e.id AND e.stories > 0 AND e.kind = \(kind.storedCode)
      """
    var arguments: StatementArguments = []
    for word in IndexTokenizer().list(value).prefix(8) {
      sql += " AND e.id IN (\(EntityQueries.beginning))"
      arguments += [word, word + "\u{10FFFF}"]
    }
    sql += " ORDER BY e.stories DESC, e.mentions DESC LIMIT ?"
    return try String.fetchAll(db, sql: sql, arguments: arguments + [limit])
  }

  private func fetch(
    _ sql: String, _ value: String, _ number: String, _ table: String
  ) throws -> [String] {
    var sql = sql
    var arguments: StatementArguments = []
    for word in IndexTokenizer().list(value).prefix(8) {
      sql += " AND \(number) IN (SELECT \(table) FROM \(table)_word WHERE word >= ? AND word < ?)"
      arguments += [word, word + "\u{10FFFF}"]
    }
    return try String.fetchAll(
      db, sql: sql + " ORDER BY quotes DESC LIMIT ?", arguments: arguments + [limit])
  }
}
