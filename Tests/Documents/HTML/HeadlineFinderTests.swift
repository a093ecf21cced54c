import Testing

@testable import Documents

@Suite struct HeadlineFinderTests {
  private func find(_ html: String) -> String? {
    layOut(html) { page in
      HeadlineFinder(page: page, meta: MetaTags(page.markup), linked: LinkedData(page.markup))
        .find()?
        .text
    }.flatMap(\.self)
  }

  @Test(arguments: [
    (
      "<title>Ferry runs aground | Harbour Post</title><h1>Harbour Post</h1><h1>Ferry runs aground</h1>",
      "Ferry runs aground"
    ),
    (
      "<meta property=og:title content='Ferry runs aground'><h1>Ferry runs ‘aground’</h1>",
      "Ferry runs ‘aground’"
    ),
    (
      "<title>Opinion | Ferry runs aground</title><h1>Ferry runs aground</h1>", "Ferry runs aground"
    ),
    ("<title>Ferry runs aground - Harbour Post</title>", "Ferry runs aground"),
    (
      "<meta property=og:site_name content=Post><meta property=og:title content='Fog - Post'>",
      "Fog"
    ),
    ("<title>Up - and away</title>", "Up - and away"), ("<h1>Alone</h1>", "Alone"),
    ("<title>霧で欠航</title><h1>霧で運休</h1>", "霧で運休"), ("<title>T</title><h1 hidden>T</h1>", "T"),
  ])
  func theHeadlineAsAReaderSeesIt(html: String, expected: String) {
    #expect(find(html) == expected)
  }

  @Test func nothing() { #expect(find("<p>x</p>") == nil) }

  @Test func keysIgnoreQuotesAndDashes() {
    #expect(HeadlineFinder.key("“Up” — and… Away!") == HeadlineFinder.key("'UP' - and... away"))
    #expect(HeadlineFinder.key("霧で欠航") != HeadlineFinder.key("霧で運休"))
  }
}
