import Articles
import Testing

@testable import Documents

@Suite struct LinkedDataTests {
  private func read(_ json: String...) -> LinkedData? {
    let scripts = json.map { "<script type='application/ld+json'>\($0)</script>" }.joined()
    return layOut(scripts) { LinkedData($0.markup) }
  }

  @Test func aStoryAlone() throws {
    let data = try #require(
      read(
        #"{"@type":"NewsArticle","headline":"Ferry &amp; fog","author":{"name":"Ada Moss"},"publisher":{"name":"Post"},"#
          + #""datePublished":"2021-03-04","articleBody":"Text.","mainEntityOfPage":{"@id":"https://p.example/a"}}"#
      ))
    #expect(data.isArticle && data.headline == "Ferry & fog" && data.authors == ["Ada Moss"])
    #expect(data.publisher == "Post" && data.published == "2021-03-04" && data.body == "Text.")
    #expect(data.url == "https://p.example/a")
  }

  @Test func aGraphWithReferences() throws {
    let data = try #require(
      read(
        #"{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01","inLanguage":"en"},"#
          + #"{"@type":"Person","@id":"_:1","name":"Jon Reed"},{"@type":["Article","X"],"headline":"Fog","author":{"@id":"_:1"}}]}"#
      ))
    #expect(data.headline == "Fog" && data.authors == ["Jon Reed"])
    #expect(data.published == "2020-01-01" && data.language == "en")
  }

  @Test(arguments: [
    #"[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","headline":"H"}]"#,
    #"//<![CDATA[ {"@type":"Article","headline":"H"} //]]>"#,
    #"{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"H"}}"#,
    #"{"@type":"Article","headline":"H","author":"#,
  ])
  func shapesMetInTheWild(json: String) {
    #expect(read(json)?.headline == "H")
  }

  @Test func theFirstStoryWins() {
    let data = read(
      #"{"@type":"Article","headline":"One"}"#,
      #"{"@type":"Article","headline":"Two","description":"D"}"#)
    #expect(data?.headline == "One" && data?.summary == "D")
  }

  @Test(arguments: [
    "", "nonsense", "[[[[", #"{"@type":3}"#, #"{"@type":"Article","author":[null,3,{}]}"#,
  ])
  func nothingIsMadeOfNothing(json: String) {
    #expect(read(json)?.headline == nil && read(json)?.authors.count ?? 0 <= 1)
  }

  @Test func deepNestingEnds() {
    #expect(read(String(repeating: #"{"@graph":["#, count: 50_000))?.isArticle == false)
  }

  @Test func aBodyThatThePageDoesNotShowIsTaken() throws {
    let text = (1...6).map { prose($0) }
    let data = try #require(
      read(#"{"@type":"Article","articleBody":"\#(text.joined(separator: "\\n\\n"))"}"#))
    #expect(
      data.parts(insteadOf: [BlockDraft(.paragraph, "Loading")])
        == text.map { BlockDraft(.paragraph, $0) })
    let shown = text.prefix(3).map { BlockDraft(.paragraph, $0) }
    #expect(data.parts(insteadOf: shown) == shown)
  }

  @Test func entriesOfALiveReport() throws {
    let data = try #require(
      read(
        #"{"@type":"LiveBlogPosting","headline":"Live","liveBlogUpdate":[{"headline":"Noon","articleBody":"The ferry stops."},{"articleBody":"A bus runs."}]}"#
      ))
    #expect(data.body == "Noon\nThe ferry stops.\nA bus runs.")
  }

  @Test(
    "A body in several texts, or declared by the page's elements",
    arguments: [
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","articleBody":["The ferry ran aground on Tuesday, the coast guard said in a statement.","Nobody was hurt."]}</script>"#,
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","articleBody":[{"text":"The ferry ran aground on Tuesday, the coast guard said in a statement."},{"@value":"Nobody was hurt."}]}</script>"#,
      "<div itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=headline content=Ferry><meta itemprop=articleBody content='The ferry ran aground on Tuesday, the coast guard said in a statement. Nobody was hurt.'></div>",
      "<template shadowrootmode=open><p>The ferry ran aground on Tuesday, the coast guard said in a statement of its own, which it read out to the press.</p><p>Nobody was hurt.</p></template>",
      "<script>var __APOLLO_STATE__ = {\"a\":{\"paragraphs\":[\"The ferry ran aground on Tuesday, the coast guard said in a statement of its own, in the night.\",\"It was the third time, and the ministry wants to know why. Nobody was hurt.\"]}}</script>",
      #"<script>self.__next_f.push([1,"a:[\"$\",\"p\",null,{\"children\":[\"The ferry ran aground on \",[\"$\",\"a\",null,{\"href\":\"/x\",\"children\":\"Tuesday\"}],\", the coast guard said in a statement of its own, in the very night, at three. Nobody was hurt.\"]}]\n"])</script>"#,
    ])
  func bodiesElsewhere(_ html: String) throws {
    let page = "<html><head><title>Ferry</title></head><body>\(html)</body></html>"
    let story = try #require(Documents.parse(Array(page.utf8), name: "a.html").articles.first)
    #expect(story.body.hasPrefix("The ferry ran aground on Tuesday, the coast guard said"))
    #expect(story.body.hasSuffix("Nobody was hurt."))
  }
}
