import Articles
import GRDB

/// Finds the story under which each story of a batch is folded. Reads only.
///
/// Asked in the order of adding, it keeps count of what it has folded itself, for the archive does not know yet.
struct FoldFinder {
  /// What a story is folded under.
  struct Fold {
    /// A story of the same news.
    let other: Int64
    /// The key of the story that is shown for it.
    let key: StoryKey
    /// How they are the same.
    let verdict: FoldingCriteria.Verdict
    /// Whether the story is shown in place of what was shown before: it is fuller, or the later version.
    let isRepresentative: Bool
    /// Whether it has words that what was shown before does not have.
    let hasOwnWords: Bool
  }

  /// So many of the stories that share most are asked about.
  private static let candidates = 6

  private let db: Database
  private let apart: DistinctStories
  private var texts: [Int64: NewsText] = [:]
  private var keys: [Int64: StoryKey] = [:]
  /// Under what stories of the batch have been folded, and what is shown in place of earlier representatives.
  private var representatives: [Int64: Int64] = [:]
  /// The last story of the batch with a body, and with a body and headline.
  private var bodies: [Int64: Int64] = [:]
  private var whole: [[Int64]: Int64] = [:]

  init(_ batch: [IngestedStory], in db: Database) throws {
    self.db = db
    apart = try DistinctStories(in: db)
    for stored in batch {
      texts[stored.n] = stored.prepared.news
      keys[stored.n] = stored.key
    }
  }

  /// What a story is folded under, among those with much the same words; nil where it is news of its own.
  mutating func fold(
    _ stored: IngestedStory, among pairs: [(other: Int64, containment: Double)]
  ) throws -> Fold? {
    let near = pairs.sorted { ($0.containment, $1.other) > ($1.containment, $0.other) }
    var asked: Set<Int64> = [stored.n]
    var fold: Fold?
    let before = near.lazy.map(\.other).filter {
      !stored.isCompared || stored.isRestored || $0 < stored.n
    }
    for other in try twins(stored) + before.prefix(Self.candidates) {
      guard asked.insert(other).inserted else { continue }
      fold = try self.fold(stored, with: other)
      if fold != nil { break }
    }
    note(stored, fold)
    return fold
  }

  private mutating func fold(_ stored: IngestedStory, with other: Int64) throws -> Fold? {
    guard let shown = try representative(of: other), let text = try text(of: other) else {
      return nil
    }
    let verdict = FoldingCriteria(stored.prepared.news, text).verdict
    if case .different = verdict { return nil }
    guard let key = try key(of: shown) else { return nil }
    guard shown != stored.n, let front = try self.text(of: shown) else {
      return Fold(
        other: other, key: key, verdict: verdict, isRepresentative: false, hasOwnWords: true)
    }
    let comparison = FoldingCriteria(stored.prepared.news, front)
    let isSame = try !apart.separates(stored.n, from: shown) { try representative(of: $0) }
    if case .different = comparison.verdict { return nil }
    guard isSame else { return nil }
    return Fold(
      other: other, key: key, verdict: verdict,
      isRepresentative: comparison.verdict == .update
        ? stored.prepared.news.isLater(than: front)
        : stored.prepared.news.terms.count > front.terms.count,
      hasOwnWords: comparison.hasOwnWords)
  }

  private mutating func note(_ stored: IngestedStory, _ fold: Fold?) {
    bodies[stored.prepared.body] = stored.n
    whole[[stored.prepared.body, stored.prepared.heading]] = stored.n
    guard let fold, let shown = try? representative(of: fold.other), shown != stored.n else {
      return
    }
    if fold.isRepresentative {
      representatives[shown] = stored.n
    } else {
      representatives[stored.n] = shown
    }
  }

  // MARK: - What is known

  /// The last stories before one that have the same body, with the same headline first.
  private func twins(_ stored: IngestedStory) throws -> [Int64] {
    let (body, heading) = (stored.prepared.body, stored.prepared.heading)
    guard stored.prepared.news.terms.count >= Sketch.width else { return [] }
    let alike = try Int64.fetchCursor(
      db.cachedStatement(
        sql:
          "SELECT id FROM story WHERE text_hash = ? AND title_hash = ? AND id < ? ORDER BY id DESC"
      ),
      arguments: [body, heading, stored.isRestored ? .max : stored.n])
    // Stories of the batch that come later have their turn later.
    let last = try alike.first { $0 < stored.n || keys[$0] == nil }
    return [whole[[body, heading]], last, bodies[body]].compactMap { $0 }
  }

  /// The story that stands in lists for one.
  private func representative(of n: Int64) throws -> Int64? {
    var shown: Int64 = n
    if let known = representatives[n] {
      shown = known
    } else if keys[n] == nil {
      let stored = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT representative FROM story WHERE id = ?"), arguments: [n])
      guard let stored else { return nil }
      shown = stored
    }
    while let next = representatives[shown] { shown = next }
    return shown
  }

  private mutating func text(of n: Int64) throws -> NewsText? {
    if let known = texts[n] { return known }
    let text = try StoryTexts.current(of: n, in: db).map { NewsText($0) }
    texts[n] = text
    return text
  }

  private func key(of n: Int64) throws -> StoryKey? {
    try keys[n] ?? StoryQueries.key(of: n, in: db)
  }
}
