/// When something was published: an instant with the offset it was written in, or a day without a time.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; for a day, its first second in UTC.
  public var seconds: Int64
  /// The offset from UTC it was written in, in seconds east; nil where none was given.
  public var offset: Int?
  /// Whether only the day is known.
  public var isDay: Bool

  /// Creates an instant, or the day that begins at `seconds`.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970.
  ///   - offset: Seconds east of UTC that the time was written in; nil when unknown.
  ///   - isDay: Whether only the day is known.
  public init(seconds: Int64, offset: Int? = nil, isDay: Bool = false) {
    self.seconds = seconds
    self.offset = offset
    self.isDay = isDay
  }

  /// Creates the instant of a wall-clock time; a second of 60 is taken as 59. Nil when a field is out of range.
  public init?(year: Int, month: Int, day: Int) {
    guard let days = GregorianCalendar.days(year: year, month: month, day: day) else { return nil }
    self.init(seconds: Int64(days) * 86_400, isDay: true)
  }

  /// The instant of a wall-clock time; a second of 60 is taken as 59. Nil when a field is out of range.
  public init?(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, offset: Int? = nil
  ) {
    guard let days = GregorianCalendar.days(year: year, month: month, day: day),
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
      (-86_400...86_400).contains(offset ?? 0)
    else { return nil }
    let clock = hour * 3600 + minute * 60 + min(second, 59)
    self.init(seconds: Int64(days * 86_400 + clock - (offset ?? 0)), offset: offset)
  }

  /// Returns year, month and day in UTC, shifted by an offset in seconds east.
  public func date(offset: Int = 0) -> (year: Int, month: Int, day: Int) {
    let shifted = isDay ? seconds : seconds + Int64(offset)
    return GregorianCalendar.date(days: Int(floorDivide(shifted, 86_400)))
  }

  /// The form the JSON contract prints: `YYYY-MM-DDTHH:MM:SSZ`, or `YYYY-MM-DD` for a day (RFC 3339).
  public var rfc3339: String {
    let (year, month, day) = date()
    let text = "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    if isDay { return text }
    let clock = Int(seconds - floorDivide(seconds, 86_400) * 86_400)
    return "\(text)T\(pad(clock / 3600, 2)):\(pad(clock / 60 % 60, 2)):\(pad(clock % 60, 2))Z"
  }

  /// As `rfc3339`, but with the offset it was written in where the day would be another one in UTC: the form for what
  /// was printed under a day (`2019-11-18T23:04:24-05:00`).
  public var keepingDay: String {
    guard let offset, !isDay, date() != date(offset: offset) else { return rfc3339 }
    let local = Timestamp(seconds: seconds + Int64(offset)).rfc3339.dropLast()
    let minutes = abs(offset) / 60
    return "\(local)\(offset < 0 ? "-" : "+")\(pad(minutes / 60, 2)):\(pad(minutes % 60, 2))"
  }

  /// Reads what `rfc3339` writes, and any offset in place of `Z`; nil where the text is not so written.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    func number(_ from: Int, _ count: Int) -> Int? {
      guard from + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[from..<from + count] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2)
    else { return nil }
    if bytes.count == 10 {
      self.init(year: year, month: month, day: day)
      return
    }
    guard bytes.count >= 19, let hour = number(11, 2), let minute = number(14, 2),
      let second = number(17, 2)
    else { return nil }
    var at = 19
    if at < bytes.count, bytes[at] == 0x2E {  // a fraction of a second says nothing here
      at += 1
      while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    }
    var offset: Int?
    if at < bytes.count {
      switch bytes[at] {
      case 0x5A, 0x7A: offset = 0
      case 0x2B, 0x2D:
        guard let hours = number(at + 1, 2) else { return nil }
        let colon = at + 3 < bytes.count && bytes[at + 3] == 0x3A ? 1 : 0
        let minutes = number(at + 3 + colon, 2) ?? 0
        offset = (hours * 60 + minutes) * (bytes[at] == 0x2D ? -60 : 60)
      default: return nil
      }
    }
    self.init(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      offset: offset)
  }
}

extension Timestamp: Comparable {
  /// Compares by time; a day stands at its first second.
  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
}

private func pad(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
  a / b - (a % b < 0 ? 1 : 0)
}

/// The proleptic Gregorian calendar by arithmetic: Foundation's costs milliseconds at start-up.
///
/// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
public enum GregorianCalendar {
  /// Returns the days since 1970-01-01; nil when there is no such day in years 1 to 9999.
  public static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= length(month: month, year: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Returns the date of a day counted from 1970-01-01.
  public static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted + (shifted < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Returns the number of days in a month.
  public static func length(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
