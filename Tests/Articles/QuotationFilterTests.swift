import Articles
import Testing

@Suite struct QuotationFilterTests {
  /// Wednesday, 12 March 2031, noon at UTC.
  private let dates = DateRangeParser(now: 1_931_083_200, zone: OffsetZone(offset: 0))

  @Test(arguments: [
    ("", QuotationFilter()), ("   ", QuotationFilter()),
    ("treaty", QuotationFilter(words: "treaty")),
    ("said:quill", QuotationFilter(speaker: "quill")),
    ("SPEAKER:Quill", QuotationFilter(speaker: "Quill")),
    ("said:\"ada quill\" boats", QuotationFilter(speaker: "ada quill", words: "boats")),
    ("said:ada said:quill", QuotationFilter(speaker: "ada quill")),
    ("about:boats source:post", QuotationFilter(about: "boats", source: "post")),
    ("since:2031-03-01", QuotationFilter(since: Timestamp(rfc3339: "2031-03-01"))),
    ("since:yesterday", QuotationFilter(since: Timestamp(year: 2031, month: 3, day: 11))),
    ("since:2031-02", QuotationFilter(since: Timestamp(year: 2031, month: 2, day: 1))),
    ("after:3d", QuotationFilter(since: Timestamp(year: 2031, month: 3, day: 9))),
    ("after:soon", QuotationFilter(words: "after:soon")),
    ("said:", QuotationFilter(words: "said:")),
    ("time: 9:30", QuotationFilter(words: "time: 9:30")),
    ("a “b c", QuotationFilter(words: "a \"b c")),
  ])
  func typedLines(_ text: String, _ filter: QuotationFilter) {
    #expect(QuotationFilter(typed: text, dates: dates) == filter)
  }

  @Test func reportedSpeechIsAskedForApart() {
    #expect(QuotationFilter(typed: "x", includesReported: true, dates: dates).includesReported)
  }
}
