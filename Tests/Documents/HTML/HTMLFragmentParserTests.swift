import Articles
import Testing

@testable import Documents

@Suite struct HTMLFragmentParserTests {
  private func parts(_ html: String, isStrict: Bool = false, takesMedia: Bool = true)
    -> [BlockDraft]
  {
    Array(html.utf8).withUnsafeBufferPointer {
      var parser = HTMLFragmentParser($0, isStrict: isStrict, takesMedia: takesMedia)
      return parser.read()
    }
  }

  private func texts(_ html: String) -> [String] { parts(html).map(\.text) }

  @Test(
    "White space is one space, wherever it stands",
    arguments: [
      ("one two", "one two"), ("  one   two  ", "one two"), ("one\n\t two", "one two"),
      ("one&nbsp;two", "one two"), ("one\u{A0}\u{A0}two", "one two"),
      ("one&#32;&#10;two", "one two"),
      ("one <b> two</b>", "one two"), ("<b>one </b> two", "one two"), ("one<b>two</b>", "onetwo"),
      ("é\u{A0}ø", "é ø"), ("Â one", "Â one"),
    ])
  func whiteSpace(_ html: String, _ text: String) { #expect(texts(html) == [text]) }

  @Test(
    "References",
    arguments: [
      ("R&amp;D", "R&D"), ("R&D", "R&D"), ("a & b", "a & b"), ("&lt;b&gt;", "<b>"),
      ("&#8220;no&#x201D;", "“no”"), ("&unknown; x", "&unknown; x"), ("&", "&"), ("&#;", "&#;"),
      ("fish&chips", "fish&chips"),
    ])
  func references(_ html: String, _ text: String) { #expect(texts(html) == [text]) }

  @Test(
    "Line breaks",
    arguments: [
      ("one<br>two", ["one\ntwo"]), ("one<br/><br/>two", ["one", "two"]),
      ("one<br> <br> two", ["one", "two"]), ("<br>one<br>", ["one"]), ("<br><br><br>", []),
      ("one<br>\n<b>two</b>", ["one\ntwo"]),
    ])
  func lineBreaks(_ html: String, _ expected: [String]) { #expect(texts(html) == expected) }

  @Test func preformattedTextKeepsItsSpaces() {
    #expect(texts("<pre>a  b\n   c</pre><p>d  e</p>") == ["a  b\n   c", "d e"])
  }

  @Test func unfinishedMarkupLosesNothing() {
    #expect(texts("one <") == ["one <"])
    #expect(texts("one < two") == ["one < two"])
    #expect(texts("1<2 and 3>2") == ["1<2 and 3>2"])
    #expect(texts("<p>one</p") == ["one"])
    #expect(texts("one<p") == ["one"])
    #expect(texts("") == [])
  }

  @Test func picturesAreLeftOutWhereNotWanted() {
    let html = "<p>One.</p><img src='https://a.example/1.jpg' alt='The mole at dawn'>"
    #expect(parts(html, takesMedia: false).map(\.text) == ["One."])
    #expect(parts(html).map(\.text) == ["One.", "The mole at dawn"])
    #expect(parts(html, isStrict: true).map(\.text) == ["One."])
  }

  /// Every prefix of a fragment is read without a trap, and its words are those of the whole, cut.
  @Test func everyPrefixIsRead() {
    let html =
      "<h2>Why</h2><p>One <a href='u'>two &amp; three</a><br>four</p><ul><li>a<li>b</ul><table><tr><td>1<td>2</table><!-- c --><figure><img src=x alt='A crane'><figcaption>It stands</figcaption></figure>"
    let bytes = Array(html.utf8)
    for end in 0...bytes.count {
      let parts = parts(String(decoding: bytes[..<end], as: UTF8.self))
      #expect(parts.allSatisfy { !$0.text.contains("<a") && !$0.text.contains("href") }, "\(end)")
      for part in parts {
        for link in part.links {
          if let range = link.range { #expect(range.upperBound <= part.text.utf8.count) }
        }
      }
    }
  }

  @Test func deepNestingIsRead() {
    let depth = 20_000
    let html = String(repeating: "<div><ul><li>", count: depth) + "x"
    #expect(texts(html).contains { $0.hasSuffix("x") })
  }
}
