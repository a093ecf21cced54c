import Articles
import Testing

@Suite("Days in a query")
struct DateRangeParserTests {
  /// Wednesday, 12 March 2031, noon at UTC.
  private static let now: Int64 = 1_931_083_200

  /// A span as its first day and the day after its last one.
  private func span(_ text: String, now: Int64 = now, hours: Int64 = 0) -> String {
    guard
      let span = DateRangeParser(now: now, zone: OffsetZone(offset: Int(hours) * 3600)).read(text)
    else {
      return "none"
    }
    func day(_ seconds: Int64) -> String {
      let date = GregorianCalendar.date(days: Int(seconds / 86_400))
      return "\(date.year)-\(date.month)-\(date.day)"
    }
    return "\(day(span.days.lowerBound)) \(day(span.days.upperBound))"
  }

  @Test(arguments: [
    ("2016-12-14", "2016-12-14 2016-12-15"), ("2016-12", "2016-12-1 2017-1-1"),
    ("2016", "2016-1-1 2017-1-1"), ("2016/12/14", "2016-12-14 2016-12-15"),
    ("2024-02-29", "2024-2-29 2024-3-1"),
  ])
  func written(_ text: String, _ expected: String) {
    #expect(span(text) == expected)
  }

  @Test(arguments: [
    ("today", "2031-3-12 2031-3-13"), ("Yesterday", "2031-3-11 2031-3-12"),
    ("this week", "2031-3-10 2031-3-17"), ("last week", "2031-3-3 2031-3-10"),
    ("last-week", "2031-3-3 2031-3-10"), ("last_week", "2031-3-3 2031-3-10"),
    ("this month", "2031-3-1 2031-4-1"), ("last month", "2031-2-1 2031-3-1"),
    ("this year", "2031-1-1 2032-1-1"), ("last year", "2030-1-1 2031-1-1"),
  ])
  func named(_ text: String, _ expected: String) {
    #expect(span(text) == expected)
  }

  @Test(arguments: [
    ("0d", "2031-3-12 2031-3-13"), ("3d", "2031-3-9 2031-3-13"), ("2w", "2031-2-26 2031-3-13"),
    ("1m", "2031-2-12 2031-3-13"), ("1Y", "2030-3-12 2031-3-13"),
  ])
  func ago(_ text: String, _ expected: String) {
    #expect(span(text) == expected)
  }

  @Test("A month ago from the 31st is the last of a shorter month")
  func shortMonth() {
    // 31 March 2031.
    #expect(span("1m", now: Self.now + 19 * 86_400) == "2031-2-28 2031-4-1")
  }

  @Test(arguments: [
    "", " ", "soon", "2016-13", "2016-02-30", "16-12-14", "2016-12-14-1", "2016--14", "-3d",
    "99999d",
    "3x", "d", "٣d", "2016-1२", "99999999999999999999", "12016",
  ])
  func others(_ text: String) {
    #expect(span(text) == "none")
  }

  @Test("A day begins where the reader is, and today is the reader's")
  func zones() throws {
    let reader = DateRangeParser(now: Self.now + 11 * 3600, zone: OffsetZone(offset: 2 * 3600))
    let today = try #require(reader.read("today"))
    #expect(span("today", now: Self.now + 11 * 3600, hours: 2) == "2031-3-13 2031-3-14")
    #expect(today.instants.lowerBound == today.days.lowerBound - 2 * 3600)
    #expect(today.instants.count == 86_400)
  }
}
