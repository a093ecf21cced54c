import Articles
import Testing

@testable import Documents

@Suite struct FreeFormDateParserTests {
  private func read(_ text: String, isStrict: Bool = false) -> String? {
    Array(text.utf8).withUnsafeBufferPointer {
      FreeFormDateParser.read($0, isStrict: isStrict)?.rfc3339
    }
  }

  @Test(arguments: [
    ("January 5th, 2004", "2004-01-05"), ("5 January 2004", "2004-01-05"),
    ("Jan 5 2004", "2004-01-05"), ("5 mai 2004", "2004-05-05"), ("2004年1月5日", "2004-01-05"),
    ("1/31/2004", "2004-01-31"), ("31/1/2004", "2004-01-31"), ("31.1.2004", "2004-01-31"),
    ("1.12.2004", "2004-12-01"), ("2004-1-5", "2004-01-05"), ("2004 January 5", "2004-01-05"),
    ("5 January 04", "2004-01-05"), ("5 January 95", "1995-01-05"),
  ])
  func days(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
    ("January 5, 2004 at 7.30pm", "2004-01-05T19:30:00Z"),
    ("January 5, 2004 7 p.m.", "2004-01-05T19:00:00Z"),
    ("January 5, 2004 12:10 am", "2004-01-05T00:10:00Z"),
    ("5 January 2004 12:10 pm", "2004-01-05T12:10:00Z"),
    ("5 Jan 2004 10:00 +0200", "2004-01-05T10:00:00+02:00"),
    ("5 January 2004 24:00 GMT", "2004-01-06T00:00:00Z"),
  ])
  func moments(_ text: String, _ expected: String) {
    let read = read(text)
    // A time without a zone is UTC in some spelling of it; the instant is what counts.
    #expect(
      read.flatMap(Timestamp.init(rfc3339:))?.seconds
        == Timestamp(rfc3339: expected)?.seconds, "\(read ?? "nil")")
  }

  @Test(arguments: [
    "", "soon", "January", "5 January", "2004", "32 January 2004", "31 February 2004", "13/13/2004",
    "99 99 99 99",
    String(repeating: "5 January 2004 ", count: 20),
  ])
  func noDates(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func strictReadingRefusesOtherWords() {
    #expect(read("The ferry sailed on 5 January 2004", isStrict: true) == nil)
    #expect(read("The ferry sailed on 5 January 2004") == "2004-01-05")
    #expect(read("5 January 2004", isStrict: true) == "2004-01-05")
    #expect(read("January 2004", isStrict: true) == nil)
    #expect(read("1 2 3 4 January 2004", isStrict: true) == nil)
  }

  @Test func aMonthAloneIsItsFirstDay() {
    #expect(read("January 2004") == "2004-01-01")
  }

  @Test func hugeNumbersDoNotTrap() {
    #expect(read("99999999999999999999999999 January 5") == nil)
    #expect(read("5 January 99999999999999999999") == nil)
    #expect(read("5 January 2004 99:99:99") != "")
  }
}

extension FreeFormDateParserTests {
  /// Every day of two years, in every spelling that tells it clearly.
  @Test(arguments: 1...12)
  func everyDayOfAMonthInEverySpelling(_ month: Int) {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let name = names[month - 1]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    for year in [1999, 2024] {
      for day in 1...GregorianCalendar.length(month: month, year: year) {
        let expected = "\(year)-\(two(month))-\(two(day))"
        for text in [
          "\(day) \(name) \(year)", "\(name) \(day), \(year)", "\(name.prefix(3)) \(day) \(year)",
          "\(year) \(name) \(day)",
          "\(day). \(name) \(year)", "\(year)-\(two(month))-\(two(day))", "\(year)/\(month)/\(day)",
          "\(day).\(month).\(year)",
          "\(year)年\(month)月\(day)日", "\(name.uppercased()) \(day) \(year)",
        ] { #expect(read(text) == expected, "\(text)") }
      }
    }
  }

  @Test(arguments: 0...23)
  func everyHour(_ hour: Int) {
    let half = hour < 12 ? "am" : "pm"
    let short = hour % 12 == 0 ? 12 : hour % 12
    let expected = "2024-05-04T\(hour < 10 ? "0" : "")\(hour):30:00Z"
    for text in [
      "4 May 2024 \(hour):30", "4 May 2024 \(short):30 \(half)",
      "May 4, 2024 at \(short).30\(half)", "\(hour):30, 4 May 2024",
    ] {
      #expect(read(text) == expected, "\(text)")
    }
  }

  @Test(arguments: [
    ("4 May 69", "2069-05-04"), ("4 May 70", "1970-05-04"), ("4 May 104", "2004-05-04"),
    ("4 May 00", "2000-05-04"),
  ])
  func shortYears(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  /// Bytes of any kind end in a date or in none.
  @Test(arguments: 0..<40)
  func anythingIsRead(_ seed: Int) {
    var state = UInt64(seed + 19)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "4", "31", "2024", "99", ":", ".", "/", "-", "+", " ", "May", "am", "pm", "GMT", "年", "T",
      "Z", "é", "下午",
    ]
    for _ in 0..<50 {
      let text = (0..<next(14)).map { _ in pieces[next(pieces.count)] }.joined()
      if let date = read(text) { #expect(Timestamp(rfc3339: date) != nil, "\(text)") }
    }
  }
}
