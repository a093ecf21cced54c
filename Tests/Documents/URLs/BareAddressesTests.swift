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

extension BareAddressesTests {
  @Test(arguments: [
    ("http://a.example/x_y*z~", ["http://a.example/x_y*z"]),
    ("http://a.example/?q=a|b", ["http://a.example/?q=a"]),
    ("http://a.example/\"x", ["http://a.example/"]),
    ("http://[2001:db8::1]/x", ["http://[2001:db8::1]/x"]),
    ("(see http://a.example/a)b)", ["http://a.example/a)b"]),
    ("http://a.example:", ["http://a.example"]),
    ("https://https://a.example", ["https://https://a.example"]),
    ("xhttp://a.example", []), ("3http://a.example", ["http://a.example"]), ("http://-", []),
    ("«www.a.example»", ["www.a.example"]), ("„www.a.example“", ["www.a.example"]),
    ("noëwww.a.example", []), ("見www.a.example", []), ("「www.a.example」", ["www.a.example"]),
    ("www.a.example://http://b.example", ["http://b.example"]),
    ("www.a.example.", ["www.a.example"]), ("www.a", []), ("a.www.b.example", []),
    ("WWW.A.EXAMPLE", ["WWW.A.EXAMPLE"]),
    ("http://www.a.example", ["http://www.a.example"]),
    ("http://a.example\u{A0}b", ["http://a.example"]), ("http://a.example…", ["http://a.example"]),
  ])
  func edges(_ text: String, _ expected: [String]) { #expect(found(text) == expected) }

  @Test func manyAddressesAreBounded() {
    #expect(found(String(repeating: "http://a.example/ ", count: 5_000)).count == 2_000)
    #expect(
      found("http://a.example/" + String(repeating: "x", count: 9_000)).first?.utf8.count ?? 0
        < 4_200)
  }

  /// Whatever stands around them, addresses ascend, never overlap and hold no white space.
  @Test(arguments: 0..<60)
  func addressesAreApart(_ seed: Int) {
    var state = UInt64(seed + 3)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "http://", "https://", "www.", "a.example", "/x", "(", ")", " ", "\n", ".", ",", "”", "é",
      "船", ":", "//", "[", "]", "?q=1",
    ]
    var text = (0..<30).map { _ in pieces[next(pieces.count)] }.joined()
    text.withUTF8 { bytes in
      var last = 0
      for range in BareAddresses.find(in: bytes) {
        #expect(range.lowerBound >= last && !range.isEmpty)
        #expect(bytes[range].allSatisfy { $0 > 0x20 })
        #expect(String(validating: bytes[range], as: UTF8.self) != nil)
        last = range.upperBound
      }
    }
  }
}
