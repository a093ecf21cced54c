import Algorithms
import GRDB

/// Keeps what others corrected, and lets the newest of it show where the reader has not corrected the same thing.
enum SharedCorrections {
  /// What a correction is about: two about the same thing cannot both hold.
  fileprivate struct Target: Hashable {
    let kind: String
    let subject: String
    let detail: String

    var arguments: StatementArguments { [kind, subject, detail] }
  }

  private static let condition = "kind = ? AND subject = ? AND detail = ?"

  /// Takes in corrections that were made or taken back; answers of how many things another is in effect now.
  static func receive(_ corrections: [SharedCorrection], in db: Database) throws -> Int {
    var targets: Set<Target> = []
    for correction in corrections where Corrections.kinds.contains(correction.record.kind) {
      let record = correction.record
      targets.insert(
        Target(kind: record.kind, subject: record.subject, detail: record.detail))
      if correction.isRetracted {
        try db.execute(
          sql: "DELETE FROM share_correction WHERE number = ?", arguments: [correction.number])
      } else {
        try db.execute(
          sql: "INSERT OR REPLACE INTO share_correction VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            correction.number, correction.author, record.kind, record.subject, record.detail,
            record.value, record.made,
          ])
      }
    }
    targets.formUnion(try unsettled(in: db))
    return try settle(targets, in: db)
  }

  /// Lets what others say of the same thing show, where the reader has just taken back what stood in its way.
  static func settle(_ kind: String, _ subject: String, _ detail: String, in db: Database) throws {
    _ = try settle([Target(kind: kind, subject: subject, detail: detail)], in: db)
  }

  /// Forgets what others say of the same thing, so that it does not come back: the reader has taken it out of effect.
  static func forget(_ record: ReaderData.CorrectionRecord, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM share_correction WHERE \(condition)",
      arguments: [record.kind, record.subject, record.detail])
  }

  /// Forgets all that others corrected.
  static func forgetAll(in db: Database) throws {
    let targets = try Row.fetchAll(
      db, sql: "SELECT DISTINCT kind, subject, detail FROM share_correction"
    ).map(target)
    try db.execute(sql: "DELETE FROM share_correction")
    _ = try settle(Set(targets), in: db)
  }

  /// What others corrected and nothing is in effect of, as when the reader took back a correction of the same thing.
  private static func unsettled(in db: Database) throws -> [Target] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT kind, subject, detail FROM share_correction x WHERE NOT EXISTS (
          SELECT 1 FROM correction c
          WHERE c.kind = x.kind AND c.subject = x.subject AND c.detail = x.detail)
        """
    ).map(target)
  }

  fileprivate static func target(_ row: Row) -> Target {
    Target(kind: row[0], subject: row[1], detail: row[2])
  }

  private static func settle(_ targets: Set<Target>, in db: Database) throws -> Int {
    // What was in effect and what is now, for each thing of which that is another.
    let changed = try targets.map { try settle($0, in: db) }.filter { !$0.isEmpty }
    try Corrections.carryOut(changed.flatMap(\.self), in: db)
    return changed.count
  }

  /// Puts the newest of what others say of a thing in effect, unless the reader says something; what of that is a change.
  private static func settle(
    _ target: Target, in db: Database
  ) throws -> [ReaderData.CorrectionRecord] {
    let before = try inEffect(target, in: db)
    let isOwn =
      try Int.fetchOne(
        db, sql: "SELECT 1 FROM correction WHERE \(condition) AND author IS NULL",
        arguments: target.arguments) != nil
    let newest =
      isOwn
      ? nil
      : try Row.fetchOne(
        db,
        sql: """
          SELECT value, made, author FROM share_correction WHERE \(condition)
          ORDER BY made DESC, number DESC LIMIT 1
          """, arguments: target.arguments)
    if let newest, let before, newest[0] as String? == before.value,
      newest[2] as String == before.author
    {
      return []
    }
    guard newest != nil || before != nil else { return [] }
    try db.execute(
      sql: "DELETE FROM correction WHERE \(condition) AND author IS NOT NULL",
      arguments: target.arguments)
    if let newest {
      try db.execute(
        sql: """
          INSERT INTO correction(kind, subject, detail, value, made, author)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: target.arguments + [
          newest[0] as String?, newest[1] as Int64, newest[2] as String,
        ])
    }
    let values = [before?.value, newest.flatMap { $0[0] as String? }].compactMap(\.self)
    return (values.isEmpty ? [String?.none] : values.map(Optional.some)).map {
      ReaderData.CorrectionRecord(
        kind: target.kind, subject: target.subject, detail: target.detail, value: $0, made: 0)
    }
  }

  private static func inEffect(
    _ target: Target, in db: Database
  ) throws -> (value: String?, author: String)? {
    try Row.fetchOne(
      db, sql: "SELECT value, author FROM correction WHERE \(condition) AND author IS NOT NULL",
      arguments: target.arguments
    ).map { ($0[0], $0[1]) }
  }
}

extension Archive {
  /// The reader's own corrections, for sharing them. Which running stories are followed is private.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func ownCorrections() throws -> [ReaderData.CorrectionRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT kind, subject, detail, value, made FROM correction
          WHERE author IS NULL AND kind <> 'follow' ORDER BY id
          """
      ).map {
        ReaderData.CorrectionRecord(
          kind: $0[0], subject: $0[1], detail: $0[2], value: $0[3], made: $0[4])
      }
    }
  }

  /// What several people, the reader among them, have corrected differently.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func correctionDifferences() throws -> [CorrectionDifference] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH said AS (
            SELECT kind, subject, detail, value, made, author FROM share_correction
            UNION ALL
            SELECT kind, subject, detail, value, made, NULL FROM correction
            WHERE author IS NULL AND kind <> 'follow')
          SELECT kind, subject, detail, value, made, author FROM said
          WHERE (kind, subject, detail) IN (
            SELECT kind, subject, detail FROM said GROUP BY 1, 2, 3
            HAVING count(DISTINCT coalesce('=' || value, '')) > 1)
          ORDER BY kind, subject, detail, author IS NULL DESC, made DESC
          """)
      var found: [CorrectionDifference] = []
      for (_, part) in rows.chunked(on: SharedCorrections.target) {
        guard let first = part.first else { continue }
        found.append(
          CorrectionDifference(
            kind: first[0], subject: first[1],
            opinions: part.map { .init(author: $0[5], value: $0[3], made: $0[4]) }))
      }
      return found
    }
  }
}
