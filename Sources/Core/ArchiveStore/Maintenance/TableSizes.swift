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

extension Archive {
  /// How many bytes of the file hold nothing any more, because stories were let go of.
  ///
  /// - Throws: `ArchiveError`.
  public func freeBytes() throws -> Int {
    try read { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
      return try pages * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
  }

  /// Makes the file as small as what it holds. Takes as long as copying it, and as much room again on the disk meanwhile.
  ///
  /// - Returns: By how many bytes it is smaller.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func compact() throws -> Int {
    let before = try fileBytes()
    try vacuum()
    return max(0, before - (try fileBytes()))
  }

  /// How many bytes the archive's file takes, without its log.
  ///
  /// - Throws: `ArchiveError`.
  public func fileBytes() throws -> Int {
    try read { db in
      try (Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0)
        * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
  }
}
