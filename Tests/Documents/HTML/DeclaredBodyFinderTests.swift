import CHTML
import Testing

@testable import Documents

@Suite struct DeclaredBodyFinderTests {
  private let text = (1...4).map { "<p>\(prose($0))</p>" }.joined()

  /// The attributes' marks of the element that is found: the value of its `id`.
  private func found(_ html: String) -> String? {
    layOut(html) { page in
      DeclaredBodyFinder(page: page).find().flatMap { node in
        page.markup.raw(.id, of: node).map { String(decoding: $0, as: UTF8.self) } ?? "?"
      }
    } ?? nil
  }

  @Test(arguments: [
    "class='article-body'", "class=story-content", "itemprop=articleBody",
    "class='entry-content wide'",
  ])
  func aDeclaredBodyIsFound(_ attribute: String) {
    #expect(found("<div><div id=b \(attribute)>\(text)</div></div>") == "b")
  }

  @Test func microdataIsSurerThanAClass() {
    #expect(
      found(
        "<div id=a class=article-body>\(text)\(text)</div><div id=b itemprop=articleBody>\(text)</div>"
      ) == "b")
  }

  @Test func theOneWithTheMostTextIsMeant() {
    #expect(
      found(
        "<div id=a class=article-body>\(text)</div><div id=b class=article-body>\(text)\(text)</div>"
      ) == "b")
  }

  @Test func theInnerOfTwoWithTheSameTextIsNotLeft() {
    let nested = found(
      "<div id=a class=article-body><div id=b class=article-body>\(text)</div></div>")
    #expect(nested == "a" || nested == "b")
    #expect(
      found("<div id=a class=article-body><div id=b class=article-body>\(text)</div>\(text)</div>")
        == "a")
  }

  @Test(arguments: [
    "class=article-body hidden", "class='comments article-body'", "class=wrapper", "",
  ])
  func whatDeclaresNothingIsNotFound(_ attributes: String) {
    #expect(found("<div id=b \(attributes)>\(text)</div>") == nil)
  }

  @Test func aShortBodyIsNone() {
    #expect(found("<div id=b class=article-body><p>Short.</p></div>") == nil && found("") == nil)
  }

  @Test func aStubBesideMuchTextIsNone() {
    let much = (1...60).map { "<p>\(prose($0))</p>" }.joined()
    #expect(
      found(
        "<div id=a class=article-body><p>\(prose(1))</p><p>\(prose(2))</p></div><div>\(much)</div>")
        == nil)
  }
}
