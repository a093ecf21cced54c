import Articles
import GRDB

/// A correction taken out of the archive, with everything that puts it back.
public struct RetractedCorrection: Hashable, Sendable {
  /// The number of the correction.
  public let id: Int64
  /// What it said, as the archive keeps it.
  public let record: ReaderData.CorrectionRecord
  /// Who made it, where it came from a shared archive.
  let author: String?
}

extension Archive {
  /// Returns a part of the reader's corrections, the newest first. Which running stories are followed is no correction here.
  ///
  /// - Parameters:
  ///   - offset: How many to skip.
  ///   - limit: How many at most.
  /// - Throws: `ArchiveError`.
  public func corrections(offset: Int = 0, limit: Int = 50) throws -> Page<CorrectionSummary> {
    try read { db in
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM correction WHERE kind <> 'follow'")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, kind, subject, detail, value, made, author FROM correction WHERE kind <> 'follow'
          ORDER BY id DESC LIMIT ? OFFSET ?
          """, arguments: [limit, offset])
      return Page(
        rows: try rows.compactMap { try CorrectionReader.summary(of: $0, in: db) }, offset: offset,
        total: total ?? 0)
    }
  }

  /// Takes back a correction by its number; what stood before it stands again.
  ///
  /// - Returns: What was taken back; nil where there is no correction of that number.
  /// - Throws: `ArchiveError` when the archive cannot be written; nothing is changed then.
  @discardableResult
  public func retractCorrection(_ id: Int64) throws -> RetractedCorrection? {
    try write { db in
      let row = try Row.fetchOne(
        db,
        sql: "SELECT kind, subject, detail, value, made, author FROM correction WHERE id = ?",
        arguments: [id])
      guard let row else { return nil }
      let record = ReaderData.CorrectionRecord(
        kind: row[0], subject: row[1], detail: row[2], value: row[3], made: row[4])
      try db.execute(sql: "DELETE FROM correction WHERE id = ?", arguments: [id])
      if row[5] as String? != nil { try SharedCorrections.forget(record, in: db) }
      try SharedCorrections.settle(record.kind, record.subject, record.detail, in: db)
      try Corrections.carryOut([record], in: db)
      return RetractedCorrection(id: id, record: record, author: row[5])
    }
  }

  /// Puts a correction back that was taken back, in its old place among the others.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be written; nothing is changed then.
  public func restore(_ correction: RetractedCorrection) throws {
    try write { db in
      let record = correction.record
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO correction(id, kind, subject, detail, value, made, author)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          correction.id, record.kind, record.subject, record.detail, record.value, record.made,
          correction.author,
        ])
      try Corrections.carryOut([record], in: db)
    }
  }
}
