import Articles
import GRDB

extension Archive {
  /// Explains why a story is folded with others, why it is not, and why it stands in its thread; nil when there is no
  /// such story.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func explanation(of key: StoryKey) throws -> StoryExplanation? {
    try read { db in
      guard let n = try StoryQueries.number(of: key, in: db) else { return nil }
      return try Explanation(n, in: db).explanation()
    }
  }
}

/// Finds the reasons for one story.
private struct Explanation {
  private static let versions = 20
  private static let changes = 6
  private static let reports = 3

  private let n: Int64
  private let db: Database

  init(_ n: Int64, in db: Database) { (self.n, self.db) = (n, db) }

  func explanation() throws -> StoryExplanation {
    var explanation = StoryExplanation()
    guard let article = try StoryTexts.current(of: n, in: db) else { return explanation }
    let shown = try DuplicateGroups.representative(of: n, in: db) ?? n
    explanation.versions = try versions(article, shown)
    explanation.different = try different(article, shown)
    if let thread = try ThreadCounts.thread(of: n, in: db) {
      explanation.reports = try reports(thread, article)
      if !explanation.reports.isEmpty {
        explanation.thread = try ThreadQueries.row(ofStory: n, in: db)?.id
      }
    }
    return explanation
  }

  private func versions(
    _ article: Article, _ shown: Int64
  ) throws -> [StoryExplanation.Version] {
    let others =
      shown != n
      ? [shown]
      : try Int64.fetchAll(
        db,
        sql:
          "SELECT id FROM story WHERE representative = ?1 AND representative <> id ORDER BY id DESC LIMIT \(Self.versions)",
        arguments: [n])
    return try others.compactMap { other in
      guard let row = try StoryQueries.row(other, in: db),
        let text = try StoryTexts.current(of: other, in: db)
      else { return nil }
      let criteria = FoldingCriteria(NewsText(article), NewsText(text))
      var version = StoryExplanation.Version(
        row: row, relation: criteria.verdict.explained, isShown: shown == other,
        coverage: criteria.coverage)
      version.changes = Self.changes(from: text.body, to: article.body)
      return version
    }
  }

  /// What the old text says where the new one says something else, without the words that both have.
  private static func changes(from old: String, to new: String) -> [StoryExplanation.Change] {
    var changes: [(before: [Substring], after: [Substring])] = []
    var isOpen = false
    for piece in WordDiff.pieces(old, new) where changes.count <= Self.changes {
      guard piece.kind != .same else {
        isOpen = false
        continue
      }
      let words = piece.text.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      if !isOpen { changes.append(([], [])) }
      isOpen = true
      if piece.kind == .removed {
        changes[changes.count - 1].before += words
      } else {
        changes[changes.count - 1].after += words
      }
    }
    return changes.prefix(Self.changes).compactMap { before, after in
      let shared = zip(before, after).prefix { $0 == $1 }.count
      let (before, after) = (before.dropFirst(shared), after.dropFirst(shared))
      guard !before.isEmpty || !after.isEmpty else { return nil }
      return StoryExplanation.Change(
        before: before.joined(separator: " "), after: after.joined(separator: " "))
    }
  }

  /// Stories whose words it shares that have rows of their own.
  private func different(
    _ article: Article, _ shown: Int64
  ) throws -> [StoryExplanation.Different] {
    let others = try Int64.fetchAll(
      db,
      sql: """
        SELECT other FROM (SELECT b AS other, containment FROM duplicate_pair WHERE a = ?1
          UNION ALL SELECT a, containment FROM duplicate_pair WHERE b = ?1)
        JOIN story s ON s.id = other WHERE s.representative <> ?2 ORDER BY containment DESC LIMIT 3
        """, arguments: [n, shown])
    let apart = try DistinctStories(in: db)
    return try others.compactMap { other in
      guard let row = try StoryQueries.row(other, in: db),
        let text = try StoryTexts.current(of: other, in: db)
      else { return nil }
      if apart.separates(n, from: other, representative: { $0 }) {
        return StoryExplanation.Different(row: row, reason: .correction)
      }
      guard
        case .different(let difference) = FoldingCriteria(NewsText(article), NewsText(text)).verdict
      else { return nil }
      return StoryExplanation.Different(row: row, reason: difference.explained)
    }
  }

  private func reports(_ thread: Int64, _ article: Article) throws -> [RelatedStory] {
    guard let story = try TermVectorStore.entry(of: n, in: db) else { return [] }
    let near = try Int64.fetchAll(
      db,
      sql: """
        SELECT r.story FROM thread_report r JOIN story s ON s.id = r.story
        WHERE r.thread = ?1 AND r.story <> ?2
        ORDER BY abs(s.sort_date - (SELECT sort_date FROM story WHERE id = ?2)), r.story
        LIMIT \(Self.reports)
        """, arguments: [thread, n])
    let sharing = SharedTermExplainer(article, story.vector)
    return try near.compactMap { other in
      guard let row = try StoryQueries.row(other, in: db),
        let entry = try TermVectorStore.entry(of: other, in: db)
      else { return nil }
      return RelatedStory(
        row: row, score: Double(story.vector.cosine(entry.vector)),
        shares: sharing.shares(with: entry.vector), relation: .thread)
    }
  }
}

extension FoldingCriteria.Verdict {
  /// The relation as it is explained to a reader.
  fileprivate var explained: StoryExplanation.Relation {
    switch self {
    case .identical: .identical
    case .update: .update
    case .copy, .different: .copy
    }
  }
}

extension FoldingCriteria.Difference {
  /// The difference as it is explained to a reader.
  fileprivate var explained: StoryExplanation.Reason {
    switch self {
    case .figures: .figures
    case .names: .names
    case .headlines: .headlines
    case .days: .days
    case .words: .words
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
