import Articles
import Documents
import Testing

@Suite struct HTMLFragmentTests {
  @Test func blocksAndRoles() {
    let parts = HTMLFragment.parts(
      "<h2>Why</h2><p>One <b>b</b>old&nbsp;word.</p>two<br>lines<br><br>apart<ul><li>a<li>b</ul><blockquote><p>Said so.</p></blockquote>"
        + "<table><tr><td>x<td>y<tr><td>1<td>2</table><figcaption>A boat</figcaption>")
    #expect(
      parts == [
        BlockDraft(.subheading, "Why"), BlockDraft(.paragraph, "One bold word."),
        BlockDraft(.paragraph, "two\nlines"), BlockDraft(.paragraph, "apart"),
        BlockDraft(.list, "• a\n• b"), BlockDraft(.quote, "Said so."),
        BlockDraft(.table, "x | y\n1 | 2"),
        BlockDraft(.caption, "A boat"),
      ])
  }

  @Test func linksToOtherStories() {
    let parts = HTMLFragment.parts(
      "<p>READ MORE: <a href='https://x.example/?a=1&amp;b=2'>Ferry runs again</a></p>")
    #expect(parts.first?.role == .related && parts.first?.title == "Ferry runs again")
    #expect(parts.first?.url == "https://x.example/?a=1&b=2")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<style>p{}</style>", "<!-- note -->", "<p hidden>x</p>",
    "<div style='Display : none'><p>x</p></div>",
    "<span style=\"font-size:0px\">x</span>", "<template><p>x</p></template>",
  ])
  func whatIsNotRead(markup: String) {
    #expect(HTMLFragment.line("before \(markup) after") == "before after")
  }

  @Test(arguments: [
    // A script ends at its first end tag, whatever it writes.
    "<script>document.write('<script>x</scr' + 'ipt>')</script>", "<SCRIPT\n>x</ScRiPt\n >",
    "<style>a:before{content:'<style>'}</style>", "<textarea><p>x</p><textarea></textarea>",
    // A stray end tag lets no later script through.
    "</script> and <script>x()</script>", "</style></script>still <script>x</script>",
    // What has no content hides none, and names that only begin alike are others.
    "<img hidden src='x.png'>", "<br style='display:none'>", "<b hidden>x<base></b>",
    "<div hidden>x<div>y</div></div>",
  ])
  func scriptsNeitherLeakNorSwallow(markup: String) {
    let line = HTMLFragment.line("before \(markup) after")
    #expect(line.hasPrefix("before") && line.hasSuffix("after"))
    #expect(!line.contains("x") && !line.contains("y"))
  }

  @Test func cutScriptsAndHiddenParagraphs() {
    #expect(HTMLFragment.line("before <script>var x = '<p>") == "before")
    #expect(HTMLFragment.line("<p hidden>secret<p>story") == "story")
    #expect(HTMLFragment.line("<pre>a</pre><p hidden>b</p>c") == "a c")
    #expect(HTMLFragment.line("a</script> <script>b") == "a b")
  }

  @Test(arguments: [
    ("a < b & c", "a < b & c"), ("1 <2 3", "1 <2 3"),
    ("AT&amp;T &#8217; &#x2019; &#150;", "AT&T ’ ’ –"), ("<!' x", "<!' x"), ("cut <b", "cut"),
    ("x<br/>y", "x y"), ("<p>a</p><p>b</p>", "a b"), ("", ""), ("<<<", "<<<"),
    ("a<!-- never closed", "a"), ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ])
  func odds(markup: String, line: String) {
    #expect(HTMLFragment.line(markup) == line)
  }

  @Test func nothingIsQuadratic() {
    #expect(
      HTMLFragment.parts(String(repeating: "<div><b>", count: 10_000) + "end").last?.text == "end")
    #expect(HTMLFragment.parts(String(repeating: "<", count: 30_000)).count == 1)
    #expect(HTMLFragment.parts(String(repeating: "<p hidden>", count: 500) + "x").isEmpty)
    #expect(
      HTMLFragment.parts("<table>" + String(repeating: "<td>x", count: 10_000) + "</table>").count
        == 1)
  }

  @Test(
    arguments: [
      ("It weighs 10<sup>6</sup> tons.", "It weighs 10^6 tons."), ("10<sup>-3</sup> m", "10^-3 m"),
      ("400 m<sup>2</sup>", "400 m2"), ("H<sub>2</sub>O", "H2O"),
      ("the 1<sup>st</sup> of May", "the 1st of May"),
      ("in 2031 <sup>2</sup>", "in 2031 2"), ("said<sup>1</sup>", "said1"), ("x<sup></sup>y", "xy"),
    ])
  func figuresAboveTheLineStayApart(html: String, text: String) {
    #expect(HTMLFragment.line(html) == text)
    let page =
      "<html><body><article><h1>Units</h1><p>\(html)</p><p>The harbor board met for the third time this week and refused again.</p></article></body></html>"
    let story = Documents.parse(Array(page.utf8), name: nil).articles.first
    #expect(story?.text.contains(text) == true)
  }

  @Test func emptyCellsKeepTheirColumns() {
    let parts = HTMLFragment.parts(
      "<table><tr><th></th><th>2023</th><th>2024</th></tr><tr><td>Lowen</td><td/><td>12</td></tr></table>"
    )
    #expect(parts.map(\.text) == [" | 2023 | 2024\nLowen |  | 12"])
    let spans = HTMLFragment.parts(
      "<table><tr><td rowspan='2'>Mare<td>Mon<td>1<tr><td>Tue<td>2</table>")
    #expect(spans.map(\.text) == ["Mare | Mon | 1\n | Tue | 2"])
  }

  @Test func listsThatCountDown() {
    #expect(
      HTMLFragment.parts("<ol reversed><li>C<ul><li>x</li></ul></li><li>B</li></ol><ol><li>D</ol>")
        .map(\.text) == ["2. C\n  • x\n1. B\n1. D"])
    #expect(
      HTMLFragment.parts("<ol reversed start=9><li>C<li>B</ol>").map(\.text) == ["9. C\n8. B"])
  }

  @Test func wordsTakenBackAreLeftOut() {
    #expect(
      HTMLFragment.parts("<p>Berth 4 is <del>closed</del> <ins>open</ins>.</p>").map(\.text)
        == ["Berth 4 is open."])
    #expect(
      HTMLFragment.parts("<p>Berth 4 is <del>closed.</p><p>More.</p>").map(\.text)
        == ["Berth 4 is closed.", "More."])
  }
}
