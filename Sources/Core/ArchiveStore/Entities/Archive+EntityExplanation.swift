import Articles
import GRDB

extension Archive {
  /// Explains why a name is of its kind and which names were joined with it; nil when there is no entity of this key.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func explanation(ofEntity key: String) throws -> EntityExplanation? {
    try read { db in
      guard let n = try EntityJoins.number(of: key, in: db),
        let root = try EntityJoins.root(of: n, in: db),
        let found = try Row.fetchOne(
          db, sql: "SELECT \(EntityQueries.columns) FROM entity e WHERE e.id = ? AND e.stories > 0",
          arguments: [root])
      else { return nil }
      var explanation = EntityExplanation(row: EntityQueries.row(found))
      try explain(kindIn: &explanation, in: db)
      explanation.joins = try EntityReasons.joins(of: root, in: db)
      explanation.corrections = try corrections(of: root, in: db)
      return explanation
    }
  }

  private func explain(kindIn explanation: inout EntityExplanation, in db: Database) throws {
    let reader = KindEvidenceReader(db)
    let folded = String(EntityKey.name(explanation.row.key))
    let variants = try reader.variants(of: [folded])[folded] ?? []
    let counts = try KindCounts.counts(of: variants.map(\.n), in: db)
    guard let evidence = try reader.evidence(of: folded, variants, counts) else { return }
    explanation.found = evidence.found.filter { $0.value > 0 }.map { kind, stories in
      EntityExplanation.KindCount(
        kind: kind, stories: stories, speaking: evidence.clues[kind, default: 0])
    }.sorted { ($1.stories, $0.kind.rawValue) < ($0.stories, $1.kind.rawValue) }
    let verdict = KindClassifier.classify(evidence)
    if verdict.kind == explanation.row.kind { explanation.reason = verdict.reason }
  }

  /// What the reader said of an entity and of those joined with it.
  private func corrections(
    of root: Int64, in db: Database
  ) throws -> [EntityExplanation.Correction] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT c.kind, c.detail, c.value, s.name, c.subject, (SELECT key FROM entity WHERE id = ?1)
        FROM correction c LEFT JOIN entity s ON s.key = c.subject
        WHERE c.kind IN ('merge', 'split', 'rename')
          AND c.subject IN (SELECT key FROM entity WHERE root = ?1) ORDER BY c.id
        """, arguments: [root]
    ).compactMap { row in
      switch row[0] as String {
      case "merge":
        row[4] as String == row[5] as String?
          ? nil : EntityExplanation.Correction(.merge, name: row[3] ?? row[4])
      case "split": EntityExplanation.Correction(.split, name: row[1])
      default: (row[2] as String?).map { EntityExplanation.Correction(.rename, name: $0) }
      }
    }
  }
}
