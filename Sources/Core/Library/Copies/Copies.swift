import Articles
import GRDB

/// Recognises copies as stories come, and folds them under the fullest.
enum Copies: Derivation {
  static let name = "copies"
  /// How many stories that share shingles are compared in full.
  private static let candidates = 64

  static func update(_ batch: inout [Stored], in db: Database) throws {
    for place in batch.indices { try update(&batch[place], in: db) }
  }

  private static func update(_ stored: inout Stored, in db: Database) throws {
    let shingles = Shingles(in: db)
    let n = stored.n
    if stored.earlier != nil, let old = try Shingles.sketch(of: n, in: db) {
      try shingles.forget(old, of: n)
      try release(n, in: db)
    }
    let sketch = Sketch(stored.story.article)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO sketch VALUES (?, ?)")
      .execute(arguments: [n, Blob(sketch.blob)])
    var fullest: (n: Int64, containment: Double)?
    for other in try shingles.meet(sketch, of: n).prefix(candidates) {
      guard let known = try Shingles.sketch(of: other, in: db) else { continue }
      let containment = try Copying.containment(sketch, known) {
        try nearness(n, other, in: db)
      }
      guard let containment else { continue }
      try keep(n, other, containment, in: db)
      if containment > fullest?.containment ?? 0 { fullest = (other, containment) }
    }
    guard let fullest else { return }
    try fold(n, sketch.words, with: fullest.n, in: db)
    if stored.outcome.kind == .added, let key = try Rows.key(of: fullest.n, in: db) {
      stored.outcome.kind = .copy
      stored.outcome.reason = "nearly the same text as \(key.rawValue)"
    }
  }

  static func clear(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM sketch; DELETE FROM shingle; DELETE FROM copy;
        UPDATE story SET head = n WHERE head <> n; UPDATE story SET copies = 0 WHERE copies <> 0;
        """)
  }

  private static func nearness(_ a: Int64, _ b: Int64, in db: Database) throws -> Float {
    guard let x = try Vectors.entry(of: a, in: db), let y = try Vectors.entry(of: b, in: db) else {
      return 0
    }
    return x.vector.cosine(y.vector)
  }

  private static func keep(
    _ a: Int64, _ b: Int64, _ containment: Double, in db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO copy VALUES (?, ?, ?)")
      .execute(arguments: [min(a, b), max(a, b), containment])
  }
}

// MARK: - Folding

extension Copies {
  /// Folds a story with a copy of it; the longer of the two that would be shown is shown.
  private static func fold(_ n: Int64, _ words: Int, with other: Int64, in db: Database) throws {
    try Folding.fold(n, under: other, in: db)
    let head = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT head FROM story WHERE n = ?"), arguments: [n])
    guard let head, head != n, let shown = try Shingles.sketch(of: head, in: db) else { return }
    if words > shown.words { try Folding.lead(n, in: db) }
  }

  /// Takes a story whose words have changed out of its fold; what was folded under it stays together.
  private static func release(_ n: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM copy WHERE a = ?1 OR b = ?1").execute(arguments: [n])
    let head = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT head FROM story WHERE n = ?"), arguments: [n])
    if head == n {
      let heir = try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT n FROM story WHERE head = ?1 AND n <> ?1 ORDER BY paragraphs DESC, n"),
        arguments: [n])
      guard let heir else { return }
      try Folding.lead(heir, in: db)
    }
    let shown = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT head FROM story WHERE n = ?"), arguments: [n])
    try db.cachedStatement(sql: "UPDATE story SET head = n WHERE n = ?").execute(arguments: [n])
    if let shown { try Folding.recount(head: shown, in: db) }
    try Folding.recount(head: n, in: db)
  }
}
