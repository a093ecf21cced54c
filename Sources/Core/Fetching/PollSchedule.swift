/// When a feed is due again, and what its answers change. It does no I/O and knows no clock.
public struct PollSchedule: Hashable, Sendable {
  /// Seconds between two updates that went well.
  public var interval: Int64
  /// Failures in a row.
  public var failures: Int
  /// When the next try is due, in seconds since 1970.
  public var nextTry: Int64
  /// Whether the publisher said that the feed is gone for good.
  public var isGone: Bool

  /// Half an hour: what most feeds' own TTL says.
  public static let usual: Int64 = 1800
  /// The longest wait between two tries, in seconds: a day.
  public static let longest: Int64 = 86_400

  /// Creates the schedule of a feed that is due at once.
  public init(
    interval: Int64 = PollSchedule.usual, failures: Int = 0, nextTry: Int64 = 0,
    isGone: Bool = false
  ) {
    self.interval = interval
    self.failures = failures
    self.nextTry = nextTry
    self.isGone = isGone
  }

  /// Returns whether the feed should be fetched.
  ///
  /// - Parameter now: The time, in seconds since 1970.
  public func isDue(at now: Int64) -> Bool { !isGone && nextTry <= now }

  /// Sets the next try after an answer: it keeps to the longest of the feed's own TTL, the answer's max-age and the
  /// interval, a day at most.
  ///
  /// - Parameters:
  ///   - now: The time, in seconds since 1970.
  ///   - timeToLive: The feed's own TTL in seconds.
  ///   - maxAge: The answer's max-age in seconds.
  public mutating func succeed(at now: Int64, timeToLive: Int64? = nil, maxAge: Int? = nil) {
    failures = 0
    let wait = max(interval, timeToLive ?? 0, Int64(clamping: maxAge ?? 0))
    nextTry = now + min(wait, PollSchedule.longest)
  }

  /// Sets the next try after a failure: the wait doubles with every failure in a row, `Retry-After` is kept to, and
  /// 410 ends it.
  ///
  /// - Parameters:
  ///   - failure: Why the fetch failed.
  ///   - now: The time, in seconds since 1970.
  public mutating func fail(_ failure: FetchError, at now: Int64) {
    failures += 1
    var retryAfter: Int?
    if case .status(let status, let seconds) = failure {
      retryAfter = seconds
      if status == 410 {
        isGone = true
        return
      }
    }
    let doubled = interval << Int64(min(failures - 1, 6))
    let wait = max(min(doubled, PollSchedule.longest), Int64(clamping: retryAfter ?? 0))
    nextTry = now + min(wait, 7 * PollSchedule.longest)
  }
}
