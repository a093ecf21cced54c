import Articles
import Documents
import Testing

@Suite struct FeedListingTests {
  private func feeds(_ text: String) -> [Outline] { FeedListing.feeds(in: Array(text.utf8)) }

  private let two = [
    Outline(url: "https://a.example/rss", title: "Ferry Post"),
    Outline(url: "https://b.example/feed", title: "Mole & Sea"),
  ]

  @Test(
    arguments: [
      "<ul><li><a href='https://a.example/rss'>Ferry <b>Post</b></a><li><a href=\"https://b.example/feed\">Mole &amp; Sea</a> <a href='https://c.example/about'>About</a></ul>",
      "name,url\nFerry Post,https://a.example/rss\n\"Mole & Sea\",https://b.example/feed\n",
      "https://a.example/rss;Ferry Post\nhttps://b.example/feed;Mole & Sea\n",
      "\u{FEFF}title\tlink\nFerry Post\thttps://a.example/rss\nMole & Sea\thttps://b.example/feed",
      "[{\"title\":\"Ferry Post\",\"url\":\"https://a.example/rss\"},{\"feedUrl\":\"https://b.example/feed\",\"name\":\"Mole & Sea\"}]",
      "{\"feeds\":[{\"text\":\"Ferry Post\",\"xmlUrl\":\"https://a.example/rss\"},{\"title\":\"Mole & Sea\",\"feed_url\":\"https://b.example/feed\"}]}",
    ])
  func shapes(list: String) { #expect(feeds(list) == two) }

  @Test func bookmarksKeepTheirFolders() {
    let list = """
      <!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
      <DL><p><DT><H3>News</H3><DL><p><DT><A HREF="https://a.example/" FEEDURL="https://a.example/rss.xml">Ferry Post</A>
      <DT><A HREF="https://x.example/rss">Not marked</A></DL><p>
      <DT><A HREF="https://b.example/" FEEDURL="https://b.example/rss.xml">Mole</A></DL>
      """
    #expect(
      feeds(list) == [
        Outline(url: "https://a.example/rss.xml", title: "Ferry Post", folders: ["News"]),
        Outline(url: "https://b.example/rss.xml", title: "Mole"),
      ])
  }

  @Test func columnsMayNameFolders() {
    #expect(
      feeds("folder,feed,title\nSea,https://a.example/x,Ferry Post")
        == [Outline(url: "https://a.example/x", title: "Ferry Post", folders: ["Sea"])])
  }

  @Test func addressesAloneInJSON() {
    #expect(
      feeds("[\"https://a.example/x\", \"no address\", 3]") == [
        Outline(url: "https://a.example/x")
      ])
  }

  @Test(
    arguments: [
      "", "A headline\n\nWords of a story, with commas.",
      "<p>A page with <a href='https://a.example/story'>a story</a>.</p>",
      "https://a.example/1, https://b.example/2\n", "[Paper](https://a.example/rss)",
      "{\"title\": \"A story\", \"text\": \"Words.\"}", "[1, 2", "name,town\nAda,Norwick\n",
    ])
  func othersAreNone(text: String) { #expect(feeds(text) == []) }
}
