import Articles
import Documents
import Testing

@Suite struct GenericNewsXMLTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(("<?xml version=\"1.0\"?>\n" + text).utf8), name: nil)
  }

  @Test func anAgencysOwnEnvelope() throws {
    let document = read(
      """
      <Queue><Result><error>0</error><Items><Item><NewsID>n-1</NewsID><PublishDate>2021-03-04T05:06:07</PublishDate>
      <headline>Bridge closes</headline><subtitle>It is &amp;apos;old&amp;apos;</subtitle><town>Norwick</town>
      <byLine>Ada Moss</byLine><content>&lt;p&gt;The council closed it.&lt;/p&gt;&lt;p&gt;It is old.&lt;/p&gt;</content></Item>
      <Item><headline>Ferry returns</headline><content>The ferry is back.</content></Item></Items></Result></Queue>
      """)
    #expect(document.format == .xml && document.error == nil && document.articles.count == 2)
    let story = try #require(document.articles.first)
    #expect(story.title == "Bridge closes" && story.id == "n-1" && story.byline == "Ada Moss")
    #expect(story.dateline == "Norwick" && story.standfirst == "It is 'old'")
    #expect(story.body == "The council closed it.\n\nIt is old.")
    #expect(story.published != nil)
  }

  @Test func sectionsOfAStoryAreNoStories() {
    let document = read(
      "<doc><head><title>Bridge closes</title></head><body><p>One.</p><section><title>Why</title><text>Old.</text></section></body></doc>"
    )
    #expect(document.articles.map(\.title) == ["Bridge closes"])
  }

  @Test(arguments: [
    "<project><name>x</name><title>A library</title><version>1</version></project>",
    "<config><text>words</text></config>", "<x/>", "<headline>alone</headline>",
  ])
  func dataIsRefused(text: String) {
    let document = read(text)
    #expect(document.articles.isEmpty && document.format == nil)
    #expect(document.error == .unsupported(kind: "XML of an unknown kind"))
  }

  @Test func nestingAndRepetitionAreLinear() {
    let deep = String(repeating: "<k><headline>x</headline>", count: 20_000)
    #expect(read(deep).articles.isEmpty)
    let many = String(repeating: "<i><title>x</title><text>One.</text></i>", count: 5_000)
    #expect(read("<all>\(many)</all>").articles.count == 5_000)
  }
}
