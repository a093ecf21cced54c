import Articles
import Testing

@testable import Documents

@Suite struct PageDateFinderTests {
  private func dates(_ html: String, url: String? = nil) -> (String?, String?) {
    layOut(html) { page in
      let meta = MetaTags(page.markup)
      let linked = LinkedData(page.markup)
      let headline = HeadlineFinder(page: page, meta: meta, linked: linked).find()
      let dates = PageDateFinder(
        page: page, meta: meta, linked: linked, url: url, headline: headline?.node)
      return (dates.published()?.rfc3339, dates.updated()?.rfc3339)
    } ?? (nil, nil)
  }

  @Test(arguments: [
    (
      "<meta property=article:published_time content='2021-03-04T05:06:07Z'>",
      "2021-03-04T05:06:07Z"
    ),
    ("<time datetime=2021-03-04>yesterday</time>", "2021-03-04"),
    ("<meta itemprop=datePublished content=2021-03-04>", "2021-03-04"),
    ("<p class=post-date>4 March 2021</p>", "2021-03-04"),
    ("<h1>Ferry runs aground</h1><p>4 March 2021</p><p>\(prose())</p>", "2021-03-04"),
    ("<h1>Ferry runs aground</h1><p>By Ada Moss on Thursday, March 4, 2021</p>", "2021-03-04"),
    (
      "<meta name=date content='0001-01-01T00:00:00Z'><time datetime=2021-03-04>x</time>",
      "2021-03-04"
    ),
  ])
  func whereverItStands(html: String, expected: String) {
    #expect(dates(html).0 == expected)
  }

  @Test(arguments: [
    "https://p.example/2021/03/04/fog", "https://p.example/2021/mar/4/fog",
    "https://p.example/news/2021-3-4-fog",
  ])
  func inTheAddress(url: String) {
    #expect(dates("<p>x</p>", url: url).0 == "2021-03-04")
  }

  @Test func changesAreKeptApart() {
    let html =
      "<meta property=article:modified_time content=2021-03-05><time datetime=2021-03-04>x</time>"
    #expect(dates(html) == ("2021-03-04", "2021-03-05"))
    #expect(
      dates("<p>In 2021 all was well.</p>", url: "https://p.example/1234/56/78") == (nil, nil))
  }
}
