import Articles
import Documents
import Testing

@Suite struct OPMLTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "list.opml")
  }

  @Test func foldersNest() {
    let document = read(
      """
      <opml version="1.0"><body><outline text="a" title="A" xmlUrl="https://a.example/f"/>
      <outline text="News"><outline text="North &amp; South"><outline text="b" xmlUrl="https://b.example/f"/></outline>
      <outline text="c" xmlUrl="https://c.example/f"/></outline><outline text="d" xmlUrl="https://d.example/f"/></body></opml>
      """)
    #expect(document.format == .opml && document.error == nil)
    #expect(
      document.outlines == [
        Outline(url: "https://a.example/f", title: "A"),
        Outline(url: "https://b.example/f", title: "b", folders: ["News", "North & South"]),
        Outline(url: "https://c.example/f", title: "c", folders: ["News"]),
        Outline(url: "https://d.example/f", title: "d"),
      ])
  }

  @Test(arguments: ["exec:rm -rf /", "filter:x", "|cmd", "$(cmd)", "file:///etc/passwd"])
  func everyAddressIsKeptAsGiven(url: String) {
    #expect(
      read("<opml><body><outline text='x\ny' xmlUrl='\(url)'/></body></opml>").outlines == [
        Outline(url: url, title: "x y")
      ])
  }

  @Test func depthCostsNeitherStackNorSquares() {
    let deep = String(repeating: "<outline text='f' xmlUrl='https://x.example/'>", count: 3_000)
    let document = read("<opml><body>\(deep)</body></opml>")
    #expect(
      document.outlines.count == 3_000 && document.outlines.allSatisfy { $0.folders.count <= 32 })
  }

  @Test func includedListsAreNotFollowed() {
    #expect(
      read("<opml><body><outline type='include' url='file:///x.opml'/></body></opml>").error
        == .noStory(.opml))
  }

  @Test func whatIsExportedReadsBackTheSame() {
    let list = [
      Outline(url: "https://a.example/?x=1&y=2", title: "A \"1\" <b>", folders: ["Fold & er"]),
      Outline(url: "https://b.example/", title: "B"),
    ]
    #expect(Set(read(exportOPML(list)).outlines) == Set(list))
  }

  @Test func namesFoldersAndPagesOfMessyLists() {
    let document = read(
      """
      <opml><body><outline title="" text="Given" xmlUrl="https://a.example/"/>
      <outline text="News &amp;amp; Views &amp;#8211; daily" xmlUrl="https://b.example/"/>
      <outline text="C" category="/World/Europe,/Daily" xmlUrl="https://c.example/"/>
      <outline text="D" type="rss" htmlUrl="https://d.example/"/></body></opml>
      """)
    #expect(document.outlines.map(\.title) == ["Given", "News & Views – daily", "C"])
    #expect(document.outlines.last?.folders == ["World", "Europe"])
    #expect(document.pages.map(\.url) == ["https://d.example/"])
  }

  @Test func foldersWithASlashStayOne() {
    #expect(FolderPath.joined(["A/B testing", "x"]).map(FolderPath.split) == ["A/B testing", "x"])
    #expect(FolderPath.joined([]) == nil)
  }

  @Test(arguments: ["feedUrl", "xmlUrl", "XMLURL", "rssUrl"])
  func namesOfTheAddress(_ name: String) {
    let list = "<opml><body><outline text='U' \(name)='https://u.example/feed'/></body></opml>"
    #expect(
      Documents.parse(Array(list.utf8), name: "a.opml").outlines.map(\.url) == [
        "https://u.example/feed"
      ])
  }
}
