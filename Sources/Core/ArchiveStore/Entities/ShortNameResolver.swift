import Annotations
import Articles
import GRDB

/// Finds whom a person's short name means in each story, by the offices, companions and frequencies of those who bear it.
///
/// A candidate's score is the logarithm of the odds that the story means it: how many stories name it in full, whether
/// the office that stands with the short name is its own, and how much likelier the story's other names are beside it
/// than anywhere. Where the story itself names one of them in full it is they. A name alone, without any such sign, is never enough; where no candidate leads clearly nothing is moved.
struct ShortNameResolver {
  private let db: Database
  private let corrections: EntityCorrections
  private var profiles: [Int64: BearerProfile] = [:]
  private var frequencies: CompanionFrequencies

  /// How much more likely the best must be than the next, and than an unknown person, as a logarithm.
  private static let lead = 2.0
  /// How many stories are assumed to name an unknown person so, before anything is seen.
  private static let unknown = 1.5
  private static let mostCandidates = 12

  init(_ db: Database, _ corrections: EntityCorrections) throws {
    (self.db, self.corrections) = (db, corrections)
    frequencies = try CompanionFrequencies(db)
  }

  /// Moves what a short name is found in to whom it means.
  /// - Parameters:
  ///   - first: Stories before this one are left as they are.
  ///   - limit: How many stories are looked at, the newest first.
  /// - Returns: The roots whose counts change.
  mutating func resolve(
    _ short: SettledEntity, from first: Int64 = 0, limit: Int
  ) throws -> Set<Int64> {
    let name = PersonName(short.folded)
    guard name.isShort, !corrections.isTouched(short.key) else { return [] }
    let bearers = try bearers(of: name, short)
    guard !bearers.isEmpty else { return [] }
    var rows = try mentions(of: short.n, from: first, limit: limit)
    var changed: Set<Int64> = []
    // Those with an office first: what they bring helps to know the others.
    for hasRole in [true, false] {
      if !changed.isEmpty { for bearer in bearers { profiles[bearer.n] = nil } }
      var left: [Reassignment.Mentions] = []
      for row in rows {
        guard (row.role > 0) == hasRole, let (bearer, reason) = try meant(row, name, bearers) else {
          left.append(row)
          continue
        }
        try move(row, of: short, to: bearer, reason)
        changed.insert(bearer.root)
      }
      rows = left
    }
    return try changed.union(movePrevalent(rows, short, bearers))
  }

  private mutating func move(
    _ row: Reassignment.Mentions, of short: SettledEntity, to bearer: SettledEntity,
    _ reason: Reassignment.Reason
  ) throws {
    try Reassignment.move(row, of: short.n, to: bearer.n, reason, in: db)
    frequencies.forget(row.story)
  }

  // MARK: - Candidates

  private func bearers(of name: PersonName, _ short: SettledEntity) throws -> [SettledEntity] {
    guard let last = name.words.last else { return [] }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(SettledEntity.columns) FROM name_word w CROSS JOIN entity e ON e.id = w.entity
          WHERE w.word = ? AND e.kind = ? AND e.root = e.id AND e.stories > 0 AND e.id <> ?
          ORDER BY e.stories DESC LIMIT 60
          """),
      arguments: [
        String(last), EntityKind.person.storedCode, short.n,
      ])
    let bearers = rows.map(SettledEntity.init).filter { full in
      let given = full.name.split(separator: " ").first.map { ListedWords.isGivenName($0) } ?? false
      return name.canMean(PersonName(full.folded), beginningWithGivenName: given)
        && corrections.allowJoin(of: short.key, with: full.key)
    }
    return Array(bearers.prefix(Self.mostCandidates))
  }

  private func mentions(
    of entity: Int64, from first: Int64, limit: Int
  ) throws -> [Reassignment.Mentions] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT story, mentions, clues, role FROM entity_mention
          WHERE entity = ? AND story >= ? ORDER BY story DESC LIMIT ?
          """), arguments: [entity, first, limit]
    ).map {
      Reassignment.Mentions(story: $0[0], mentions: $0[1], clues: $0[2], role: $0[3])
    }
  }

  // MARK: - Evidence

  private mutating func meant(
    _ row: Reassignment.Mentions, _ name: PersonName, _ bearers: [SettledEntity]
  ) throws -> (SettledEntity, Reassignment.Reason)? {
    let companions = try frequencies.companions(of: row.story)
    let present = bearers.filter { companions.contains($0.n) }
    if row.role == 0, present.count == 1 { return (present[0], .fullName) }
    var scored: [(bearer: SettledEntity, score: Double, reason: Reassignment.Reason?)] = []
    for bearer in bearers {
      let profile = try profile(of: bearer)
      let (role, company) = (
        profile.roleScore(row.role), try profile.companionScore(companions, &frequencies)
      )
      // "Barber" may be Barber Conable's family name, as "Xi" is Xi Jinping's, and mostly is somebody else's.
      let isFamilyFirst = !PersonName(bearer.folded).endsWith(name)
      let reason: Reassignment.Reason? =
        role > 0 ? .role : company > 0.7 && !isFamilyFirst ? .companions : nil
      let prior = PriorOdds.logarithm(stories: bearer.stories)
      scored.append((bearer, prior + role + company, reason))
    }
    scored.sort { $0.score > $1.score }
    guard let best = scored.first, let reason = best.reason else { return nil }
    let others = max(scored.dropFirst().first?.score ?? -.infinity, Self.unknown.logarithm)
    return best.score - others >= Self.lead ? (best.bearer, reason) : nil
  }

  private mutating func profile(of bearer: SettledEntity) throws -> BearerProfile {
    if let known = profiles[bearer.n] { return known }
    let profile = try BearerProfile(of: bearer.root, &frequencies, in: db)
    profiles[bearer.n] = profile
    return profile
  }

  /// Where nine in ten stories of a short name mean one person, those that say nothing else mean the same.
  private mutating func movePrevalent(
    _ rows: [Reassignment.Mentions], _ short: SettledEntity, _ bearers: [SettledEntity]
  ) throws -> Set<Int64> {
    let moved = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT target, count(*) FROM reassigned_mention WHERE entity = ? GROUP BY 1 ORDER BY 2 DESC
          """), arguments: [short.n])
    let total = moved.reduce(0) { $0 + ($1[1] as Int) }
    guard let best = moved.first, total >= 5, (best[1] as Int) * 10 >= total * 9,
      total >= rows.count / 2, let bearer = bearers.first(where: { $0.n == best[0] as Int64 })
    else { return [] }
    let profile = try profile(of: bearer)
    for row in rows where profile.roleScore(row.role) >= 0 {
      // A story that names nobody whom the others name is of another time or country.
      let companions = try frequencies.companions(of: row.story).filter { $0 != short.n }
      guard companions.isEmpty || profile.hasCompanion(among: companions) else { continue }
      try move(row, of: short, to: bearer, .prevalence)
    }
    return [bearer.root]
  }
}
