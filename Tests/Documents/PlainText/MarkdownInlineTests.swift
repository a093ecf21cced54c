import Articles
import Testing

@testable import Documents

@Suite struct MarkdownInlineTests {
  @Test(
    arguments: [
      ("AT&amp;T &copy; &x; &", "AT&T © &x; &"), ("It is ~~shut~~ open.", "It is open."),
      ("a ~~b", "a ~~b"), ("x ~ y", "x ~ y"), ("<div>in <b>side</b></div>", "in side"),
      ("a < b > c", "a < b > c"), ("line<br>two", "linetwo"), ("**a** _b_ `c`", "a b c"),
    ])
  func plain(line: String, expected: String) { #expect(MarkdownInline.plain(line) == expected) }

  @Test func bracketsWithinAddresses() {
    let (text, links) = MarkdownInline.read("See [it](https://a.example/a_(b)) now.")
    #expect(text == "See it now." && links.map(\.url) == ["https://a.example/a_(b)"])
    #expect(MarkdownInline.read("[it](https://a.example/(b").text.hasPrefix("it"))
  }

  @Test func linksInTags() {
    let (text, links) = MarkdownInline.read("See <a href=\"https://a.example/x\">the survey</a>.")
    #expect(text == "See the survey." && links.map(\.url) == ["https://a.example/x"])
    #expect(links.first?.range == 4..<14)
  }
}
