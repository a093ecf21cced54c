import GRDB

extension Archive {
  /// Returns how many bytes each table and index takes, by name.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func sizes() throws -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT name, sum(pgsize) FROM dbstat GROUP BY name")
      return Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { $0 + $1 }
    }
  }
}
