import Articles
import Testing

@testable import Documents

/// Links, pictures, lists and tables of fragments.
@Suite struct FragmentLinksTests {
  private func links(_ html: String) -> [String] {
    let (text, _, links) = BlockDraft.assemble(HTMLFragment.parts(html))
    return links.map { link in
      (link.range.map { text.utf8Slice($0) } ?? link.kind.rawValue) + " > " + link.url
    }
  }

  @Test(
    "Links are kept where they stand",
    arguments: [
      (
        "<p>Read <a href='https://a.example/1'>the survey</a> now.</p>",
        ["the survey > https://a.example/1"]
      ),
      ("<p>A <a href=\"/b?x=1&amp;y=2\"><b>bold</b> one</a></p>", ["bold one > /b?x=1&y=2"]),
      ("<p>é <a href='u'>ø</a></p><p><a href='v'>v w</a></p>", ["ø > u", "v w > v"]),
      ("<ul><li>one <a href='x'>two</a></li></ul>", ["two > x"]),
      ("<ol><li>a<ul><li>b <a href='x'>c</a></li></ul></li></ol>", ["c > x"]),
      (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><a href='y'>2</a></td></tr></table>",
        ["2 > y"]
      ),
      ("<p>note<a href='#fn1'>1</a> <a href='javascript:x()'>js</a></p>", []),
      ("<p><a href='m'>one<br><br>two</a></p>", ["one > m", "two > m"]),
      ("<p>write <a href='mailto:desk@a.example'>us</a></p>", ["us > mailto:desk@a.example"]),
      ("<img src='c.png' alt='A crane at dawn'>", ["A crane at dawn > c.png"]),
      ("<p>Text.</p><img src='c.png'>", ["image > c.png"]),
      ("<p>Text.</p><img src='t.gif' width='1' height='1' alt=''>", []),
      (
        "<iframe src='https://www.youtube.com/embed/x'></iframe><p>Text</p>",
        ["video > https://www.youtube.com/embed/x"]
      ),
    ])
  func kept(html: String, expected: [String]) {
    #expect(links(html) == expected)
  }

  @Test(
    "Lists keep numbers and nesting",
    arguments: [
      ("<ol start='3'><li>a</li><li>b</li></ol>", "3. a\n4. b"),
      ("<ol><li value='7'>a</li><li>b</li></ol>", "7. a\n8. b"),
      ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "• a\n  1. b\n• c"),
    ])
  func numbers(html: String, expected: String) {
    #expect(HTMLFragment.parts(html).map(\.text) == [expected])
  }

  @Test func picturesGiveTheirWordsAsCaptions() {
    #expect(
      HTMLFragment.parts(
        "<figure><img src='a' alt='A crane'><figcaption>The crane, on Monday</figcaption></figure>"
      )
      .map(\.text) == ["The crane, on Monday"])
    #expect(
      HTMLFragment.parts("<img src='a' alt='Two gulls' title='They talk of nets'>").map(\.text)
        == ["Two gulls — They talk of nets"])
    #expect(
      HTMLFragment.parts("<p>So <img class='emoji' alt='🙂' src='e'> be it</p>").map(\.text) == [
        "So 🙂 be it"
      ])
    #expect(HTMLFragment.parts("<img src='x.jpg' alt='IMG_1.jpg'>").map(\.text) == [""])
  }

  @Test func tablesForLayoutAreParagraphs() {
    let page =
      "<table><tr><td><h2>Tide</h2><p>The water rose at nine on Monday, and again at noon.</p>"
      + "<p>Nobody was hurt, said the board of the port on Tuesday.</p></td></tr></table>"
    #expect(HTMLFragment.parts(page).map(\.role) == [.subheading, .paragraph, .paragraph])
    let nested = "<table><tr><td>\(page)</td></tr></table>"
    #expect(HTMLFragment.parts(nested).map(\.role) == [.subheading, .paragraph, .paragraph])
    let data = "<table><tr><td>Harju</td><td>12</td></tr><tr><td>Tartu</td><td>7</td></tr></table>"
    #expect(HTMLFragment.parts(data).map(\.text) == ["Harju | 12\nTartu | 7"])
  }

  @Test func readingsStandInBrackets() {
    #expect(
      HTMLFragment.parts("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>").map(\.text) == [
        "漢(かん)字"
      ])
    #expect(HTMLFragment.parts("<p>She said <q>no</q>.</p>").map(\.text) == ["She said “no”."])
  }
}
