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

  @Test func aPictureThatIsALink() {
    let (text, links) = MarkdownInline.read("See [![Badge](b.png)](https://badge.example) now.")
    #expect(text == "See Badge now.")
    #expect(
      links == [
        Hyperlink("b.png", range: 4..<9, kind: .image),
        Hyperlink("https://badge.example", range: 4..<9),
      ])
  }

  @Test func linksWithoutWordsAreKept() {
    #expect(
      MarkdownInline.read("[![](b.png)](https://badge.example)").links.map(\.url) == [
        "b.png", "https://badge.example",
      ])
    #expect(
      MarkdownInline.read("a [](https://x.example) b").links == [Hyperlink("https://x.example")])
  }

  @Test(arguments: [
    ("**Ferry**", "Ferry"), ("*Ferry*", "Ferry"), ("a **b**", "a b"), ("5 *", "5 *"),
    ("* a", "* a"),
  ])
  func emphasisAtTheEnd(_ line: String, _ plain: String) {
    #expect(MarkdownInline.plain(line) == plain)
  }
}
