import Articles
import Documents
import Testing

@Suite struct OPMLExportTests {
  @Test func foldersNest() {
    let text = exportOPML([
      Outline(url: "https://a.example/feed", title: "A", folders: ["News", "North"]),
      Outline(url: "https://b.example/feed", title: "B"),
      Outline(url: "https://c.example/feed", title: "C", folders: ["News"]),
    ])
    #expect(
      text.contains(
        """
          <body>
            <outline type="rss" text="B" title="B" xmlUrl="https://b.example/feed"/>
            <outline text="News">
              <outline type="rss" text="C" title="C" xmlUrl="https://c.example/feed"/>
              <outline text="North">
                <outline type="rss" text="A" title="A" xmlUrl="https://a.example/feed"/>
              </outline>
            </outline>
          </body>
        """))
  }

  @Test func nothingEscapesFromAnAttribute() {
    let text = exportOPML([
      Outline(url: "https://a.example/?a=1&b='\"", title: "<b>\"x\"\u{1B}[2J\n</b>")
    ])
    #expect(text.contains("xmlUrl=\"https://a.example/?a=1&amp;b=&apos;&quot;\""))
    #expect(text.contains("text=\"&lt;b&gt;&quot;x&quot;[2J&#10;&lt;/b&gt;\""))
    #expect(!text.contains("\u{1B}"))
  }
}
