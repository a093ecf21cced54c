import CHTML
import Testing

@testable import Documents

@Suite struct BodySelectorTests {
  /// The ids of the elements chosen as the body.
  private func chosen(_ html: String) -> [String]? {
    layOut(html) { page in
      let meta = MetaTags(page.markup)
      let headline = HeadlineFinder(page: page, meta: meta, linked: LinkedData(page.markup)).find()
      return BodySelector(page, headline: headline?.node).roots().map {
        page.markup.value(.id, of: $0) ?? ""
      }
    }
  }

  private func paragraphs(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "<p>\(prose($0))</p>" }.joined()
  }

  @Test func theElementAroundTheParagraphsIsChosen() {
    let html =
      "<div id=page><ul><li><a>Home</a><li><a>Sport</a></ul><div id=body>\(paragraphs(1...4))</div><p>©</p></div>"
    #expect(chosen(html) == ["body"])
  }

  @Test func commentsAreNotChosenThoughTheyBeLonger() {
    let html =
      "<div id=body>\(paragraphs(1...6))</div><div id=talk class=comments>\(paragraphs(7...16))</div><p>x</p>"
    #expect(chosen("<main>" + html + "</main>") == ["body"])
  }

  @Test func aBodyInSectionsIsChosenWhole() {
    let sections = (1...4).map { "<section>\(paragraphs($0 * 3...$0 * 3 + 2))</section>" }.joined()
    #expect(
      chosen("<div id=page><div id=body>\(sections)</div><div><a>x</a></div></div>") == ["body"])
  }

  @Test func piecesOfOneClassAreTakenTogether() {
    let piece = { (id: Int) in
      "<div id=p\(id) class='story-body story-body-\(id)'>\(self.paragraphs(id...id + 2))</div>"
    }
    let html =
      "<div>\(piece(1))<div class=x><a href=1>\(String(repeating: "Buy now ", count: 60))</a></div>\(piece(4))</div>"
    #expect(chosen(html) == ["p1", "p4"])
  }

  @Test func theStoryUnderTheHeadlineIsMeant() {
    let html = """
      <title>Library stays open</title><main><h1>Library stays open</h1>
      <article id=first>\(paragraphs(1...3))</article><article id=second>\(paragraphs(4...12))</article></main>
      """
    #expect(chosen(html) == ["first"])
  }

  @Test func theDeclaredBodyDecidesBetweenEquals() {
    let html = """
      <div id=page><section>\(paragraphs(1...1))</section><div id=body class=article-body>
      <section>\(paragraphs(2...6))</section><section>\(paragraphs(7...11))</section></div></div>
      """
    #expect(chosen(html) == ["body"])
  }

  @Test func aPageOfLinksHasARootAllTheSame() {
    #expect(chosen("<ul><li><a href=1>One</a><li><a href=2>Two</a></ul>")?.count == 1)
    #expect(chosen("")?.count == 1)
  }
}
