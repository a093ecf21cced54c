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
