import Articles
import Documents
import Testing

@Suite struct NINJSTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: nil)
  }

  @Test func versionOne() throws {
    let document = read(
      #"{"uri":"https://lp.example/1","type":"text","headline":"Bridge closes","byline":"By Ada Moss","located":"Hafen","versioncreated":"2021-03-04T05:06:07Z","body_xhtml":"<p>One.</p><p>Two.</p>","language":"en","description_text":"It is old"}"#
    )
    let story = try #require(document.articles.first)
    #expect(
      document.format == .ninjs && story.title == "Bridge closes" && story.byline == "By Ada Moss"
        && story.dateline == "Hafen")
    #expect(
      story.url == "https://lp.example/1" && story.body == "One.\n\nTwo."
        && story.standfirst == "It is old")
    #expect(story.published?.rfc3339 == "2021-03-04T05:06:07Z")
  }

  @Test func versionTwoListsItsBodies() throws {
    let story = try #require(
      read(
        #"{"uri":"urn:1","headlines":[{"role":"short","value":"B"},{"role":"main","value":"Bridge closes"}],"bodies":[{"contenttype":"text/plain","value":"One."},{"contenttype":"text/html","value":"<p>One.</p>"}]}"#
      ).articles.first)
    #expect(
      story.title == "Bridge closes" && story.body == "One." && story.url == nil
        && story.id == "urn:1")
  }

  @Test func markupOfAnotherTextIsNoBody() throws {
    let story = try #require(
      read(
        #"{"uri":"urn:2","type":"picture","headlines":[{"value":"Boats in the harbour"}],"bodies":[{"contentType":"text/plain","value":"Boats lie in the harbour of Norwick."},{"contentType":"text/html","value":"<p>A story that the picture goes with.</p>"}]}"#
      ).articles.first)
    #expect(story.body == "Boats lie in the harbour of Norwick.")
  }

  @Test func aCaptionThatIsTheHeadlineStays() throws {
    let story = try #require(
      read(#"{"guid":"3","headline":"Norwick harbour","body_text":"Norwick harbour"}"#).articles
        .first)
    #expect(story.title == "Norwick harbour" && story.body == "Norwick harbour")
  }
}
