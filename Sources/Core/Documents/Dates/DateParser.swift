import Articles
import Text

/// Dates of every kind that feeds, pages, wires and pasted stories are found to carry.
///
/// Three ways, fastest first: ISO 8601 with its W3C profile (fields by place), RFC 822/2822 as feeds write it,
/// and a reading of the words and numbers in any order for the rest. A date without a time stays a day.
public enum DateParser {
  /// Before this year nothing was published that a feed could date: such dates are how programs write that they have
  /// none ("0001-01-01").
  private static let firstYear = 1000

  /// Reads the moment that a text names; nil when it names none in years 1000 to 9999, or the very beginning of the
  /// count of seconds, which is how programs write that they have none.
  public static func read(_ text: String) -> Timestamp? {
    guard (4...120).contains(text.utf8.count), text.utf8.first != 0x2D else { return nil }
    var copy = text
    return copy.withUTF8 { bytes in
      let range = TextLines.trim(bytes, bytes.indices)
      let trimmed = UnsafeBufferPointer(rebasing: bytes[range])
      let moment =
        epoch(trimmed) ?? RFC5322Date.read(trimmed) ?? ISODate.read(trimmed)
        ?? FreeFormDateParser.read(trimmed, isStrict: false)
      return moment.flatMap { isMoment($0) ? $0 : nil }
    }
  }

  private static func isMoment(_ moment: Timestamp) -> Bool {
    let isBeginning = moment.seconds == 0 && !moment.isDay
    return !isBeginning && moment.date().year >= firstYear
  }

  /// Seconds or milliseconds since 1970, as JSON often has them; eight digits are a day, not an instant.
  private static func epoch(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard (9...13).contains(text.count), text.count != 12, text.allSatisfy(\.isDigit) else {
      return nil
    }
    let value = text.reduce(Int64(0)) { $0 * 10 + Int64($1 & 15) }
    return Timestamp(seconds: text.count == 13 ? value / 1000 : value, offset: 0)
  }

  /// The moment of a line that holds a date, perhaps a label ("Published:"), and nothing else.
  static func line(_ text: String) -> Timestamp? {
    var copy = text
    return copy.withUTF8 { FreeFormDateParser.read($0, isStrict: true) }
  }
}

/// ISO 8601 and the W3C's profile of it, with the liberties that are common: a space in place of `T`, no colons,
/// no day, a fraction, a space before the offset.
enum ISODate {
  /// The moment; nil when the text is of another form.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    var scan = DigitScan(text)
    guard let date = date(&scan) else { return nil }
    if scan.isAtEnd { return day(date) }
    guard scan.skip(0x54) || scan.skip(0x74) || scan.skip(0x20) else { return nil }
    scan.skipSpaces()
    guard let hour = scan.field(), scan.peek?.isLetter != true else { return nil }
    let hasColon = scan.skip(0x3A)
    guard let minute = scan.field() else { return nil }
    var second = 0
    if hasColon ? scan.skip(0x3A) : scan.peek?.isDigit == true { second = scan.field() ?? 0 }
    if scan.skip(0x2E) || scan.skip(0x2C) { scan.skipDigits() }
    scan.skipSpaces()
    let rest = UnsafeBufferPointer(rebasing: text[scan.at...])
    guard let zone = rest.isEmpty ? .some(nil) : UTCOffset.read(rest) else { return nil }
    guard hour != 24 || minute == 0 else { return nil }
    let moment = Timestamp(
      year: date.year, month: date.month, day: date.day, hour: hour % 24, minute: minute,
      second: second, offset: zone)
    guard hour == 24, let moment else { return moment }
    return Timestamp(seconds: moment.seconds + 86_400, offset: zone)
  }

  /// Year, month and day by place: `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM`, `YYYY`, `YYYY-DDD`.
  private static func date(_ scan: inout DigitScan) -> (year: Int, month: Int, day: Int)? {
    guard let year = scan.number(4) else { return nil }
    if scan.isAtEnd { return (year, 1, 1) }
    if let week = week(&scan, of: year) { return week }
    if scan.skip(0x2D) || scan.skip(0x2F) || scan.skip(0x2E) {
      let digits = scan.digits
      if digits == 3, let ordinal = scan.number(3) { return ordinalDay(year, ordinal) }
      guard digits <= 2, let month = scan.number(digits) else { return nil }
      guard scan.skip(0x2D) || scan.skip(0x2F) || scan.skip(0x2E) else {
        return scan.isAtEnd ? (year, month, 1) : nil
      }
      let dayDigits = min(scan.digits, 2)
      return scan.number(dayDigits).map { (year, month, $0) }
    }
    let digits = scan.digits
    if digits == 3, let ordinal = scan.number(3) { return ordinalDay(year, ordinal) }
    guard digits == 4 || digits == 2, let month = scan.number(2) else { return nil }
    return digits == 2 ? (year, month, 1) : scan.number(2).map { (year, month, $0) }
  }

  /// A day by its week, `-Www-D` or `WwwD`; the first week is the one with the year's first Thursday.
  private static func week(
    _ scan: inout DigitScan, of year: Int
  ) -> (year: Int, month: Int, day: Int)? {
    var ahead = scan
    _ = ahead.skip(0x2D)
    guard ahead.skip(0x57) || ahead.skip(0x77), let week = ahead.number(2),
      (1...53).contains(week),
      let start = GregorianCalendar.days(year: year, month: 1, day: 4)
    else { return nil }
    let hasMark = ahead.skip(0x2D)
    let day = ahead.number(1)
    guard day != nil || !hasMark, (1...7).contains(day ?? 1) else { return nil }
    scan = ahead
    // 1 January 1970 was a Thursday.
    let monday = start - ((start + 3) % 7 + 7) % 7
    return GregorianCalendar.date(days: monday + (week - 1) * 7 + (day ?? 1) - 1)
  }

  private static func ordinalDay(_ year: Int, _ ordinal: Int) -> (year: Int, month: Int, day: Int)?
  {
    guard (1...366).contains(ordinal),
      let start = GregorianCalendar.days(year: year, month: 1, day: 1)
    else { return nil }
    let date = GregorianCalendar.date(days: start + ordinal - 1)
    return date.year == year ? date : nil
  }

  private static func day(_ date: (year: Int, month: Int, day: Int)) -> Timestamp? {
    Timestamp(year: date.year, month: date.month, day: date.day)
  }
}

/// A place in a text of digits and marks.
struct DigitScan {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var at = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  var isAtEnd: Bool { at >= text.count }
  var peek: UInt8? { at < text.count ? text[at] : nil }

  /// How many digits stand here.
  var digits: Int { text[at...].prefix { $0.isDigit }.count }

  /// A number of exactly so many digits.
  mutating func number(_ count: Int) -> Int? {
    guard count > 0, at + count <= text.count else { return nil }
    var value = 0
    for byte in text[at..<at + count] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte & 15)
    }
    at += count
    return value
  }

  /// A number of two digits, or of one that stands alone.
  mutating func field() -> Int? { number(digits == 1 ? 1 : 2) }

  /// Moves over a byte if it stands here.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    at += 1
    return true
  }

  mutating func skipDigits() { at += digits }

  mutating func skipSpaces() {
    while peek == 0x20 { at += 1 }
  }
}
