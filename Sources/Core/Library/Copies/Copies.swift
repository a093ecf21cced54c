import Articles
import GRDB

/// Recognises copies as stories come, and folds them under the fullest.
enum Copies: Derivation {
  static let name = "copies"

  static func update(_ batch: inout [Stored], in db: Database) throws {
    var finder = try CopyFinder(in: db)
    for place in batch.indices { try finder.take(&batch[place]) }
    try finder.pairs.finish()
    try finder.shingles.write()
  }

  static func clear(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM sketch; DELETE FROM shingle; DELETE FROM copy;
        UPDATE story SET head = n WHERE head <> n; UPDATE story SET copies = 0 WHERE copies <> 0;
        """)
  }
}

/// Finds what each story of a batch repeats, among the stories before it.
private struct CopyFinder {
  /// How many stories that share shingles are compared in full.
  private static let candidates = 64

  private let db: Database
  var shingles: Shingles
  var pairs: RowWriter

  init(in db: Database) throws {
    self.db = db
    shingles = Shingles(in: db)
    pairs = try RowWriter("INSERT OR REPLACE INTO copy", columns: 3, in: db)
  }

  mutating func take(_ stored: inout Stored) throws {
    let (n, sketch) = (stored.n, stored.prepared.sketch)
    if stored.earlier != nil {
      try shingles.forget(n)
      try release(n)
    }
    guard let fullest = try fullest(of: sketch, n, stored.prepared.vector) else { return }
    try fold(n, sketch.words, with: fullest)
    if stored.outcome.kind == .added, let key = try Rows.key(of: fullest, in: db) {
      stored.outcome.kind = .copy
      stored.outcome.reason = "nearly the same text as \(key.rawValue)"
    }
  }

  /// The story of which most is shared, of all that are copies; keeps every pair.
  private mutating func fullest(
    of sketch: Sketch, _ n: Int64, _ vector: TermVector
  ) throws -> Int64? {
    var fullest: (n: Int64, containment: Double)?
    for other in try shingles.meet(sketch, of: n).prefix(Self.candidates) {
      guard let known = try shingles.sketch(of: other) else { continue }
      let containment = try Copying.containment(sketch, known) {
        try Vectors.entry(of: other, in: db).map { vector.cosine($0.vector) } ?? 0
      }
      guard let containment else { continue }
      try pairs.add(.int(min(n, other)), .int(max(n, other)), .real(containment))
      if containment > fullest?.containment ?? 0 { fullest = (other, containment) }
    }
    return fullest?.n
  }
}

// MARK: - Folding

extension CopyFinder {
  /// Folds a story with a copy of it; the longer of the two that would be shown is shown.
  private mutating func fold(_ n: Int64, _ words: Int, with other: Int64) throws {
    try Folding.fold(n, under: other, in: db)
    guard let head = try head(of: n), head != n, let shown = try shingles.sketch(of: head) else {
      return
    }
    if words > shown.words { try Folding.lead(n, in: db) }
  }

  /// Takes a story whose words have changed out of its fold; what was folded under it stays together.
  private mutating func release(_ n: Int64) throws {
    try pairs.finish()
    try db.cachedStatement(sql: "DELETE FROM copy WHERE a = ?1 OR b = ?1").execute(arguments: [n])
    if try head(of: n) == n {
      let heir = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT n FROM story WHERE head = ?1 AND head <> n ORDER BY paragraphs DESC, n
            """),
        arguments: [n])
      guard let heir else { return }
      try Folding.lead(heir, in: db)
    }
    let shown = try head(of: n)
    try db.cachedStatement(sql: "UPDATE story SET head = n WHERE n = ?").execute(arguments: [n])
    if let shown { try Folding.recount(head: shown, in: db) }
    try Folding.recount(head: n, in: db)
  }

  private func head(of n: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT head FROM story WHERE n = ?"), arguments: [n])
  }
}
