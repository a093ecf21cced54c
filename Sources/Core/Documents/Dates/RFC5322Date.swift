import Articles
import Text

/// Dates as mail and RSS write them, by place: "Thu, 01 Jan 2004 19:48:21 GMT" (RFC 5322, section 3.3, and its elders).
///
/// Whatever strays from the form is left to `FreeFormDateParser`; this is the path that nearly every feed takes.
enum RFC5322Date {
  /// The moment; nil when the text is of another form.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    var scan = DigitScan(text)
    if scan.peek?.isLetter == true {
      guard scan.letters() != nil else { return nil }
      _ = scan.skip(0x2C)
      scan.skipSpaces()
    }
    guard let day = scan.number(scan.digits, atMost: 2), scan.skip(0x20) || scan.skip(0x2D),
      let month = scan.letters().flatMap(month), scan.skip(0x20) || scan.skip(0x2D),
      case let digits = scan.digits, let number = scan.number(digits, atMost: 4),
      let year = Self.year(number, digits: digits), scan.skip(0x20),
      let hour = scan.number(scan.digits, atMost: 2), scan.skip(0x3A), let minute = scan.number(2)
    else { return nil }
    var second = 0
    if scan.skip(0x3A) {
      guard let value = scan.number(2) else { return nil }
      second = value
    }
    guard scan.skip(0x20), let offset = zone(UnsafeBufferPointer(rebasing: text[scan.at...])) else {
      return nil
    }
    return Timestamp(
      year: year, month: month, day: day,
      hour: hour, minute: minute,
      second: second, offset: offset)
  }

  /// A year of two digits is of 1970 to 2069, one of three counts from 1900, as old programs wrote them (RFC 5322, 4.3);
  /// one written out in more digits that is below 100 is no date at all.
  private static func year(_ number: Int, digits: Int) -> Int? {
    if number >= 1000 { return number }
    if number >= 100 { return 1900 + number }
    return digits > 2 ? nil : number + (number < 70 ? 2000 : 1900)
  }

  /// GMT, Z and `+0100` without a search; other names by their table.
  private static func zone(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if text.count == 3, text.starts(withLower: "gmt") { return 0 }
    if text.count == 5, text[0] == 0x2B || text[0] == 0x2D, text[1...].allSatisfy(\.isDigit) {
      let hours = Int(text[1] & 15) * 10 + Int(text[2] & 15)
      let minutes = Int(text[3] & 15) * 10 + Int(text[4] & 15)
      guard hours <= 15, minutes < 60 else { return nil }
      return (hours * 3600 + minutes * 60) * (text[0] == 0x2D ? -1 : 1)
    }
    return UTCOffset.read(text) ?? nil
  }

  /// The month of three letters, packed.
  private static func month(_ letters: UInt64) -> Int? {
    switch letters {
    case 0x6A616E: 1
    case 0x666562: 2
    case 0x6D6172: 3
    case 0x617072: 4
    case 0x6D6179: 5
    case 0x6A756E: 6
    case 0x6A756C: 7
    case 0x617567: 8
    case 0x736570: 9
    case 0x6F6374: 10
    case 0x6E6F76: 11
    case 0x646563: 12
    default: nil
    }
  }
}

extension DigitScan {
  /// A number of the digits that stand here, when they are not too many.
  mutating func number(_ count: Int, atMost limit: Int) -> Int? {
    count <= limit ? number(count) : nil
  }

  /// The letters that stand here in lower case, packed; nil when there are none or more than the nine of "Wednesday", of which eight count.
  mutating func letters() -> UInt64? {
    var packed: UInt64 = 0
    var count = 0
    while let byte = peek, byte.isLetter {
      packed = packed << 8 | UInt64(byte.lower)
      count += 1
      _ = skip(byte)
    }
    return (1...9).contains(count) ? packed : nil
  }
}
