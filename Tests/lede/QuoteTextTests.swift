import Articles
import Testing

@testable import lede

@Suite struct QuoteTextTests {
  private func row(
    _ words: String, speaker: String? = "Ada Quill", title: String = "T", url: String? = nil
  ) -> QuotationSummary {
    var row = QuotationSummary(
      story: StoryKey(rawValue: "k"), storyID: "i", title: title, words: words, speaker: speaker,
      kind: .direct, range: 0..<1, evidence: .none)
    row.url = url
    return row
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("\"", "\"\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"),
    ("\tx", "'\tx"), ("=a,b", "\"'=a,b\""), ("", ""), ("x=1", "x=1"),
  ])
  func cells(_ words: String, _ cell: String) {
    #expect(QuoteText.csv(row(words)) == "Ada Quill,\(cell),direct,T,,,,i")
  }

  @Test func nobodySaidIt() {
    #expect(QuoteText.line(row("x", speaker: nil)) == "unattributed: “x” — T")
    #expect(QuoteText.csv(row("x", speaker: nil)).hasPrefix(",x,"))
    #expect(QuoteText.markdown(row("x", speaker: nil)).contains("> — **unattributed**, T"))
  }

  @Test func everyParagraphOfAQuotationStandsInTheBlock() {
    #expect(
      QuoteText.markdown(row("one\n\ntwo")) == [
        "> one", ">", "> two", ">", "> — **Ada Quill**, T", "",
      ])
  }

  @Test func anAddressCannotLeaveItsBrackets() {
    let lines = QuoteText.markdown(row("x", url: "https://a.example/>) [b](<javascript:1\n"))
    #expect(lines.contains { $0.contains("[T](<https://a.example/) [b](javascript:1>)") })
  }

  @Test func wordsCannotBecomeMarkup() {
    let lines = QuoteText.markdown(row("# `a` **b** [c](d) <e> | \\"))
    #expect(lines[0] == "> \\# \\`a\\` \\*\\*b\\*\\* \\[c\\](d) \\<e\\> \\| \\\\")
  }
}
