import Articles
import Testing

@testable import lede

@Suite struct NoteTextHTMLTests {
  private func note(_ text: String, words: String?, title: String = "Board", url: String? = nil)
    -> NoteSummary
  {
    var row = StorySummary(key: StoryKey(rawValue: "k"), id: "i", title: title)
    row.url = url
    return NoteSummary(
      note: Note(
        id: 1, story: row.key, passage: words.map { .init(words: $0, range: 0..<1) }, text: text),
      row: row)
  }

  @Test func anItemHasPassageNoteAndSource() {
    let page = NoteText.page([note("one\ntwo", words: "the survey", url: "https://a.example/1")])
    #expect(page.contains("<blockquote><p>the survey</p></blockquote>\n<p>one</p><p>two</p>"))
    let source = "<footer>— <a href=\"https://a.example/1\">Board</a>, a.example</footer>"
    #expect(page.contains(source))
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</body></html>\n"))
  }

  @Test func wordsNeverBecomeMarkup() {
    let page = NoteText.page([
      note("<script>\"&'", words: "</blockquote>", title: "<i>", url: "https://a.example/\"><x>")
    ])
    #expect(!page.contains("<script>") && !page.contains("<i>") && !page.contains("<x>"))
    #expect(page.contains("&lt;script&gt;&quot;&amp;&#39;") && page.contains("&lt;/blockquote&gt;"))
    #expect(page.ranges(of: "</blockquote>").count == 1)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JAVASCRIPT:x",
  ])
  func onlyWebAddressesBecomeLinks(_ url: String) {
    let page = NoteText.page([note("x", words: nil, url: url)])
    #expect(!page.contains("<a href") && page.contains("<footer>— Board</footer>"))
  }

  @Test func severalNotesAndNone() {
    #expect(NoteText.page([]).contains("<body>\n\n</body>"))
    let page = NoteText.page((0..<3).map { note("n\($0)", words: nil) })
    #expect(page.ranges(of: "<article>").count == 3)
  }
}
