import Documents
import Testing

@Suite struct FeedDiscoveryTests {
  private func urls(_ page: String) -> [String] {
    discoverFeeds(in: Array(page.utf8), base: "https://harbour.example/news/today").map(\.url)
  }

  @Test func declaredFeedsAreFound() {
    let page = """
      <html><head><LINK rel="alternate" type="application/rss+xml" title="All" href="/feed?a=1&amp;b=2">
      <link type='application/atom+xml' rel='alternate home' href='atom.xml'/>
      <link rel=stylesheet href=x.css><link rel="alternate" hreflang="fr" href="/fr"></head>
      """
    #expect(
      urls(page) == [
        "https://harbour.example/feed?a=1&b=2", "https://harbour.example/news/atom.xml",
      ])
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "data:,x"])
  func onlyWebAddressesCount(_ target: String) {
    #expect(urls("<link rel=alternate type=application/rss+xml href=\"\(target)\">") == [])
  }

  @Test func brokenTagsEnd() {
    #expect(urls("<link rel=alternate href=") == [])
    #expect(urls(String(repeating: "<", count: 200_000)) == [])
    #expect(urls("<link " + String(repeating: "a=1 ", count: 100_000) + ">") == [])
  }

  @Test func linksThatAreCalledFeedsComeLast() {
    #expect(
      urls("<p><a href='/feed-x/'>Subscribe (RSS)</a> <a href='/about'>About</a></p>")
        == ["https://harbour.example/feed-x/"])
    #expect(
      urls("<a href='/x'>Subscribe (RSS)</a> <a href='/rss'>All</a>")
        == ["https://harbour.example/rss"])
    #expect(
      urls("<a href='/x'>The board will feed two hundred people in the port on Monday</a>") == [])
  }
}

extension FeedDiscoveryTests {
  @Test(arguments: [
    ("<a href='/feed'>Feed</a>", ["https://harbour.example/feed"]),
    ("<a href=rss.xml>x</a>", ["https://harbour.example/news/rss.xml"]),
    ("<a href='https://other.example/all.atom?x=1'>x</a>", ["https://other.example/all.atom?x=1"]),
    ("<a href='/sitemap.xml'>x</a><a href='/about'>x</a>", []),
    ("<a href='mailto:a@b.example'>feed</a>", []),
  ])
  func linksCalledFeedsCountWhereNoneIsDeclared(_ page: String, _ expected: [String]) {
    #expect(urls(page) == expected)
    #expect(
      urls("<link rel=alternate type=application/rss+xml href=/d>" + page) == [
        "https://harbour.example/d"
      ])
  }

  @Test func feedsOfCommentsComeLast() {
    let page = """
      <link rel=alternate type=application/rss+xml title="Comments on it" href=/c>
      <link rel=alternate type=application/rss+xml title="News" href=/n>
      <link rel=alternate type=application/rss+xml title="x" href=/comments/feed>
      """
    #expect(
      urls(page).map { $0.split(separator: "/").last.map(String.init) } == ["n", "c", "feed"])
  }

  @Test func thePagesBaseCounts() {
    #expect(
      urls(
        "<base href='https://cdn.example/x/'><link rel=alternate type='application/feed+json; charset=utf-8' href=f.json>"
      )
        == ["https://cdn.example/x/f.json"])
    #expect(
      urls("<base href='javascript:1'><link rel=alternate type=application/rss+xml href=f>") == [
        "https://harbour.example/news/f"
      ])
  }

  @Test func theSameFeedIsFoundOnceAndManyAreBounded() {
    let one = "<link rel=alternate type=application/rss+xml href=/f>"
    #expect(urls(one + one).count == 1)
    let many = (0..<100).map { "<link rel=alternate type=application/rss+xml href=/f\($0)>" }
    #expect(urls(many.joined()).count == 32)
  }

  @Test(arguments: [
    "<link rel=\"alternate\"type=\"application/rss+xml\"href=\"/f\">",
    "<link\nREL='Alternate'\nTYPE=APPLICATION/RSS+XML\nHREF='/f'\n/>",
    "<link rel = alternate type = application/rss+xml href = /f >",
    "<link data-x rel=alternate type=application/rss+xml href=/f href=/g>",
  ])
  func attributesAsPeopleWriteThem(_ tag: String) {
    #expect(urls(tag) == ["https://harbour.example/f"])
  }

  @Test(
    arguments: [
      ("<meta http-equiv=refresh content='0; url=/feed'>", "https://harbour.example/feed"),
      ("<META HTTP-EQUIV='Refresh' CONTENT=\"5;URL='next'\">", "https://harbour.example/news/next"),
      ("<meta http-equiv=refresh content='0,https://b.example/'>", "https://b.example/"),
      ("<meta http-equiv=refresh content='0;/x'>", "https://harbour.example/x"),
      ("<meta http-equiv=refresh content='30'>", nil),
      ("<meta http-equiv=refresh content='0; url='>", nil),
      ("<meta name=refresh content='0; url=/x'>", nil),
      ("<meta http-equiv=refresh content='0; url=javascript:alert(1)'>", nil),
      ("<meta http-equiv=refresh", nil), ("", nil),
      (
        "<meta charset=utf-8><meta http-equiv=refresh content='0; url=/b'>",
        "https://harbour.example/b"
      ),
    ] as [(String, String?)])
  func whereAPageSendsItsReaderOn(_ page: String, _ target: String?) {
    #expect(
      PageRefresh(page: Array(page.utf8), base: "https://harbour.example/news/today")?.url == target
    )
  }

  @Test func titlesComeAlong() {
    let found = discoverFeeds(
      in: Array(
        "<link rel=alternate type=application/rss+xml title='R&amp;D \"news\"' href=/f>".utf8),
      base: "https://a.example/")
    #expect(found.map(\.url) == ["https://a.example/f"])
    #expect(found.first?.title == "R&D \"news\"")
  }

  @Test(
    "Feeds of comments come last in every language, and names are read",
    arguments: [
      "Blog &raquo; Reacties op A post", "Kommentare", "Commenti", "Coment\u{E1}rios sobre",
      "\u{41A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{438}",
      "\u{8BC4}\u{8BBA}",
    ])
  func comments(_ title: String) {
    let page = """
      <link rel=alternate type="application/rss+xml" title="\(title)" href="/a/feed/">
      <link rel=alternate type="application/rss+xml" title="Blog &raquo; Feed" href="/feed/?a=1&amp;b=2">
      """
    let found = discoverFeeds(in: Array(page.utf8), base: "https://blog.example/a/")
    #expect(
      found.map(\.url) == ["https://blog.example/feed/?a=1&b=2", "https://blog.example/a/feed/"])
    #expect(found.first?.title == "Blog \u{BB} Feed")
  }
}
