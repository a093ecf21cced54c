import Articles
import Testing

@testable import Documents

@Suite struct BareAddressesTests {
  private func found(_ text: String) -> [String] {
    var copy = text
    return copy.withUTF8 { bytes in
      BareAddresses.find(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test(
    "Addresses end where the sentence goes on",
    arguments: [
      ("See https://lowen.example/notice.", ["https://lowen.example/notice"]),
      ("(https://lowen.example/a_(b))", ["https://lowen.example/a_(b)"]),
      ("“https://lowen.example/x”, he wrote", ["https://lowen.example/x"]),
      ("<http://lowen.example:8080/?a=1&b=2>", ["http://lowen.example:8080/?a=1&b=2"]),
      ("www.lowen.example/tide, and more", ["www.lowen.example/tide"]),
      ("two: http://a.example and HTTPS://B.EXAMPLE!", ["http://a.example", "HTTPS://B.EXAMPLE"]),
      ("https://lowen.example/ø/å", ["https://lowen.example/ø/å"]),
      ("見よ https://lowen.example/東京。次", ["https://lowen.example/東京"]),
      ("no://lowen.example, http:/x, http://, www. and wwww.x.y", []),
      ("mail@www.lowen.example", []),
    ])
  func ends(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func articlesListThemWithTheirPlace() throws {
    let document = Documents.parse(
      Array(
        "Ferry stops\n\nThe board met at noon on Monday, says www.lowen.example/board, and left."
          .utf8),
      name: "story.txt")
    let article = try #require(document.articles.first)
    let link = try #require(article.links.first)
    #expect(link.url == "https://www.lowen.example/board")
    #expect(link.range.map { article.text.utf8Slice($0) } == "www.lowen.example/board")
  }
}
