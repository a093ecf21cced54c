import Algorithms
import Articles
import GRDB

extension EntitySettler {
  /// Settles what kind the names of entities are, and whether they are on lists.
  mutating func settleKinds(of due: [SettledEntity]) throws {
    let reader = KindEvidenceReader(db)
    for names in Array(due.map(\.folded).uniqued()).chunks(ofCount: Self.together / 4) {
      let known = try reader.variants(of: names).mapValues { variants in
        variants.filter { variant in !corrections.isTouched(variant.key) }
      }
      let counts = try KindCounts.counts(of: known.values.joined().map(\.n), in: db)
      for name in names {
        guard let variants = known[name],
          let evidence = try reader.evidence(of: name, variants, counts)
        else { continue }
        try settleKind(of: name, variants, evidence, counts)
      }
    }
  }

  private mutating func settleKind(
    of name: String, _ variants: [SettledEntity], _ evidence: KindEvidence,
    _ counts: [Int64: KindCounts]
  ) throws {
    let verdict = KindClassifier.classify(evidence)
    try list(variants, isListed: verdict.kind != nil, verdict.reason)
    guard let kind = verdict.kind else { return }
    // What fewer stories told before may have been otherwise.
    let others = Set(variants.lazy.filter { $0.kind != kind }.map(\.n))
    for variant in variants where variant.kind == kind && others.contains(variant.root) {
      changed.formUnion(try EntityJoins.part(variant.n, in: db))
    }
    for variant in variants where variant.kind != kind {
      // A person who is named like a town stays a person where the stories say so.
      if counts[variant.n]?.speaksForItself(variant.kind) ?? false { continue }
      let target = try make(kind, name, variant.name)
      guard variant.n != target else { continue }
      changed.formUnion(
        try EntityJoins.join(
          variant.n, with: target, reason: verdict.reason ?? "found as \(kind.rawValue)", in: db))
    }
  }

  private func list(_ variants: [SettledEntity], isListed: Bool, _ reason: String?) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE entity SET listed = ?, reason = ? WHERE id = ?")
    for variant in variants where variant.isListed != isListed {
      try statement.execute(arguments: [isListed, reason, variant.n])
    }
  }

  /// The entity of a kind and name, made where there is none.
  private func make(_ kind: EntityKind, _ folded: String, _ name: String) throws -> Int64 {
    let key = "\(kind.rawValue):\(folded)"
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ?"), arguments: [key])
    if let known { return known }
    let n = (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM entity")) ?? 0) + 1
    try db.cachedStatement(
      sql: "INSERT INTO entity(id, key, kind, name, root) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [n, key, kind.storedCode, name, n])
    let word = try db.cachedStatement(sql: "INSERT OR IGNORE INTO name_word VALUES (?, ?)")
    for part in folded.split(separator: " ") { try word.execute(arguments: [String(part), n]) }
    return n
  }
}
