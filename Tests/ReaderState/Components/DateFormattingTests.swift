import Articles
import ReaderState
import Testing

@Suite struct DateFormattingTests {
  private let now = Timestamp(rfc3339: "2026-12-14T14:05:00Z")?.seconds ?? 0

  @Test(arguments: [
    ("2026-12-14T09:30:00Z", "10:30"), ("2026-12-14", "14 Dec"), ("2026-01-02T09:30:00Z", "2 Jan"),
    ("2016-12-14T09:30:00Z", "14 Dec ’16"), ("2026-12-13T23:30:00Z", "00:30"),
    ("2026-12-14T14:10:00Z", "15:10"), ("2026-12-14T22:00:00Z", "in 7 h"),
    ("2026-12-15T02:00:00Z", "in 11 h"), ("2026-12-16T02:00:00Z", "16 Dec"),
    ("2026-12-15", "15 Dec"),
  ])
  func listsAreBrief(_ moment: String, _ text: String) {
    #expect(DateFormatting.short(Timestamp(rfc3339: moment), now: now, zone: 3_600) == text)
  }

  @Test func aStoryWithoutDateHasNone() {
    #expect(DateFormatting.short(nil, now: now, zone: 0) == "")
    #expect(DateFormatting.long(nil, now: now, zone: 0) == "no date")
  }

  @Test func daysStayDaysInEveryZone() {
    let day = Timestamp(rfc3339: "2016-12-14")
    for zone in [-43_200, 0, 50_400] {
      #expect(DateFormatting.long(day, now: now, zone: zone) == "14 Dec 2016")
    }
  }

  @Test func nearStoriesHaveTheirTime() {
    #expect(
      DateFormatting.long(Timestamp(rfc3339: "2026-12-13T09:30:00Z"), now: now, zone: 0)
        == "13 Dec 2026, 09:30"
    )
  }

  @Test(arguments: [
    (Int64(5), "a moment ago"), (180, "3 min ago"), (7_200, "2 h ago"), (100_000, "1 day ago"),
    (864_000, "10 days ago"), (-300, "in 5 min"),
  ])
  func distances(_ gap: Int64, _ text: String) {
    #expect(DateFormatting.distance(now - gap, now: now) == text)
  }

  @Test func impossibleTimesDoNotTrap() {
    for seconds in [Int64.min, Int64.max, 0] {
      _ = DateFormatting.distance(seconds, now: now)
      _ = DateFormatting.time(seconds, zone: 3_600)
    }
  }

  @Test func countsAreGrouped() {
    #expect(grouped(0) == "0")
    #expect(grouped(1_097) == "1,097")
    #expect(grouped(1_000_000) == "1,000,000")
    #expect(grouped(-12_345) == "-12,345")
    #expect(counted(1, "story", "stories") == "1 story")
    #expect(counted(2, "quote") == "2 quotes")
  }
}
