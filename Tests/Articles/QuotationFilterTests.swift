import Articles
import Testing

@Suite struct QuotationFilterTests {
  @Test(arguments: [
    ("", QuotationFilter()), ("   ", QuotationFilter()),
    ("treaty", QuotationFilter(words: "treaty")),
    ("said:quill", QuotationFilter(speaker: "quill")),
    ("SPEAKER:Quill", QuotationFilter(speaker: "Quill")),
    ("said:\"ada quill\" boats", QuotationFilter(speaker: "ada quill", words: "boats")),
    ("said:ada said:quill", QuotationFilter(speaker: "ada quill")),
    ("about:boats source:post", QuotationFilter(about: "boats", source: "post")),
    ("since:2031-03-01", QuotationFilter(since: Timestamp(rfc3339: "2031-03-01"))),
    ("after:soon", QuotationFilter(words: "after:soon")),
    ("said:", QuotationFilter(words: "said:")),
    ("time: 9:30", QuotationFilter(words: "time: 9:30")),
    ("a “b c", QuotationFilter(words: "a \"b c")),
  ])
  func typedLines(_ text: String, _ filter: QuotationFilter) {
    #expect(QuotationFilter(typed: text) == filter)
  }

  @Test func reportedSpeechIsAskedForApart() {
    #expect(QuotationFilter(typed: "x", includesReported: true).includesReported)
  }
}
