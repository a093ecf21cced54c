import Articles
import Documents
import Testing

@Suite struct NewsMLG2Tests {
  private func item(_ content: String) -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:lp:1" xml:lang="en-GB"><itemMeta><provider literal="LP"/>
    <versionCreated>2021-03-04T05:06:07Z</versionCreated></itemMeta><contentMeta><headline>Bridge closes</headline>
    <by>By Ada Moss</by><dateline>HAFEN (LP) -</dateline><description role="drol:summary">It is old</description></contentMeta>
    <contentSet>\(content)</contentSet></newsItem>
    """
  }

  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: nil)
  }

  @Test(arguments: [
    "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>One.</p><p>Two.</p></body></html></inlineXML>",
    "<inlineXML><h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:body><h:p>One.</h:p><h:p>Two.</h:p></h:body></h:html></inlineXML>",
    "<inlineXML><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>",
    "<inlineData>One.\n\nTwo.</inlineData>",
  ])
  func bodiesOfEveryKind(content: String) throws {
    let document = read(item(content))
    let story = try #require(document.articles.first)
    #expect(document.format == .newsMLG2 && document.articles.count == 1)
    #expect(
      story.title == "Bridge closes" && story.byline == "By Ada Moss"
        && story.dateline == "HAFEN (LP) -")
    #expect(
      story.id == "urn:lp:1" && story.source == "LP" && story.language == "en-GB"
        && story.standfirst == "It is old")
    #expect(story.published?.rfc3339 == "2021-03-04T05:06:07Z" && story.body == "One.\n\nTwo.")
  }

  @Test func aMessageOfSeveral() {
    let document = read("<newsMessage><itemSet>\(item(""))\(item(""))</itemSet></newsMessage>")
    #expect(document.articles.count == 2)
  }

  @Test func theEnvelopeOfAStoryIsNoSecondOne() {
    let story = item("<inlineXML><html><body><p>One.</p></body></html></inlineXML>")
    let package = item("").replacing("newsItem", with: "packageItem")
    let document = read(
      "<newsMessage><itemSet>\(package)\(story)\(item(""))</itemSet></newsMessage>")
    #expect(document.articles.map(\.body) == ["One."])
  }

  @Test func conceptsAreNoStories() {
    #expect(
      read("<conceptItem><concept><name>x</name></concept></conceptItem>").error
        == .noStory(.newsMLG2))
  }
}
