import Articles

/// Where a story stands in lists: at the time it was published, else last changed, else added.
///
/// A date before 1900 or in the far future is taken for a mistake: the story stands where it was added, so that it does
/// not lead the list for years.
struct SortDate: Equatable {
  /// What the date is.
  enum Source: Int, Sendable {
    case published = 0
    case updated = 1
    /// The story has no date.
    case added = 2
    /// The story has a date that cannot be right.
    case implausible = 3
  }

  /// 1900-01-01, in seconds.
  static let earliest: Int64 = -2_208_988_800
  /// 2015-01-01, in seconds: a clock that stands before it is not set, and no date is judged by it.
  static let clockIsSet: Int64 = 1_420_070_400
  /// How far ahead of its adding a story may be dated: two days, for zones and embargoes.
  static let ahead: Int64 = 2 * 86_400

  /// Seconds since 1970.
  let seconds: Int64
  /// What the date is.
  let source: Source
  /// The moment, as the story has it; nil where it is the time of adding.
  let moment: Timestamp?

  /// The date of a story that is added at `now`.
  init(_ article: Article, now: Int64) {
    func isPlausible(_ moment: Timestamp) -> Bool {
      moment.seconds >= Self.earliest
        && (moment.seconds <= now + Self.ahead || now < Self.clockIsSet)
    }
    if let published = article.published, isPlausible(published) {
      (seconds, source, moment) = (published.seconds, .published, published)
    } else if let updated = article.updated, isPlausible(updated) {
      (seconds, source, moment) = (updated.seconds, .updated, updated)
    } else {
      let isDated = article.published != nil || article.updated != nil
      (seconds, source, moment) = (now, isDated ? .implausible : .added, nil)
    }
  }

  /// The date as SQL over `story s`; NULL where the story stands at the time of adding.
  static let sql = "CASE WHEN s.date_source < 2 THEN s.sort_date END"
}
