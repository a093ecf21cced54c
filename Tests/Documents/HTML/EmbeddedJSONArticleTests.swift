import Articles
import Testing

@testable import Documents

@Suite struct EmbeddedJSONArticleTests {
  private func found(_ html: String) -> EmbeddedJSONArticle? {
    Array(html.utf8).withUnsafeBufferPointer { source in
      HTMLDocument.read(source) { EmbeddedJSONArticle($0) } ?? nil
    }
  }

  private func paragraph(_ number: Int) -> String {
    "Paragraph \(number): the council of Lowen voted on Monday to keep the old library open all year."
  }

  private func json(_ extra: String = "") -> String {
    """
    {"props": {"page": {"headline": "Library stays open", \(extra) "body": ["\(paragraph(1))", "\(paragraph(2))"]}}}
    """
  }

  @Test(
    "Where systems keep their data",
    arguments: [
      ("<script id='__NEXT_DATA__' type='application/json'>", "</script>"),
      ("<script type='application/json'>", "</script>"),
      ("<script>window.__STATE__ = ", ";</script>"),
      ("<script>window[\"__PRELOADED__\"] = ", "</script>"),
      ("<script>window.initialState = ", ";</script>"),
    ])
  func placesOfData(_ before: String, _ after: String) throws {
    let story = try #require(found("<div id=app></div>\(before)\(json())\(after)"))
    #expect(story.headline == "Library stays open")
    #expect(story.parts.map(\.text) == [paragraph(1), paragraph(2)])
    #expect(story.bytes == paragraph(1).utf8.count * 2)
  }

  @Test(
    arguments: [
      "<script>var a = \(1)</script>",
      "<script type='application/json'>{\"a\": [1, 2, 3]}</script>",
      "<script type='application/json'>{\"body\": \"Too short.\"}</script>",
      "<script type='application/json'>not json at all</script>", "<script></script>", "<p>x</p>",
      "",
      "<script type='application/json'>{\"body\": </script>",
    ])
  func pagesWithoutSuchData(_ html: String) { #expect(found(html) == nil) }

  @Test(
    "Writers",
    arguments: [
      (#""byline": "Ada Quill","#, "Ada Quill"),
      (#""author": {"name": "Ada Quill"},"#, "Ada Quill"),
      (#""authors": [{"name": "Ada Quill"}, {"fullName": "Jon Reed"}],"#, "Ada Quill, Jon Reed"),
      (#""authors": ["Ada Quill", "Jon Reed"],"#, "Ada Quill, Jon Reed"),
      (#""author": {"id": 7},"#, nil), (#""author": "","#, nil),
    ] as [(String, String?)])
  func writers(_ field: String, _ byline: String?) throws {
    let story = try #require(found("<script type='application/json'>\(json(field))</script>"))
    #expect(story.byline == byline)
  }

  @Test(
    "Dates",
    arguments: ["datePublished", "publishedAt", "publishDate", "pubDate", "date", "createdAt"])
  func dates(_ name: String) throws {
    let field = "\"\(name)\": \"2031-03-04T08:00:00Z\","
    let story = try #require(found("<script type='application/json'>\(json(field))</script>"))
    #expect(story.published == "2031-03-04T08:00:00Z")
  }

  @Test func theLongestTextOfAllScriptsCounts() throws {
    let teaser =
      "{\"teaser\": {\"headline\": \"Other\", \"body\": [\"\(paragraph(9)) And so on and on.\"]}}"
    let html =
      "<script type='application/json'>\(teaser)</script><script type='application/json'>\(json())</script>"
    #expect(try #require(found(html)).headline == "Library stays open")
  }

  @Test func scriptsThatAssignNoJSONAreReadForTheirStrings() throws {
    let html =
      "<script>window.__DATA__ = (function(a){ return {body: \"\(paragraph(1)) \(paragraph(2))\"} })();</script>"
    let story = try #require(found(html))
    #expect(story.headline == nil && story.parts.map(\.text).joined().contains("Paragraph 2"))
  }

  @Test func deepAndWideDataEnds() {
    let deep =
      String(repeating: "{\"a\":", count: 5_000) + "1" + String(repeating: "}", count: 5_000)
    #expect(found("<script type='application/json'>\(deep)</script>") == nil)
    let wide = "[" + Array(repeating: "{\"x\": 1}", count: 50_000).joined(separator: ",") + "]"
    #expect(found("<script type='application/json'>\(wide)</script>") == nil)
  }

  @Test func aPageThatShowsNothingGivesTheStoryOfItsScript() throws {
    let page =
      "<html><body><div id=root>Loading…</div><script id='__NEXT_DATA__' type='application/json'>\(json("\"author\": \"Ada Quill\", \"date\": \"2031-03-04\","))</script></body></html>"
    let article = try #require(HTMLPage.read(Array(page.utf8)))
    #expect(article.title == "Library stays open" && article.byline == "Ada Quill")
    #expect(article.body == paragraph(1) + "\n\n" + paragraph(2))
    #expect(article.published?.rfc3339.hasPrefix("2031-03-04") == true)
  }
}
