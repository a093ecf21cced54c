import Articles
import GRDB

extension Archive {
  /// Finds the stories most similar to one, the most similar first; none when there is no such story.
  ///
  /// Reports of the story's own thread stand before the others, and background (years apart) stands last.
  ///
  /// - Parameters:
  ///   - key: The story.
  ///   - limit: How many suggestions at most.
  ///   - areCopiesFolded: Whether only the fullest copy of a text is suggested, and no copy of the story.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func related(
    to key: StoryKey, limit: Int, areCopiesFolded: Bool = true
  ) throws -> [RelatedStory] {
    try read { db in
      guard let n = try StoryQueries.number(of: key, in: db) else { return [] }
      return try RelatedStoryFinder(n, in: db).suggestions(
        limit: limit, areCopiesFolded: areCopiesFolded)
    }
  }

  /// Calls a body with every story's suggestions and the id it came with, in order of adding; copies are suggestions
  /// of their own.
  ///
  /// - Parameters:
  ///   - limit: How many suggestions a story at most.
  ///   - body: Called for every story.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read, and what the body throws.
  public func related(
    limit: Int, _ body: (_ id: String, [RelatedStory]) throws -> Void
  ) throws {
    try read { db in
      let last = try TermVectorStore.last(in: db)
      for n in stride(from: 1, through: last, by: 1) {
        guard let row = try StoryQueries.row(n, in: db) else { continue }
        try body(
          row.id, RelatedStoryFinder(n, in: db).suggestions(limit: limit, areCopiesFolded: false))
      }
    }
  }
}

/// Finds the stories near to one.
struct RelatedStoryFinder {
  /// How many candidates are compared in full for each one wanted, and at least.
  private static let candidates = (factor: 2, floor: 60)
  private let n: Int64
  private let db: Database

  init(_ n: Int64, in db: Database) {
    (self.n, self.db) = (n, db)
  }

  /// The nearest stories.
  func suggestions(limit: Int, areCopiesFolded: Bool) throws -> [RelatedStory] {
    guard limit > 0, let story = try TermVectorStore.entry(of: n, in: db) else { return [] }
    let ranked = try ranked(story, limit: limit)
    let sharing = try StoryTexts.current(of: n, in: db).map {
      SharedTermExplainer($0, story.vector)
    }
    guard let sharing else { return [] }
    let thread = try ThreadCounts.thread(of: n, in: db)
    let heads = areCopiesFolded ? try head(of: n) : nil
    var seen: Set<Int64> = heads.map { [$0] } ?? []
    var suggestions: [RelatedStory] = []
    for other in ranked {
      var shown = other.n
      if areCopiesFolded {
        shown = try head(of: other.n) ?? other.n
        guard seen.insert(shown).inserted else { continue }
      }
      guard let row = try StoryQueries.row(shown, in: db) else { continue }
      let names = try names(sharedWith: other.n)
      let shares = sharing.shares(with: other.entry.vector, known: names)
      guard !shares.isEmpty else { continue }
      let isBackground = SimilarityRanker.isBackground(story.published, other.entry.published)
      let isOfThread = try ThreadCounts.thread(of: other.n, in: db) == thread
      // Every copy is asked for where all are to be compared, not where a reader looks for what to read.
      if areCopiesFolded, !isOfThread, sharing.isNameAlone(shares, known: names) { continue }
      suggestions.append(
        RelatedStory(
          row: row, score: Double(other.score), shares: shares,
          relation: isOfThread ? .thread : isBackground ? .background : .related))
      if suggestions.count == limit { break }
    }
    guard areCopiesFolded else { return suggestions }
    let order: [RelatedStory.Relation] = [.thread, .related, .background]
    return order.flatMap { relation in suggestions.filter { $0.relation == relation } }
  }

  private func ranked(_ story: TermVectorStore.Entry, limit: Int) throws -> [SimilarityRanker
    .Ranked]
  {
    let wanted = max(Self.candidates.floor, limit * Self.candidates.factor)
    let found = try Postings.candidates(
      for: story.vector, last: TermVectorStore.last(in: db), limit: wanted + 1, in: db)
    let candidates = try found.compactMap {
      candidate -> (n: Int64, entry: TermVectorStore.Entry)? in
      guard candidate.n != n else { return nil }
      return try TermVectorStore.entry(of: candidate.n, in: db).map { (candidate.n, $0) }
    }
    return SimilarityRanker.rank(story, candidates)
  }

  private func head(of n: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT representative FROM story WHERE id = ?"), arguments: [n])
  }

  /// The kinds of names that explain why stories are related.
  private static let namedKinds: [EntityKind] = [.person, .place, .organization, .group]

  /// People, places, organisations and groups that both stories name.
  private func names(sharedWith other: Int64) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.name FROM entity_mention a JOIN entity_mention b ON b.entity = a.entity AND b.story = ?2
          JOIN entity e ON e.id = a.entity
        WHERE a.story = ?1 AND e.kind IN (\(EntityKind.sqlList(Self.namedKinds)))
        ORDER BY a.mentions * b.mentions DESC, e.stories LIMIT 12
        """)
    return try String.fetchAll(statement, arguments: [n, other])
  }
}
