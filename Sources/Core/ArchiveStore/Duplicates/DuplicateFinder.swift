import Articles
import GRDB

/// Finds what each story of a batch repeats, among the stories before it, and which of them is the same news. Reads only.
struct DuplicateFinder {
  /// What a story repeats.
  struct Match {
    /// Every copy, with how much of the shorter text stands in the longer one.
    var pairs: [(other: Int64, containment: Double)] = []
    /// What it is folded under; nil where it is news of its own.
    var fold: FoldFinder.Fold?
  }

  /// How many stories that share shingles are compared in full.
  private static let candidates = 64

  private let db: Database
  private(set) var shingles: Shingles
  private let vectors: [Int64: TermVector]
  private var folds: FoldFinder

  init(_ batch: [IngestedStory], in db: Database) throws {
    self.db = db
    shingles = try Shingles(in: db)
    vectors = Dictionary(batch.map { ($0.n, $0.prepared.vector) }) { $1 }
    folds = try FoldFinder(batch, in: db)
    try shingles.read(batch.map(\.prepared.sketch))
  }

  /// What a story repeats; stories are asked about in the order of adding.
  mutating func match(_ stored: IngestedStory) throws -> Match {
    if stored.earlier != nil { try shingles.forget(stored.n) }
    let story = stored.prepared
    var match = Match()
    for (other, shared) in try shingles.meet(story.sketch, of: stored.n).prefix(Self.candidates) {
      guard let known = try shingles.sketch(of: other),
        DuplicateCriteria.isPossible(story.sketch, known, sharing: shared)
      else { continue }
      let containment = try DuplicateCriteria.containment(story.sketch, known) {
        try vector(of: other).map { story.vector.cosine($0) } ?? 0
      }
      if let containment { match.pairs.append((other, containment)) }
    }
    match.fold = try folds.fold(stored, among: match.pairs)
    return match
  }

  private func vector(of n: Int64) throws -> TermVector? {
    try vectors[n] ?? TermVectorStore.entry(of: n, in: db)?.vector
  }
}
