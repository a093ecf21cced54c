import Articles
import Documents
import Testing

@Suite struct NITFTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "story.xml")
  }

  @Test func aWholeStory() throws {
    let document = read(
      """
      <?xml version="1.0"?><nitf xml:lang="en"><head><title>t</title><docdata><doc-id id-string="lp.1"/>
      <date.issue norm="20210304T050607+0100"/></docdata></head><body><body.head><hedline><hl1>Bridge closes</hl1></hedline>
      <byline>By Ada Moss<byttl>, Editor</byttl></byline><dateline><location>HAFEN</location></dateline></body.head>
      <body.content><p>The council <em>closed</em> it.</p><media><media-caption>A boat</media-caption></media>
      <hl2>Why</hl2><p>It is old.</p></body.content></body></nitf>
      """)
    let story = try #require(document.articles.first)
    #expect(
      document.format == .nitf && story.title == "Bridge closes"
        && story.byline == "By Ada Moss, Editor")
    #expect(
      story.dateline == "HAFEN" && story.id == "lp.1"
        && story.published?.rfc3339 == "2021-03-04T04:06:07Z")
    #expect(story.body == "The council closed it.\n\nWhy\n\nIt is old.")
    #expect(story.blocks.filter { $0.role == .subheading }.count == 1)
  }

  @Test func entityBombs() {
    let document = read(
      "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><nitf><body><hedline><hl1>&b;</hl1></hedline></body></nitf>"
    )
    #expect((document.articles.first?.title.utf8.count ?? 0) < 100)
  }

  @Test func withoutWordsItSaysSo() {
    #expect(read("<nitf><head/></nitf>").error == .noStory(.nitf))
  }
}
