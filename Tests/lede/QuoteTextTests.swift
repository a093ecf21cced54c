import Articles
import Testing

@testable import lede

@Suite struct QuoteTextTests {
  private func row(
    _ words: String, speaker: String? = "Ada Quill", title: String = "T", url: String? = nil,
    kind: Quotation.Kind = .direct, confidence: Double = 0.9
  ) -> QuotationSummary {
    var row = QuotationSummary(
      story: StoryKey(rawValue: "k"), storyID: "i", title: title, words: words, speaker: speaker,
      kind: kind, range: 0..<1,
      evidence: AttributionEvidence(rule: "", distance: 0, confidence: confidence))
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
    #expect(QuoteText.csv(row(words)) == "Ada Quill,\(cell),direct,T,,,,i,,,0.9,")
  }

  @Test func nobodySaidIt() {
    #expect(QuoteText.line(row("x", speaker: nil)) == "unattributed: “x” — T, undated")
    #expect(QuoteText.csv(row("x", speaker: nil)).hasPrefix(",x,"))
    #expect(QuoteText.markdown(row("x", speaker: nil)).contains("> — **unattributed**, T, undated"))
  }

  @Test func everyParagraphOfAQuotationStandsInTheBlock() {
    #expect(
      QuoteText.markdown(row("one\n\ntwo")) == [
        "> “one", ">", "> two”", ">", "> — **Ada Quill**, T, undated", "",
      ])
  }

  @Test func anAddressCannotLeaveItsBrackets() {
    let lines = QuoteText.markdown(row("x", url: "https://a.example/>) [b](<javascript:1\n"))
    #expect(lines.contains { $0.contains("[T](<https://a.example/) [b](javascript:1>)") })
  }

  @Test func wordsCannotBecomeMarkup() {
    let lines = QuoteText.markdown(row("# `a` **b** [c](d) <e> | \\"))
    #expect(lines[0] == "> “\\# \\`a\\` \\*\\*b\\*\\* \\[c\\](d) \\<e\\> \\| \\\\”")
  }

  @Test func whatIsReportedIsNeverBetweenMarks() {
    let reported = row("that boats would sail", kind: .indirect)
    #expect(QuoteText.line(reported) == "Ada Quill: boats would sail [reported] — T, undated")
    #expect(
      QuoteText.markdown(reported) == [
        "boats would sail \\[reported\\]", "", "— **Ada Quill**, T, undated", "",
      ])
    #expect(QuoteText.line(row("We sail.", kind: .turn)) == "Ada Quill: We sail. — T, undated")
  }

  @Test func aFragmentStandsInItsSentence() {
    var mixed = row("a bargain", kind: .mixed)
    let text = "The chair, Ada Quill, called it \"a bargain\" in May."
    mixed.sentence = QuotedSentence(text, words: 33..<42)
    let words = "The chair, Ada Quill, called it “a bargain” in May."
    #expect(QuoteText.line(mixed) == "Ada Quill: \(words) — T, undated")
    #expect(QuoteText.markdown(mixed)[0] == words)
    #expect(QuoteText.csv(mixed).contains(",mixed,"))
  }

  @Test func aCitationSaysHowAndHowSureAndOfWhichCopy() {
    var quote = row("We sail", kind: .direct, confidence: 0.4)
    quote.cue = "told"
    quote.archived = Timestamp(seconds: 1_900_000_000)
    quote.sentence = QuotedSentence("“We sail,” Quill told reporters in Norwick.", words: 3..<10)
    #expect(
      QuoteText.line(quote)
        == "Ada Quill (unsure, 40 %): “We sail” — T, undated; cue: told; copy of 2030-03-17; in: “We sail,” Quill told reporters in Norwick."
    )
  }

  @Test func aCitationNamesTheOutletTheDayAndHowTheHeadlineWasMade() {
    var quote = row("We sail", url: "https://www.isle-wire.example/we-sail")
    quote.titleOrigin = .slug
    let place = "T (headline made from the address), isle-wire.example, undated"
    #expect(QuoteText.line(quote) == "Ada Quill: “We sail” — \(place), \(quote.url ?? "")")
    #expect(
      QuoteText.markdown(quote).contains(
        "> — **Ada Quill**, [T](<https://www.isle-wire.example/we-sail>) (headline made from the address), isle-wire.example, undated"
      ))
    #expect(QuoteText.csv(quote).contains(",T,isle-wire.example,,"))
    quote.alsoIn = ["Vell Post, 2031-03-01", "Tarn Post, undated"]
    #expect(
      QuoteText.line(quote).hasSuffix("; also in Vell Post, 2031-03-01; Tarn Post, undated"))
    #expect(QuoteText.markdown(quote).contains { $0.hasSuffix("; Tarn Post, undated") })
  }
}
