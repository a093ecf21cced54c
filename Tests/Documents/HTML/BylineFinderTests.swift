import Testing

@testable import Documents

@Suite struct BylineFinderTests {
  private func find(_ html: String) -> String? {
    layOut(html) { page in
      BylineFinder(page: page, meta: MetaTags(page.markup), linked: LinkedData(page.markup)).find()
    }.flatMap(\.self)
  }

  @Test(arguments: [
    ("<meta name=author content='By Ada Moss'>", "Ada Moss"),
    (
      "<meta property=article:author content='https://f.example/ada'><p class=byline>By Ada Moss</p>",
      "Ada Moss"
    ),
    ("<span class=author>Jon Reed</span><a rel=author>Ada Moss</a>", "Ada Moss"),
    ("<div itemprop=author>Ada Moss</div><p class=byline>Jon Reed</p>", "Ada Moss"),
    (
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[\"Ada Moss\",\"Jon Reed\"]}</script>",
      "Ada Moss, Jon Reed"
    ),
    ("<p class=byline>Von Ada Moss</p>", "Ada Moss"),
  ])
  func writers(html: String, expected: String) {
    #expect(find(html) == expected)
  }

  @Test(arguments: [
    "<p class=byline>4 March 2021</p>", "<p class=comment-author>Gull</p>", "<p>By Ada Moss</p>",
    "<p class=byline hidden>Ada</p>",
  ])
  func nobody(html: String) {
    #expect(find(html) == nil)
  }
}
