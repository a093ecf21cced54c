import Articles
import Testing

@testable import Documents

@Suite struct BodyBlockBuilderTests {
  private func parts(_ html: String) -> [BlockDraft] {
    layOut("<div>\(html)</div>") { page in
      let meta = MetaTags(page.markup)
      let address = PageURLs(
        meta: meta, linked: LinkedData(page.markup), given: "https://post.example/a/b")
      let editor = BodyLineFilter(
        page, sieve: BoilerplateFilter(page, roots: [1]), known: BodyLineFilter.PageMetadata())
      return BodyBlockBuilder(page, lines: editor.lines, address: address).parts
    } ?? []
  }

  @Test func everyPartHasItsRole() {
    let html =
      "<h2>One</h2><p>Two.</p><blockquote><p>Three.</p></blockquote><dl><dt>Four<dd>Five</dl>"
    #expect(parts(html).map(\.role) == [.subheading, .paragraph, .quote, .subheading, .paragraph])
  }

  @Test func itemsOfAListAreOnePart() {
    let parts = parts(
      "<ul><li>One<li><p>Two</p><p>and a half</p></ul><p>Between.</p><ol><li>Three</ol>")
    #expect(parts.map(\.text) == ["• One\n• Two\n  and a half", "Between.", "1. Three"])
  }

  @Test func cellsStandInRows() {
    let parts = parts(
      "<table><tr><th>Team<th>Points<tr><td>Lowen<td>3<tr><td>Mare Bay<td>1</table>")
    #expect(parts == [BlockDraft(.table, "Team | Points\nLowen | 3\nMare Bay | 1")])
  }

  @Test func tablesThatLayAPageOutAreParagraphs() {
    let cells = (1...4).map { "<td><p>\(prose($0)) \(prose($0 + 9))</p></td>" }.joined()
    #expect(
      parts("<table><tr>\(cells)</table>").map(\.role) == Array(repeating: .paragraph, count: 4))
  }

  @Test func aLinkAroundOrWithinALineIsItsTarget() {
    let html =
      "<p>x</p><a href='c'><p>READ MORE: Mayor opens the bridge</p></a><p>See also: <a href='//far.example/d'>Fog</a></p>"
    let related = parts(html).filter { $0.role == .related }
    #expect(related.map(\.url) == ["https://post.example/a/c", "https://far.example/d"])
    #expect(related.map(\.title) == ["Mayor opens the bridge", "Fog"])
  }

  @Test func emptyCellsKeepTheirColumns() {
    let parts = parts(
      "<table><tr><th></th><th>2023</th><th>2024</th></tr><tr><td>Lowen</td><td></td><td>12</td></tr><tr><td>Mare</td><td>3</td><td>4</td></tr></table>"
    )
    #expect(parts.map(\.text) == [" | 2023 | 2024\nLowen |  | 12\nMare | 3 | 4"])
  }

  @Test func cellsOverSeveralRows() {
    let parts = parts(
      "<table><tr><th>Bay<th>Day<th>Ships<tr><td rowspan=2>Mare<td>Mon<td>1<tr><td>Tue<td>2</table>"
    )
    #expect(parts.map(\.text) == ["Bay | Day | Ships\nMare | Mon | 1\n | Tue | 2"])
  }

  @Test func listsThatCountDown() {
    #expect(
      parts("<ol reversed><li>Third<ul><li>x</ul><li>Second<li>First</ol>").map(\.text)
        == ["3. Third\n  • x\n2. Second\n1. First"])
  }

  @Test func documentsInAListAreNoOtherStories() {
    let parts = parts("<p>x</p><ul><li><a href='survey.pdf'>The survey of the mole</a></ul>")
    #expect(parts.map(\.role) == [.paragraph, .list])
    #expect(parts.last?.links.map(\.url) == ["https://post.example/a/survey.pdf"])
  }

  @Test func quotationsAndListsAsTheyAreWritten() throws {
    let prose =
      "<p>The council of Lowen voted on Monday, by nine to two, to keep the old library open for a year.</p>"
    let html =
      "<html><head><title>T</title></head><body><article>\(prose)<blockquote>Outer words here.<blockquote>Inner words here.</blockquote></blockquote><ol type=a><li>The first of two</li><li>The second of two</li></ol><p>The cer-<br>tificate was <a href=/x>flawed, and the coun-<br>cil</a> knew of it for three hours, the clerk said.</p>\(prose)</article></body></html>"
    let story = try #require(
      Documents.parse(Array(html.utf8), name: "https://lowen.example/1").articles.first)
    let words = story.blocks.map { story.words(of: $0) }
    #expect(words.contains("Outer words here.") && words.contains("> Inner words here."))
    #expect(words.contains("a. The first of two\nb. The second of two"))
    #expect(
      words.contains(
        "The certificate was flawed, and the council knew of it for three hours, the clerk said."))
    #expect(
      story.links.map { $0.range.map { story.text.utf8Slice($0) } } == ["flawed, and the council"])
  }
}
