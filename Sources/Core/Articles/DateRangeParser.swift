import Glibc

/// Days from one to another, the second not included.
public struct DaySpan: Hashable, Sendable {
  /// Seconds at UTC midnight, for stories that have only a day.
  public var days: Range<Int64>
  /// Seconds at midnight in the reader's zone, for those that have a time.
  public var instants: Range<Int64>

  /// Days by both of their meanings.
  public init(days: Range<Int64>, instants: Range<Int64>) {
    self.days = days
    self.instants = instants
  }

  /// The first day.
  public var firstDay: Timestamp { Timestamp(seconds: days.lowerBound, isDay: true) }
}

/// Where the reader is in time: when a day of theirs begins.
public protocol DayBoundaries: Sendable {
  /// The instant at which a day begins, in seconds since 1970.
  func start(year: Int, month: Int, day: Int) -> Int64
  /// The day of an instant.
  func day(of instant: Int64) -> (year: Int, month: Int, day: Int)
}

/// A zone that is always as far from UTC.
public struct OffsetZone: DayBoundaries {
  private let offset: Int

  /// A zone so many seconds east of UTC.
  public init(offset: Int) { self.offset = offset }

  /// Returns the instant at which a day begins.
  public func start(year: Int, month: Int, day: Int) -> Int64 {
    let days = GregorianCalendar.days(year: year, month: month, day: day) ?? 0
    return Int64(days) * 86_400 - Int64(offset)
  }

  /// Returns the day of an instant.
  public func day(of instant: Int64) -> (year: Int, month: Int, day: Int) {
    Timestamp(seconds: instant).date(offset: offset)
  }
}

/// The zone of the machine.
public struct LocalZone: DayBoundaries {
  /// The zone that TZ or the machine's settings name.
  public init() {}

  /// Returns local time's offset from UTC at an instant, in seconds east.
  public func offset(at seconds: Int64) -> Int {
    var (moment, local) = (time_t(seconds), tm())
    localtime_r(&moment, &local)
    return local.tm_gmtoff
  }

  /// Returns the instant at which a day begins.
  public func start(year: Int, month: Int, day: Int) -> Int64 {
    var time = tm()
    time.tm_year = Int32(year - 1900)
    time.tm_mon = Int32(month - 1)
    time.tm_mday = Int32(day)
    time.tm_isdst = -1
    return Int64(mktime(&time))
  }

  /// Returns the day of an instant.
  public func day(of instant: Int64) -> (year: Int, month: Int, day: Int) {
    var seconds = time_t(instant)
    var time = tm()
    localtime_r(&seconds, &time)
    return (Int(time.tm_year) + 1900, Int(time.tm_mon) + 1, Int(time.tm_mday))
  }
}

/// Reads days as people write them, in queries, lists and options alike.
///
/// 2016-12-14, 2016-12, 2016; today, yesterday; this or last week, month, year; 3d, 2w, 6m, 1y (so long ago until
/// now). Weeks begin on Monday.
public struct DateRangeParser: Sendable {
  /// What can be written, for messages.
  public static let forms = "2016-12-14, 2016-12, 2016, yesterday, \"last week\" or 3d"

  private let now: Int64
  private let zone: any DayBoundaries

  /// Reads days as seen from an instant, in seconds since 1970, in a zone.
  public init(now: Int64, zone: any DayBoundaries) {
    self.now = now
    self.zone = zone
  }

  /// Returns the days that a text means; nil when it means none.
  public func read(_ text: String) -> DaySpan? {
    let words = text.lowercased().split {
      $0 == " " || $0 == "_" || $0 == "-" && text.contains("last-")
    }
    switch words.joined(separator: " ") {
    case "today": return span(today, today + 1)
    case "yesterday": return span(today - 1, today)
    case "this week": return span(monday, monday + 7)
    case "last week", "lastweek": return span(monday - 7, monday)
    case "this month": return months(from: 0, count: 1)
    case "last month", "lastmonth": return months(from: -1, count: 1)
    case "this year": return months(from: 1 - month.month, count: 12)
    case "last year", "lastyear": return months(from: -11 - month.month, count: 12)
    default: return ago(text.lowercased()) ?? written(text)
    }
  }

  private var month: (year: Int, month: Int, day: Int) { zone.day(of: now) }

  private var today: Int {
    let date = zone.day(of: now)
    return GregorianCalendar.days(year: date.year, month: date.month, day: date.day) ?? 0
  }

  /// 1970-01-01 was a Thursday.
  private var monday: Int { today - ((today + 3) % 7 + 7) % 7 }

  private func ago(_ text: String) -> DaySpan? {
    guard let unit = text.last, let count = Int(text.dropLast()), (0...4000).contains(count),
      text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 | 0x20 &- 0x61 < 26 })
    else { return nil }
    switch unit {
    case "d": return span(today - count, today + 1)
    case "w": return span(today - 7 * count, today + 1)
    case "m": return span(shift(months: -count), today + 1)
    case "y": return span(shift(months: -12 * count), today + 1)
    default: return nil
    }
  }

  private func shift(months: Int) -> Int {
    let date = zone.day(of: now)
    let index = max(12, date.year * 12 + date.month - 1 + months)
    let (year, month) = (index / 12, index % 12 + 1)
    let day = min(date.day, GregorianCalendar.length(month: month, year: year))
    return GregorianCalendar.days(year: year, month: month, day: day) ?? 0
  }

  private func months(from first: Int, count: Int) -> DaySpan? {
    let date = zone.day(of: now)
    let index = date.year * 12 + date.month - 1 + first
    return span(year: index / 12, month: index % 12 + 1, count: count)
  }

  private func written(_ text: String) -> DaySpan? {
    let parts = text.split(
      separator: text.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count <= 4 ? Int($0) : nil }
    guard numbers.count == parts.count, let year = numbers.first, parts[0].count == 4 else {
      return nil
    }
    switch numbers.count {
    case 1: return span(year: year, month: 1, count: 12)
    case 2: return span(year: year, month: numbers[1], count: 1)
    case 3:
      return GregorianCalendar.days(year: year, month: numbers[1], day: numbers[2]).map {
        span($0, $0 + 1)
      }
    default: return nil
    }
  }

  private func span(year: Int, month: Int, count: Int) -> DaySpan? {
    let last = year * 12 + month - 1 + count
    guard let first = GregorianCalendar.days(year: year, month: month, day: 1),
      let end = GregorianCalendar.days(year: last / 12, month: last % 12 + 1, day: 1)
    else { return nil }
    return span(first, end)
  }

  private func span(_ first: Int, _ end: Int) -> DaySpan {
    func start(_ day: Int) -> Int64 {
      let date = GregorianCalendar.date(days: day)
      return zone.start(year: date.year, month: date.month, day: date.day)
    }
    let (from, to) = (start(first), start(end))
    return DaySpan(
      days: Int64(first) * 86_400..<Int64(end) * 86_400, instants: from..<max(from, to))
  }
}
