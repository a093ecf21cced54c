import Articles
import Glibc

/// Where the reader is in time: when a day of theirs begins.
protocol DayBoundaries: Sendable {
  /// The instant at which a day begins, in seconds since 1970.
  func start(year: Int, month: Int, day: Int) -> Int64
  /// The day of an instant.
  func day(of instant: Int64) -> (year: Int, month: Int, day: Int)
}

/// The zone of the machine.
struct LocalZone: DayBoundaries {
  func start(year: Int, month: Int, day: Int) -> Int64 {
    var time = tm()
    time.tm_year = Int32(year - 1900)
    time.tm_mon = Int32(month - 1)
    time.tm_mday = Int32(day)
    time.tm_isdst = -1
    return Int64(mktime(&time))
  }

  func day(of instant: Int64) -> (year: Int, month: Int, day: Int) {
    var seconds = time_t(instant)
    var time = tm()
    localtime_r(&seconds, &time)
    return (Int(time.tm_year) + 1900, Int(time.tm_mon) + 1, Int(time.tm_mday))
  }
}

/// Reads days as people write them in a query.
///
/// 2016-12-14, 2016-12, 2016; today, yesterday; this or last week, month, year; 3d, 2w, 6m, 1y (so long ago until
/// now). Weeks begin on Monday.
struct DateRangeParser {
  let now: Int64
  let zone: any DayBoundaries

  func read(_ text: String) -> DaySpan? {
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
