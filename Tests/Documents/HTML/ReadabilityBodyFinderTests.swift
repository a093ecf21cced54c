import CHTML
import Testing

@testable import Documents

@Suite struct ReadabilityBodyFinderTests {
  /// The id of the element that is found; "" for one without, nil for none.
  private func found(_ html: String) -> String? {
    layOut(html) { page in
      ReadabilityBodyFinder(page: page).find().map { page.markup.value(.id, of: $0) ?? "" }
    } ?? nil
  }

  private func paragraphs(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "<p>\(prose($0))</p>" }.joined()
  }

  @Test func theParentOfTheParagraphsWins() {
    #expect(
      found(
        "<div id=page><div id=side><p>Home</p></div><div id=body>\(paragraphs(1...4))</div></div>")
        == "body")
  }

  @Test func withoutParagraphsThereIsNoBody() {
    #expect(found("<div id=page><p>Home</p><p>Sport</p></div>") == nil)
    #expect(found("") == nil)
    #expect(
      found(
        "<ul id=menu>\((1...9).map { "<li><a href=\($0)>A page of news \($0)</a></li>" }.joined())</ul>"
      ) == nil)
  }

  /// Paragraphs that are mostly links speak for nothing.
  @Test func listsOfLinksDoNotSpeak() {
    let links = (1...8).map { "<p><a href=\($0)>\(prose($0))</a></p>" }.joined()
    #expect(found("<div id=links>\(links)</div><div id=body>\(paragraphs(1...2))</div>") == "body")
  }

  @Test func linksLowerTheSum() {
    let linked = (1...4).map { "<p>\(prose($0))</p><a href=\($0)>\(prose($0)) \(prose($0))</a>" }
      .joined()
    #expect(
      found("<div id=linked>\(linked)</div><div id=body>\(paragraphs(1...3))</div>") == "body")
  }

  @Test(arguments: ["comments", "sidebar", "footer", "related"])
  func namesOfBoilerplateSpeakAgainstAnElement(_ name: String) {
    let html =
      "<div id=talk class=\(name)>\(paragraphs(1...3))</div><div id=body>\(paragraphs(4...6))</div>"
    #expect(found(html) == "body")
  }

  @Test func aDeclaredBodyIsPreferred() {
    let html =
      "<div id=one>\(paragraphs(1...3))</div><div id=two itemprop=articleBody>\(paragraphs(4...6))</div>"
    #expect(found(html) == "two")
  }

  /// Text that stands in an element beside other text speaks for that element itself.
  @Test func textWithoutParagraphsSpeaksForItsElement() {
    let html =
      "<div id=page><div id=body>\(prose(1))<br><br>\(prose(2))<div>x</div>\(prose(3))</div><p>©</p></div>"
    #expect(found(html) == "body")
  }

  @Test func deepNestingIsWalkedWithoutRecursion() {
    let depth = 3_000
    let html =
      String(repeating: "<div>", count: depth) + "<div id=body>\(paragraphs(1...3))</div>"
      + String(repeating: "</div>", count: depth)
    #expect(found(html) != nil)
  }
}
