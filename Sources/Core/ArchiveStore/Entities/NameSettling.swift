import Articles
import GRDB

extension Archive {
  /// Settles the kinds and bearers of all names anew, two thousand in a transaction, so that others can write between.
  ///
  /// - Parameter progress: Called with how many of how many names are done; returns whether to go on.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written; what earlier transactions did stays.
  public func settleNames(progress: (Int, Int) -> Bool = { _, _ in true }) throws {
    let total = try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entity") ?? 0 }
    var (last, done): (Int64, Int) = (0, 0)
    while true {
      let part = try write { db in
        let part = try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT id FROM entity WHERE id > ? ORDER BY id LIMIT 2000"),
          arguments: [last])
        guard let first = part.first, let end = part.last else { return part }
        try db.execute(
          sql: "UPDATE entity SET settled = 0 WHERE id BETWEEN ? AND ?", arguments: [first, end])
        var settler = try EntitySettler(db, EntityCorrections(db))
        try EntityCorrections.recount(roots: try settler.settle(Set(part)), in: db)
        return part
      }
      guard let end = part.last else { return }
      (last, done) = (end, done + part.count)
      if !progress(min(done, total), total) { return }
    }
  }
}
