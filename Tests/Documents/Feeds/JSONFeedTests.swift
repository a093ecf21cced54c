import Articles
import Documents
import Testing

@Suite struct JSONFeedTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "feed.json")
  }

  @Test func feedAndItems() throws {
    let document = read(
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","home_page_url":"https://post.example/",
      "authors":[{"name":"Ada Moss"}],"items":[{"id":7,"url":"https://post.example/7","title":"Bridge closes",
      "content_html":"<p>It is <b>old</b>.</p>","summary":"Old bridge","date_published":"2021-03-04T05:06:07+01:00"}]}
      """)
    let story = try #require(document.articles.first)
    #expect(
      document.format == .jsonFeed && document.feed?.title == "Harbour Post"
        && document.error == nil)
    #expect(
      story.id == "7" && story.body == "It is old." && story.standfirst == "Old bridge"
        && story.byline == "Ada Moss")
    #expect(story.published?.rfc3339 == "2021-03-04T04:06:07Z")
  }

  @Test func wrongTypesAreLeftOut() {
    let document = read(
      #"{"version":"https://jsonfeed.org/version/1","title":[],"items":[1,{"title":"ok item","url":{},"content_text":null},"x"]}"#
    )
    #expect(document.articles.map(\.title) == ["ok item"])
  }

  @Test func aCutFeedGivesWhatStoodBefore() {
    let document = read(
      #"{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1","title":"One two"},{"id":"2","ti"#
    )
    #expect(document.articles.first?.title == "One two" && document.error == .cutShort)
  }
}
