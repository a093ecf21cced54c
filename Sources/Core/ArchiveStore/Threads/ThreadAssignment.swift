import Glibc

/// Decides which running story a new report belongs to.
///
/// One pass, in the order of dates. A report with a date is compared with the thread's reports that are nearest in time:
/// it joins when on the mean it shares with them both whom they name and what they tell (`EventSimilarity`). The nearest
/// report alone chains one event of a company to its next, and all events of a beat to each other.
///
/// That holds for short texts, of which one of a kind is like another; a long text tells by its words alone what it is
/// about. For it, and without dates, a thread is as near as the cubic mean of its best-linked reports, at most eight: the cubic mean, which
/// lets two or three near reports outweigh the rest, stands between nearest and plain mean.
enum ThreadAssignment {
  /// A report that a new one is compared with.
  struct Report {
    let published: Int64?
    let vector: TermVector
  }

  /// A known story near to one without a date.
  struct Candidate {
    let n: Int64
    let thread: Int64
    /// 0 to 1.
    let nearness: Float
  }

  /// What a report must share with a thread.
  private static let threshold: Float = 0.45
  /// How many of its reports it is compared with.
  private static let compared = 6
  /// Days within which the threshold stands; from then on more must be shared, and after the last day nothing joins.
  private static let near: Float = 5
  private static let far: Float = 60
  private static let farThreshold: Float = 0.8
  /// From so many reports on a thread is harder to join: a story told so often tends to become a beat.
  private static let large = 60

  /// Up to so many words a text is judged by names and words together, from so many on by its words.
  private static let short: Float = 60
  private static let long: Float = 120

  /// How well a dated report of a number of words fits a thread: 1 and more where it joins.
  /// - Parameters:
  ///   - size: How many reports the thread has.
  ///   - reports: The last of them.
  ///   - near: What is near to the report in the thread.
  static func score(
    _ published: Int64?, words: Int, size: Int, _ similarity: EventSimilarity,
    _ reports: [Report], _ near: [Candidate]
  ) -> Float {
    let length = min(1, max(0, (Float(words) - short) / (long - short)))
    let byEvent = length < 1 ? score(published, size: size, similarity, reports) : 0
    let gap = reports.map { days(published, $0.published) }.min() ?? 0
    let patience = 1 + max(0, gap - Self.patience) / fading
    let byWords =
      meanNearness(near, size: size)
      / (nearness * patience * strictness(size))
    return length * byWords + (1 - length) * byEvent
  }

  /// How much harder a thread of many reports is to join.
  private static func strictness(_ size: Int) -> Float {
    1 + Float(max(0, size - large)) / Float(2 * large)
  }

  /// The cubic mean of the nearest reports of a thread.
  private static func meanNearness(_ near: [Candidate], size: Int) -> Float {
    let count = min(Self.reports, max(size, 1))
    let nearest = near.map(\.nearness).sorted(by: >).prefix(count)
    return cbrtf(nearest.reduce(0) { $0 + $1 * $1 * $1 } / Float(count))
  }

  /// How well a dated report fits a thread by names and words.
  static func score(
    _ published: Int64?, size: Int, _ similarity: EventSimilarity, _ reports: [Report]
  ) -> Float {
    let near = reports.map { (gap: days(published, $0.published), vector: $0.vector) }
      .sorted { $0.gap < $1.gap }.prefix(compared)
    guard let gap = near.first?.gap, gap <= far else { return 0 }
    let score = near.reduce(0) { $0 + similarity.score($1.vector) } / Float(near.count)
    return score / ((gap > Self.near ? farThreshold : threshold) * strictness(size))
  }

  private static func days(_ a: Int64?, _ b: Int64?) -> Float {
    guard let a, let b else { return 0 }
    return abs(Float(a) - Float(b)) / 86_400
  }

  /// How near a thread without dates must be.
  static let nearness: Float = 0.21
  /// Days without a report after which a thread must be nearer, and how many more make it twice as near.
  private static let patience: Float = 14
  private static let fading: Float = 365
  /// How many of a thread's reports are averaged over, at most; those that share nothing count as 0.
  private static let reports = 8

  /// The best-linked thread that is near enough; nil when the story begins one of its own.
  /// - Parameter size: How many reports a thread has.
  static func thread(
    among candidates: [Candidate], size: (Int64) throws -> Int
  ) rethrows -> Candidate? {
    var groups: [Int64: [Candidate]] = [:]
    for candidate in candidates { groups[candidate.thread, default: []].append(candidate) }
    var best: (candidate: Candidate, score: Float)?
    for (thread, group) in groups.sorted(by: { $0.key < $1.key }) {
      let near = group.sorted { ($0.nearness, $1.n) > ($1.nearness, $0.n) }
      let score = meanNearness(near, size: try size(thread))
      if score >= nearness, score > best?.score ?? 0, let nearest = near.first {
        best = (nearest, score)
      }
    }
    return best?.candidate
  }
}
