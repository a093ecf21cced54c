import Articles
import Documents
import Testing

@Suite struct JSONLinesFormatTests {
  private func parse(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "a.jsonl")
  }

  @Test func fieldsAndParagraphs() throws {
    let line =
      #"{"id":"a-1","title":"Bridge closes","text":"The bridge closed on Monday.\n\nIt opens in May.","date":"2021-03-04T05:06:07+02:00","source":"Harbour Post","url":"https://harbour.example/a"}"#
    let document = parse(line)
    let story = try #require(document.articles.first)
    #expect(document.format == .jsonl && document.error == nil)
    #expect(
      story.id == "a-1" && story.source == "Harbour Post"
        && story.url == "https://harbour.example/a")
    #expect(story.published?.rfc3339 == "2021-03-04T03:06:07Z" && story.published?.offset == 7200)
    #expect(story.title == "Bridge closes" && story.titleOrigin == .given)
    #expect(story.blocks.map(\.role) == [.headline, .paragraph, .paragraph])
    #expect(story.body == "The bridge closed on Monday.\n\nIt opens in May.")
  }

  @Test func aHeadlineAloneIsAnArticle() throws {
    let story = try #require(
      parse(#"{"id":"7","title":"Ferry runs again","text":""}"#).articles.first)
    #expect(story.title == "Ferry runs again" && story.body.isEmpty && story.published == nil)
  }

  @Test func numbersAreIdentifiersToo() {
    #expect(parse(#"{"id":42,"title":"x y z"}"#).articles.first?.id == "42")
  }

  @Test func aTextWithoutTitleIsNamedByItsLead() throws {
    let story = try #require(
      parse(#"{"text":"The harbour froze over. Nobody sailed."}"#).articles.first)
    #expect(story.title == "The harbour froze over." && story.titleOrigin == .lead)
  }

  @Test func badLinesAreToldAndTheOthersRead() {
    let document = parse("{\"title\":\"One two\"}\n{\"title\":\n\n[]\n{\"title\":\"Three four\"}\n")
    #expect(document.articles.map(\.title) == ["One two", "Three four"])
    #expect(document.error == .badLines(first: 2, count: 2))
  }

  @Test func linesForOtherStoriesAreLinks() throws {
    let text =
      #"{"title":"T t","text":"First paragraph of it.\n\nREAD MORE: Another story\n\nLast one.\n\nSource: Agencies"}"#
    let story = try #require(parse(text).articles.first)
    #expect(story.blocks.map(\.role) == [.headline, .paragraph, .related, .paragraph, .credit])
    #expect(story.blocks[2].title == "Another story" && story.credit == "Agencies")
  }

  @Test func aWholeFileMayBeOneArticleOrAnArray() {
    #expect(
      parse("{\n  \"title\": \"One two\",\n  \"text\": \"x\"\n}\n").articles.map(\.title) == [
        "One two"
      ])
    #expect(
      parse("[\n{\"title\":\"One\"},\n{\"title\":\"Two\"}]").articles.map(\.title) == [
        "One", "Two",
      ])
  }

  @Test func namesInObjects() throws {
    let story = try #require(
      parse(
        #"{"headline":"Ferry stops","body":"It stops.","publisher":{"name":"Post"},"author":[{"name":"Ada Quill"},"Jon Reed"],"published_at":1741082400}"#
      ).articles.first)
    #expect(story.source == "Post" && story.byline == "Ada Quill, Jon Reed")
    #expect(story.published?.rfc3339 == "2025-03-04T10:00:00Z")
    let dated = parse(#"{"title":"a","text":"b","pubDate":"Tue, 04 Mar 2025 10:00:00 GMT"}"#)
    #expect(dated.articles.first?.published?.rfc3339 == "2025-03-04T10:00:00Z")
  }

  @Test(
    arguments: [
      #"{"status":"ok","articles":[{"title":"Ferry stops","content":"It stops."},{"title":"Fog","content":null}]}"#,
      #"{"response":1,"data":{"results":[{"title":"Ferry stops","body":"It stops."},{"title":"Fog"}]}}"#,
      #"[{"title":"Ferry stops","text":"It stops."},{"title":"Fog","text":""}]"#,
    ])
  func answersOfServices(text: String) {
    let document = Documents.parse(Array(text.utf8), name: "a.json")
    #expect(document.format == .jsonl && document.articles.map(\.title) == ["Ferry stops", "Fog"])
    #expect(document.articles.first?.body == "It stops.")
  }

  @Test func aStoryWithListsOfItsOwnIsOne() {
    let text = #"{"title":"Ferry stops","text":"It stops.","items":[{"title":"x","text":"y"}]}"#
    #expect(
      Documents.parse(Array(text.utf8), name: "a.json").articles.map(\.title) == ["Ferry stops"])
  }

  @Test(
    "Names and forms that services use",
    arguments: [
      #"{"headline":"Ferry aground","body":"<p>The ferry ran <b>aground</b>.</p>","pub_date":"2031-03-04"}"#,
      #"{"Headline":"Ferry aground","Text":"The ferry ran aground.","Date":"4 March 2031"}"#,
      #"{"title":"Ferry <i>aground</i>","content":["The ferry ran aground."],"publishedAt":"2031-03-04"}"#,
      #"{"TITLE":"Ferry aground","Body-Text":"The ferry ran aground.","Publication_Date":"2031-03-04"}"#,
      #"{"title":"Ferry aground","content":[{"type":"paragraph","text":"The ferry ran aground."}],"datePublished":"2031-03-04"}"#,
      #"{"title":"Ferry aground","text":"","body":"The ferry ran aground.","date":"2031-03-04"}"#,
    ])
  func otherNames(_ line: String) throws {
    let story = try #require(
      Documents.parse(Array((line + "\n" + line + "\n").utf8), name: "a.jsonl").articles.first)
    #expect(story.title == "Ferry aground" && story.body == "The ferry ran aground.")
    #expect(story.published?.rfc3339 == "2031-03-04")
  }

  @Test func linksOfABodyInHTML() throws {
    let line = #"{"headline":"Ferry","body":"<p>It <a href=\"https://a.example/\">ran</a>.</p>"}"#
    let story = try #require(Documents.parse(Array(line.utf8), name: "a.jsonl").articles.first)
    #expect(story.links == [Hyperlink("https://a.example/", range: 10..<13)])
  }
}
