import Articles
import Foundation
import Text

/// Dates told in words and numbers in any order: "Thu, 01 Jan 2004 19:48:21 GMT", "January 5th, 2004 at 7.30pm",
/// "5 mai 2004", "1/31/2004", "2004年1月1日".
struct FreeFormDateParser {
  private var numbers: [(value: Int, digits: Int, mark: UInt8)] = []
  private var month: Int?
  /// Numbers seen before the month's name.
  private var before = 0
  private var time: (hour: Int, minute: Int, second: Int)?
  private var offset: Int?
  private var hasZone = false
  private var half: Half?
  private var strangers = 0
  /// The place whose clock the time is of ("America/New_York").
  private var region: TimeZone?

  private enum Half { case morning, afternoon }

  /// The moment; nil when day, month and year cannot be told. `isStrict` refuses words that belong to no date.
  static func read(_ text: UnsafeBufferPointer<UInt8>, isStrict: Bool) -> Timestamp? {
    guard text.count <= 120 else { return nil }
    var reading = FreeFormDateParser()
    reading.scan(text)
    if isStrict, reading.strangers > 0 || reading.numbers.count > 3 { return nil }
    return reading.moment(isStrict: isStrict)
  }

  // MARK: pieces of the text

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte.isDigit {
        i = number(text, i)
      } else if byte.isLetter || byte >= 0x80 {
        i = word(text, i)
      } else if (byte == 0x2B || byte == 0x2D) && time != nil && !hasZone && i + 1 < text.count
        && text[i + 1].isDigit
      {
        i = zone(text, i)
      } else {
        i += 1
      }
    }
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    var value = 0
    while i < text.count, text[i].isDigit {
      value = value < 1_000_000_000 ? value * 10 + Int(text[i] & 15) : value
      i += 1
    }
    let isClock = i - start <= 2 && i + 2 < text.count && text[i + 1].isDigit && text[i + 2].isDigit
    if time == nil, isClock, text[i] == 0x3A || (text[i] == 0x2E && isClockWithPoint(text, i)) {
      return clock(text, i, hour: value)
    }
    if time == nil, i - start <= 2, let end = halfDay(text, i) {
      time = (value, 0, 0)
      return end
    }
    numbers.append((value, i - start, start > 0 ? text[start - 1] : 0))
    return i
  }

  /// "7.30pm" is a time, "1.12.2004" a date.
  private func isClockWithPoint(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let after = i + 3 < text.count ? text[i + 3] : 0x20
    // "4 Mar 2025 10.00.00": with the day known, two points stand between hours, minutes and seconds.
    if after == 0x2E, month != nil, numbers.count >= 2 { return true }
    let isAfterPoint = numbers.last.map { _ in i >= 3 && text[i - 3] == 0x2E } ?? false
    return after != 0x2E && !after.isDigit && !isAfterPoint
  }

  /// Minutes and seconds behind the hour's colon.
  private mutating func clock(_ text: UnsafeBufferPointer<UInt8>, _ mark: Int, hour: Int) -> Int {
    func two(_ at: Int) -> Int? {
      guard at + 1 < text.count, text[at].isDigit, text[at + 1].isDigit else { return nil }
      return Int(text[at] & 15) * 10 + Int(text[at + 1] & 15)
    }
    var i = mark + 3
    var second = 0
    if i < text.count, text[i] == text[mark], let value = two(i + 1) {
      second = value
      i += 3
      if i < text.count, text[i] == 0x2E {
        i += 1
        while i < text.count, text[i].isDigit { i += 1 }
      }
    }
    time = (hour, two(mark + 1) ?? 0, second)
    return i
  }

  /// The end of "am" or "p.m." behind an hour.
  private mutating func halfDay(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var i = start
    while i < text.count, text[i] == 0x20 { i += 1 }
    guard i + 1 < text.count else { return nil }
    let letter = text[i].lower
    let isDotted = text[i + 1] == 0x2E
    let next = isDotted ? i + 2 : i + 1
    guard letter == 0x61 || letter == 0x70, next < text.count, text[next].lower == 0x6D,
      next + 1 >= text.count || !text[next + 1].isLetter
    else { return nil }
    half = letter == 0x70 ? .afternoon : .morning
    return next + 1
  }

  private mutating func word(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    if let end = halfDay(text, start), time != nil { return end }
    var i = start
    while i < text.count,
      text[i].isLetter || text[i] >= 0x80 || text[i] == 0x2F || text[i] == 0x5F && time != nil
    { i += 1 }
    let written = String(decoding: text[start..<i], as: UTF8.self)
    let word = written.lowercased()
    if month == nil, let named = MonthNames.named(word) {
      month = named
      before = numbers.count
    } else if time != nil, !hasZone, let named = UTCOffset.named(word.utf8) {
      offset = named
      hasZone = true
      if i < text.count, text[i] == 0x2B || text[i] == 0x2D { return zone(text, i) }
    } else if time != nil, !hasZone, region == nil, word.contains("/"),
      let zone = TimeZone(identifier: written)
    {
      region = zone
    } else if word == "下午" || word == "오후" || word == "μμ" {
      half = .afternoon
    } else if !MonthNames.isFiller(word) {
      strangers += 1
    }
    return i
  }

  private mutating func zone(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end].isDigit || text[end] == 0x3A { end += 1 }
    if let value = UTCOffset.numeric(text[start..<end]) {
      offset = value
      hasZone = true
    }
    return end
  }

  // MARK: what they mean

  private func moment(isStrict: Bool) -> Timestamp? {
    guard let (year, month, day) = date(isStrict: isStrict) else { return nil }
    guard var time else { return Timestamp(year: year, month: month, day: day) }
    if half == .afternoon, time.hour < 12 { time.hour += 12 }
    if half == .morning, time.hour == 12 { time.hour = 0 }
    let isMidnight = time.hour == 24 && time.minute == 0
    var moment = Timestamp(
      year: year, month: month, day: day, hour: isMidnight ? 0 : time.hour,
      minute: time.minute, second: time.second,
      offset: hasZone ? offset : nil)
    if isMidnight { moment?.seconds += 86_400 }  // 24:00 is where the next day begins
    if let region, !hasZone, let local = moment {
      let guess = region.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local.seconds)))
      let offset = region.secondsFromGMT(
        for: Date(timeIntervalSince1970: Double(local.seconds - Int64(guess))))
      moment = Timestamp(seconds: local.seconds - Int64(offset), offset: offset)
    }
    return moment ?? Timestamp(year: year, month: month, day: day)
  }

  private func date(isStrict: Bool) -> (Int, Int, Int)? {
    if let month { return named(month, isStrict: isStrict) }
    guard numbers.count >= 3 else { return nil }
    let (a, b, c) = (numbers[0], numbers[1], numbers[2])
    if a.digits == 4 { return (a.value, b.value, c.value) }
    let year = fullYear(c)
    let isPointed = b.mark == 0x2E
    if isPointed || a.value > 12 { return (year, b.value, a.value) }
    return b.value > 12 || b.mark == 0x2F ? (year, a.value, b.value) : (year, b.value, a.value)
  }

  /// With the month's name known, the year is the number that can be no day, else the later one.
  private func named(_ month: Int, isStrict: Bool) -> (Int, Int, Int)? {
    if numbers.count == 1, let only = numbers.first {
      return only.digits == 4 && !isStrict ? (only.value, month, 1) : nil
    }
    guard numbers.count >= 2 else { return nil }
    let (a, b) = (numbers[0], numbers[1])
    if a.digits == 4 || a.value > 31 { return (fullYear(a), month, b.value) }
    return (fullYear(b), month, a.value)
  }

  /// Two digits are of the years 1970 to 2069 (RFC 2822, section 4.3, shifted to the web's age).
  private func fullYear(_ number: (value: Int, digits: Int, mark: UInt8)) -> Int {
    guard number.digits <= 2 else { return number.digits == 3 ? 1900 + number.value : number.value }
    return number.value + (number.value < 70 ? 2000 : 1900)
  }
}
