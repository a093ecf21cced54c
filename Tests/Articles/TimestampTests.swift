import Articles
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    "2016-12-14", "2016-12-14T09:30:00Z", "1969-12-31T23:59:59Z", "0001-01-01", "9999-12-31",
    "2024-02-29",
  ])
  func roundTrips(_ text: String) {
    #expect(Timestamp(rfc3339: text)?.rfc3339 == text)
  }

  @Test func offsetsMoveTheInstant() {
    let moment = Timestamp(rfc3339: "2016-12-14T09:30:00+05:30")
    #expect(moment?.rfc3339 == "2016-12-14T04:00:00Z")
    #expect(moment?.offset == 19_800)
  }

  @Test(arguments: [
    ("2019-11-18T23:04:24-05:00", "2019-11-18T23:04:24-05:00"),
    ("2019-11-19T01:30:00+05:30", "2019-11-19T01:30:00+05:30"),
    ("2019-11-18T12:04:24-05:00", "2019-11-18T17:04:24Z"), ("2019-11-18", "2019-11-18"),
  ])
  func thePrintedDayIsKept(written: String, expected: String) {
    #expect(Timestamp(rfc3339: written)?.keepingDay == expected)
  }

  @Test(arguments: [
    "", "2016", "2016-13-01", "2016-02-30", "0000-01-01", "2016-12-14T25:00:00Z",
    "2016-12-14T09:30:00?", "201a-12-14",
  ])
  func refuses(_ text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for day in stride(from: -719_162, to: 73_000, by: 37) {
      let (y, m, d) = GregorianCalendar.date(days: day)
      #expect(GregorianCalendar.days(year: y, month: m, day: d) == day)
    }
  }
}

extension TimestampTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
      ("2000-02-29T12:00:00Z", 951_825_600),
      ("2031-03-04T08:00:00z", 1_930_377_600), ("2031-03-04T08:00:00.123456Z", 1_930_377_600),
      ("2031-03-04T08:00:00+0130", 1_930_372_200), ("2031-03-04T08:00:00+01", 1_930_374_000),
      ("2031-03-04T08:00:00-23:59", 1_930_463_940),
      ("2031-03-04T08:00:60Z", 1_930_377_659), ("2031-03-04T08:00:00", 1_930_377_600),
    ] as [(String, Int64)])
  func secondsOfAnInstant(_ text: String, _ seconds: Int64) {
    #expect(Timestamp(rfc3339: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "2031-03-04T", "2031-03-04T08", "2031-03-04T08:00", "2031-03-04T08:00:6", "2031-3-4",
    "2031/03/04", "20310304", "2031-00-10",
    "2031-04-31", "1900-02-29", "2031-03-04T24:00:00Z", "2031-03-04T08:60:00Z",
    "2031-03-04T08:00:61Z",
    "2031-03-04T08:00:00+", "2031-03-04T08:00:00+x1:00", "2031-03-04T08:00:00+99:00", "-031-03-04",
    "٢٠٣١-٠٣-٠٤",
  ])
  func whatIsNoMoment(_ text: String) { #expect(Timestamp(rfc3339: text) == nil) }

  @Test func fieldsOutOfRangeAreRefused() {
    #expect(
      Timestamp(year: 10_000, month: 1, day: 1) == nil
        && Timestamp(year: 0, month: 1, day: 1) == nil)
    #expect(
      Timestamp(year: 2031, month: 1, day: 0) == nil
        && Timestamp(year: 2031, month: 13, day: 1) == nil)
    #expect(Timestamp(year: 2031, month: 1, day: 1, hour: -1, minute: 0, second: 0) == nil)
    #expect(
      Timestamp(year: 2031, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset: 86_401) == nil)
    #expect(
      Timestamp(year: 2031, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset: -86_401)
        == nil)
  }

  @Test(arguments: [Int.min, Int.max])
  func anOffsetOfAnySizeIsRefused(_ offset: Int) {
    #expect(
      Timestamp(year: 2031, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset: offset) == nil)
  }

  @Test func aDayHasNoZone() {
    let day = Timestamp(rfc3339: "2031-03-04")
    #expect(day?.isDay == true && day?.offset == nil && day?.keepingDay == "2031-03-04")
    #expect(
      day.map { $0.date(offset: 50_000).day } == 4 && day.map { $0.date(offset: -50_000).day } == 4)
    let moment = Timestamp(rfc3339: "2031-03-04T23:30:00Z")
    #expect(moment.map { $0.date(offset: 3_600).day } == 5 && moment.map { $0.date().day } == 4)
  }

  @Test func momentsAreOrderedByTime() {
    let order = [
      "1969-01-01", "1970-01-01T00:00:01Z", "2031-03-04T08:00:00+05:00", "2031-03-04T08:00:00Z",
    ]
    .compactMap { Timestamp(rfc3339: $0) }
    #expect(order == order.shuffled().sorted() && order.count == 4)
  }

  /// Day by day over every kind of year, forward and back, against counting.
  @Test func theCalendarCountsDayByDay() {
    for start in [1, 1895, 1999, 2095, 9997] {
      var expected = GregorianCalendar.days(year: start, month: 1, day: 1) ?? .min
      for year in start...min(start + 6, 9999) {
        for month in 1...12 {
          for day in 1...GregorianCalendar.length(month: month, year: year) {
            #expect(GregorianCalendar.days(year: year, month: month, day: day) == expected)
            #expect(GregorianCalendar.date(days: expected) == (year, month, day))
            expected += 1
          }
          #expect(
            GregorianCalendar.days(
              year: year, month: month, day: GregorianCalendar.length(month: month, year: year) + 1)
              == nil)
        }
      }
    }
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29)])
  func leapYears(_ year: Int, _ days: Int) {
    #expect(GregorianCalendar.length(month: 2, year: year) == days)
  }
}
