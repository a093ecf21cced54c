import Articles
import CHTML
import Testing

@testable import Documents

@Suite struct PassageLinksTests {
  /// The links of the only paragraph, as "words -> address".
  private func links(_ inside: String, tag: String = "p") -> [String] {
    layOut("<\(tag)>\(inside)</\(tag)>") { page -> [String] in
      guard let passage = page.passages.all.first else { return ["no passage"] }
      let text = page.words(passage)
      return page.links(in: passage) { HyperlinkTarget.link($0) }.map { link in
        "\(link.range.map { text.utf8Slice($0) } ?? "?") -> \(link.url)"
      }
    } ?? ["no page"]
  }

  @Test(
    arguments: [
      ("The <a href='/1'>ferry</a> stops.", ["ferry -> /1"]),
      ("<a href='/1'>The ferry</a> stops.", ["The ferry -> /1"]),
      ("The ferry <a href='/1'>stops.</a>", ["stops. -> /1"]),
      ("<a href='/1'>One</a> and <a href='/2'>two</a>.", ["One -> /1", "two -> /2"]),
      ("<a href='/1'>One</a><a href='/2'>two</a>", ["One -> /1", "two -> /2"]),
      ("The ferry stops.", []),
    ] as [(String, [String])])
  func wordsOfALinkAreItsRange(_ html: String, _ expected: [String]) {
    #expect(links(html) == expected)
  }

  /// What is written between tags is one link, however it is marked within.
  @Test func aLinkInSeveralPiecesIsOne() {
    #expect(
      links("The <a href='/1'>old <b>ferry</b> to <i>Tarn</i></a> stops.") == [
        "old ferry to Tarn -> /1"
      ])
  }

  @Test func spacesAroundAreNoPartOfALink() {
    #expect(links("  The<a href='/1'> ferry</a> stops.").first?.hasPrefix("ferry ->") == true)
    #expect(links("\n  <a href='/1'>ferry</a>  stops.") == ["ferry -> /1"])
  }

  @Test func bytesAreCountedNotLetters() {
    #expect(links("Für Übersee: <a href='/1'>Fähre</a> fährt.") == ["Fähre -> /1"])
  }

  @Test(
    arguments: ["#top", "javascript:void(0)", "data:text/html,x", "", "  ", "about:blank"])
  func addressesThatLeadNowhereAreNoLinks(_ address: String) {
    #expect(links("The <a href='\(address)'>ferry</a> stops.").isEmpty)
  }

  @Test func anAnchorWithoutAnAddressOrWordsIsNoLink() {
    #expect(links("The <a name=x>ferry</a> stops <a href='/2'></a>today.").isEmpty)
  }
}
