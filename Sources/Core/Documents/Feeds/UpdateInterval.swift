import Text

/// How long a feed asks to be left alone: RSS 2.0's `ttl`, in minutes, or the syndication module's period and
/// frequency (web.resource.org/rss/1.0/modules/syndication).
struct UpdateInterval {
  /// The text of `ttl`, in minutes.
  var minutes: String?
  /// The text of `sy:updatePeriod`.
  var period: String?
  /// `sy:updateFrequency`: how often within the period.
  var frequency: String?

  /// Seconds, of both statements the longer; nil when there is none that makes sense.
  var seconds: Int64? {
    let ttl = minutes.flatMap { Int64($0.trimmed()) }.flatMap {
      (1...Self.limit).contains($0) ? $0 * 60 : nil
    }
    return [ttl, syndication].compactMap { $0 }.max()
  }

  /// Ten years in minutes: longer is a slip of the pen.
  private static let limit: Int64 = 5_256_000

  private var syndication: Int64? {
    guard let length = period.flatMap({ Self.periods[$0.trimmed().lowercased()] }) else {
      return nil
    }
    let times = frequency.flatMap { Int64($0.trimmed()) } ?? 1
    return times > 0 ? length / times : length
  }

  private static let periods: [String: Int64] = [
    "hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000,
    "yearly": 31_536_000,
  ]
}
