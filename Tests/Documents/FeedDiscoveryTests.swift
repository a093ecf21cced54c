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
