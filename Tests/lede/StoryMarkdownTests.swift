import Articles
import Testing

@testable import lede

@Suite struct StoryMarkdownTests {
  private func lines(_ parts: [BlockDraft], _ change: (inout Article) -> Void = { _ in })
    -> [String]
  {
    var article = Article(title: "Board *keeps* survey", parts: parts)
    change(&article)
    return StoryMarkdown.text(
      Story(
        row: StorySummary(key: StoryKey(rawValue: "k"), id: "i", title: article.title),
        article: article, marks: StoryAnnotations()))
  }

  @Test func everyKindOfBlockHasItsMark() {
    let text = lines([
      BlockDraft(.headline, "Board"), BlockDraft(.paragraph, "One."),
      BlockDraft(.subheading, "Why"), BlockDraft(.quote, "a\nb"), BlockDraft(.list, "• x\n• y"),
      BlockDraft(.caption, "The mole"), BlockDraft(.byline, "Ada Quill"),
    ])
    #expect(
      text == [
        "# Board \\*keeps\\* survey", "", "One.", "", "## Why", "", "> a", "> b", "", "- • x",
        "- • y", "", "*The mole*",
      ])
  }

  @Test func sourceAndSummaryStandUnderTheHeadline() {
    let text = lines([BlockDraft(.paragraph, "One.")]) {
      ($0.source, $0.byline, $0.url, $0.standfirst) = (
        "Courier", "Ada Quill", "https://a.example/x_y", "In short."
      )
      $0.published = Timestamp(rfc3339: "2031-03-04")
    }
    #expect(
      text[2] == "*Courier · By Ada Quill · 2031-03-04 · https://a.example/x\\_y*"
        && text[4] == "**In short.**")
  }

  @Test(arguments: [
    ("a", "a"), ("*_`[]<>#|\\", "\\*\\_\\`\\[\\]\\<\\>\\#\\|\\\\"), ("", ""), ("é船", "é船"),
  ])
  func wordsNeverBecomeMarks(_ text: String, _ escaped: String) {
    #expect(StoryMarkdown.escaped(text) == escaped)
  }

  @Test func nothingIsAHeadline() { #expect(lines([]) == ["# Board \\*keeps\\* survey"]) }
}
