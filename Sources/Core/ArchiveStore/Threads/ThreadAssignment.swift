import Glibc

/// Decides which running story a new report belongs to.
///
/// One pass, in the order of dates. A short report joins when it shares with the thread's reports that are nearest in
/// time, on the mean, both whom they name (`LeadNames`) and what they tell: the geometric mean of the two, which is 0
/// where either is. The nearest report alone chains one event of a company to its next, and all events of a beat to each
/// other.
///
/// A long text tells more by its words: for it a thread is as near as the cubic mean of its best-linked reports, at most
/// eight, which lets two or three near reports outweigh the rest. It must be nearer than the archive is dense around the
/// report, and share words beside names (`EventWords`). Without dates words alone are compared.
enum ThreadAssignment {
  /// What a new report shares with one of a thread.
  struct Link {
    /// Days between the two.
    let gap: Float
    /// How far both say the same, 0 to 1.
    let words: Float
    /// How far both name the same, 0 to 1.
    let names: Float
    /// How much of the new report's words beside names the other has, 0 to 1.
    let eventWords: Float

    /// How far both tell of one event.
    var event: Float { (words * names).squareRoot() }

    /// What the link is worth by the words beside names: 1 where enough are shared.
    var worth: Float {
      let share = min(1, eventWords / ThreadAssignment.leastEventWords)
      let least = ThreadAssignment.withoutEventWords
      return least + (1 - least) * share
    }
  }

  /// A known story near to one without a date.
  struct Candidate {
    let n: Int64
    let thread: Int64
    /// 0 to 1.
    let nearness: Float
  }

  /// How many of a thread's reports a short one is compared with.
  static let compared = 6
  /// Words alone, by which a long text is judged beside the event.
  private static let wordsAlone: Float = 0.62
  /// What a report must share with a thread within some days, and later; after the last day nothing joins.
  private static let threshold: Float = 0.43
  private static let laterThreshold: Float = 0.73
  private static let near: Float = 5
  private static let far: Float = 60
  /// What a long one must share where nothing else is near to it, and how much more where much is.
  private static let longThreshold: Float = 0.13
  private static let densityFactor: Float = 0.62
  /// How many words beside names two reports share at least, and what one is worth that shares none: long reports and
  /// those that come after days must tell of the event.
  private static let leastEventWords: Float = 0.05
  private static let withoutEventWords: Float = 0.65
  /// From so many reports on a thread is harder to join: a story told so often tends to become a beat.
  private static let large = 40

  /// Up to so many words a text is short, from so many on it is long.
  private static let short: Float = 45
  private static let long: Float = 245

  /// How long a text is, from 0 for a short one to 1.
  static func length(words: Int) -> Float {
    min(1, max(0, (Float(words) - short) / (long - short)))
  }

  /// How well a dated report fits a thread: 1 and more where it joins.
  /// - Parameters:
  ///   - length: How long the report is, 0 to 1.
  ///   - size: How many reports the thread has.
  ///   - gap: Days to the nearest of its reports in time.
  ///   - recent: The thread's reports that are nearest in time, nearest first; a long report is not compared with them.
  ///   - near: Its reports among the stories nearest to the new one.
  ///   - density: How near other stories of the archive are to the new one, 0 to 1.
  static func score(
    length: Float, size: Int, gap: Float, recent: [Link], near: [Link], density: Float
  ) -> Float {
    let event = length < 1 ? byEvent(recent) : 0
    let words = length > 0 ? byWords(near, size: size, gap: gap, density: density) : 0
    return (length * words + (1 - length) * event) / strictness(size)
  }

  /// How well a short report fits a thread.
  private static func byEvent(_ recent: [Link]) -> Float {
    guard let gap = recent.first?.gap, gap <= far else { return 0 }
    let isLater = gap > Self.near
    let sum = recent.reduce(0) { $0 + $1.event * (isLater ? $1.worth : 1) }
    return sum / Float(recent.count) / (isLater ? laterThreshold : threshold)
  }

  /// Whether a long report can join a thread at all: the mean of its links is never more than the best of them.
  /// - Parameters:
  ///   - near: Its reports among the stories nearest to the new one.
  ///   - density: How near other stories of the archive are to the new one, 0 to 1.
  static func canJoin(_ near: [Link], density: Float) -> Bool {
    near.contains { byWords($0) >= longThreshold + densityFactor * density }
  }

  /// What a link is worth to a long report.
  private static func byWords(_ link: Link) -> Float {
    link.worth * (wordsAlone * link.words + (1 - wordsAlone) * link.event)
  }

  /// How well a long report fits a thread.
  private static func byWords(_ near: [Link], size: Int, gap: Float, density: Float) -> Float {
    let links = near.map { byWords($0) }
    let patience = 1 + max(0, gap - Self.patience) / fading
    return meanNearness(links, size: size)
      / ((longThreshold + densityFactor * density) * patience)
  }

  /// How much harder a thread of many reports is to join.
  private static func strictness(_ size: Int) -> Float {
    1 + Float(max(0, size - large)) / Float(2 * large)
  }

  /// The cubic mean of the nearest reports of a thread.
  private static func meanNearness(_ near: [Float], size: Int) -> Float {
    let count = min(Self.reports, max(size, 1))
    let nearest = near.sorted(by: >).prefix(count)
    return cbrtf(nearest.reduce(0) { $0 + $1 * $1 * $1 } / Float(count))
  }

  /// Days between two instants; 0 where one is not known.
  static func days(_ a: Int64?, _ b: Int64?) -> Float {
    guard let a, let b else { return 0 }
    return abs(Float(a - b)) / 86_400
  }

  /// How near a thread without dates must be.
  static let nearness: Float = 0.22
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
      let score = meanNearness(near.map(\.nearness), size: try size(thread))
      if score >= nearness, score > best?.score ?? 0, let nearest = near.first {
        best = (nearest, score)
      }
    }
    return best?.candidate
  }
}
