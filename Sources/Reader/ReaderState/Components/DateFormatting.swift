import Articles

/// How dates are written for readers: in their own time, as briefly as the distance allows.
package enum DateFormatting {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A month by its number from 1 to 12, in three letters.
  package static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : "?"
  }

  /// For lists: "14:05" today, "14 Dec" this year, "14 Dec ’16" otherwise; "in 3 h" for an hour of the next day that is
  /// still to come. At most ten columns.
  package static func short(_ moment: Timestamp?, now: Int64, zone: Int) -> String {
    guard let moment else { return "" }
    let (year, month, day) = moment.date(offset: zone)
    let today = Timestamp(seconds: now).date(offset: zone)
    if !moment.isDay, ahead.contains(moment.seconds &- now) {
      return distance(moment.seconds, now: now)
    }
    if (year, month, day) == today, !moment.isDay { return time(moment.seconds, zone: zone) }
    let brief = "\(day) \(self.month(month))"
    return year == today.year ? brief : "\(brief) ’\(two(year % 100))"
  }

  /// Seconds by which an hour is in the future, not merely of a clock that is a little ahead.
  private static let ahead: Range<Int64> = 600..<86_400

  /// A story's date in a list; "added 3 Nov" where it stands by the time of adding. At most twelve columns.
  package static func row(_ story: StorySummary, now: Int64, zone: Int) -> String {
    guard let added = story.added else { return short(story.published, now: now, zone: zone) }
    let (year, month, day) = Timestamp(seconds: added).date(offset: zone)
    let isThisYear = year == Timestamp(seconds: now).date(offset: zone).year
    return isThisYear
      ? "added \(day) \(self.month(month))" : "added \(self.month(month)) ’\(two(year % 100))"
  }

  /// "14 Dec 2016", with the time where one is known and the day is near.
  package static func long(_ moment: Timestamp?, now: Int64, zone: Int) -> String {
    guard let moment else { return "no date" }
    let (year, month, day) = moment.date(offset: zone)
    let text = "\(day) \(self.month(month)) \(year)"
    guard !moment.isDay, abs(now - moment.seconds) < 7 * 86_400 else { return text }
    return text + ", " + time(moment.seconds, zone: zone)
  }

  /// The time of day, "14:05".
  package static func time(_ seconds: Int64, zone: Int) -> String {
    let local = seconds &+ Int64(zone)
    let second = Int(((local % 86_400) + 86_400) % 86_400)
    return "\(two(second / 3600)):\(two(second / 60 % 60))"
  }

  /// How long ago, or how soon: "3 min ago", "in 2 h", "12 days ago".
  package static func distance(_ seconds: Int64, now: Int64) -> String {
    let (gap, isOver) = now.subtractingReportingOverflow(seconds)
    if isOver { return "long ago" }
    let size = gap.magnitude
    let text =
      switch size {
      case ..<60: "a moment"
      case ..<3_600: "\(size / 60) min"
      case ..<86_400: "\(size / 3_600) h"
      case ..<172_800: "1 day"
      default: "\(size / 86_400) days"
      }
    return gap >= 0 ? "\(text) ago" : "in \(text)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A count as readers read it: "1,097".
package func grouped(_ count: Int) -> String {
  var digits = Array(String(count.magnitude))
  var at = digits.count - 3
  while at > 0 {
    digits.insert(",", at: at)
    at -= 3
  }
  return (count < 0 ? "-" : "") + String(digits)
}

/// A count with its noun: "1 story", "1,097 stories".
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
}
