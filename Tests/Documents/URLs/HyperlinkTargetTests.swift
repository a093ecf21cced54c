import Articles
import Testing

@testable import Documents

@Suite struct HyperlinkTargetTests {
  private let base = "https://a.example/news/1?x=1"

  @Test(
    arguments: [
      ("/2", "https://a.example/2"), ("2", "https://a.example/news/2"),
      ("../2", "https://a.example/2"), ("?y=2", "https://a.example/news/1?y=2"),
      ("//b.example/3", "https://b.example/3"), ("https://b.example/3", "https://b.example/3"),
      ("  /2\n", "https://a.example/2"), ("tel:+123", "tel:+123"),
    ])
  func addressesAreResolved(_ href: String, _ url: String) {
    #expect(HyperlinkTarget.link(href, against: base)?.url == url)
  }

  @Test(
    arguments: [
      "", " ", "#top", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x",
      "data:text/html;base64,AAAA", "about:blank", "blob:https://a.example/1", "vbscript:x",
    ])
  func whatLeadsNowhereIsNoLink(_ href: String) {
    #expect(HyperlinkTarget.link(href, against: base) == nil)
    #expect(HyperlinkTarget.link(href) == nil)
  }

  @Test func anEndlessAddressIsNoLink() {
    let long = "/" + String(repeating: "x", count: 70_000)
    #expect(HyperlinkTarget.link(long, against: base) == nil)
  }

  @Test(
    arguments: [
      ("mailto:ada@a.example", .mail), ("MAILTO:ada@a.example", .mail), ("/a.mp3", .audio),
      ("/a.MP4?t=3", .video), ("/a.pdf#page=2", .document), ("/a.png", .image), ("/a", .link),
      ("/a.html", .link), ("/mp3", .link),
    ] as [(String, Hyperlink.Kind)])
  func kindsAreReadFromAddresses(_ href: String, _ kind: Hyperlink.Kind) {
    #expect(HyperlinkTarget.link(href, against: base)?.kind == kind)
  }

  @Test func withoutABaseAnAddressStaysRelative() {
    #expect(HyperlinkTarget.link("/2")?.url == "/2")
  }

  @Test(
    arguments: [
      ("www.a.example/2", "https://www.a.example/2"), ("WWW.a.example", "https://WWW.a.example"),
      ("https://a.example/a b", "https://a.example/a%20b"),
      ("https://a.example/a\n  b", "https://a.example/ab"),
      (" https://a.example ", "https://a.example"),
      ("www.", "www."),
    ])
  func aStorysAddressIsMendedSoThatItOpens(_ text: String, _ url: String) {
    #expect(HyperlinkTarget.storyAddress(text) == url)
  }

  @Test(arguments: ["", " \n", "javascript:x", "data:x"])
  func whatIsNoAddressOpensNothing(_ text: String) {
    #expect(HyperlinkTarget.storyAddress(text, against: base) == nil)
  }

  @Test func linksOfAnArticleAreResolvedLater() {
    var article = Article(title: "Ferry", parts: [BlockDraft(.paragraph, "The ferry stops.")])
    article.links = [Hyperlink("/2"), Hyperlink("https://b.example/")]
    article.resolveLinks(against: nil)
    #expect(article.links.map(\.url) == ["/2", "https://b.example/"])
    article.resolveLinks(against: base)
    #expect(article.links.map(\.url) == ["https://a.example/2", "https://b.example/"])
    var block = BlockDraft(.paragraph, "The ferry stops.")
    block.links = [Hyperlink("3")]
    block.url = "pic.png"
    block.resolveLinks(against: base)
    #expect(block.links.map(\.url) == ["https://a.example/news/3"])
    #expect(block.url == "https://a.example/news/pic.png")
  }
}
