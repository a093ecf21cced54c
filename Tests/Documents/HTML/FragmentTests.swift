import Articles
import Documents
import Testing

@Suite struct FragmentTests {
  @Test func blocksAndRoles() {
    let parts = Fragment.parts(
      "<h2>Why</h2><p>One <b>b</b>old&nbsp;word.</p>two<br>lines<br><br>apart<ul><li>a<li>b</ul><blockquote><p>Said so.</p></blockquote>"
        + "<table><tr><td>x<td>y<tr><td>1<td>2</table><figcaption>A boat</figcaption>")
    #expect(
      parts == [
        Part(.subheading, "Why"), Part(.paragraph, "One bold word."),
        Part(.paragraph, "two\nlines"), Part(.paragraph, "apart"),
        Part(.list, "• a\n• b"), Part(.quote, "Said so."), Part(.table, "x | y\n1 | 2"),
        Part(.caption, "A boat"),
      ])
  }

  @Test func linksToOtherStories() {
    let parts = Fragment.parts(
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
    #expect(Fragment.line("before \(markup) after") == "before after")
  }

  @Test(arguments: [
    ("a < b & c", "a < b & c"), ("1 <2 3", "1 <2 3"),
    ("AT&amp;T &#8217; &#x2019; &#150;", "AT&T ’ ’ –"), ("<!' x", "<!' x"), ("cut <b", "cut"),
    ("x<br/>y", "x y"), ("<p>a</p><p>b</p>", "a b"), ("", ""), ("<<<", "<<<"),
    ("a<!-- never closed", "a"), ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ])
  func odds(markup: String, line: String) {
    #expect(Fragment.line(markup) == line)
  }

  @Test func nothingIsQuadratic() {
    #expect(
      Fragment.parts(String(repeating: "<div><b>", count: 10_000) + "end").last?.text == "end")
    #expect(Fragment.parts(String(repeating: "<", count: 30_000)).count == 1)
    #expect(Fragment.parts(String(repeating: "<p hidden>", count: 500) + "x").isEmpty)
    #expect(
      Fragment.parts("<table>" + String(repeating: "<td>x", count: 10_000) + "</table>").count == 1)
  }
}
