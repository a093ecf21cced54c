import Articles
import Testing

@testable import Documents

@Suite struct DataBlocksTests {
  private func parts(_ json: String) -> [BlockDraft] {
    Array(json.utf8).withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes)
      return parser.next().map { DataBlocks.parts($0, role: .paragraph, depth: 0) } ?? []
    }
  }

  private func value<Answer>(_ json: String, _ body: (JSON) -> Answer) throws -> Answer {
    try Array(json.utf8).withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes)
      let value = parser.next()
      return body(try #require(value))
    }
  }

  @Test(arguments: [
    ("\"One line.\\nAnother line.\"", ["One line.", "Another line."]),
    ("[\"One line.\", \"Another line.\"]", ["One line.", "Another line."]),
    ("\"<p>One line.</p><p>Another line.</p>\"", ["One line.", "Another line."]),
    ("{\"type\": \"paragraph\", \"text\": \"One line.\"}", ["One line."]),
    ("{\"children\": [{\"text\": \"One \"}, {\"text\": \"line.\", \"marks\": []}]}", ["One line."]),
    (
      "{\"blocks\": [{\"data\": {\"text\": \"One line.\"}}, {\"html\": \"<b>Another</b> line.\"}]}",
      ["One line.", "Another line."]
    ),
    ("7", []), ("null", []), ("{}", []), ("[]", []), ("{\"url\": \"http://a.example/\"}", []),
  ])
  func textsAreFoundWhereSystemsKeepThem(_ json: String, _ expected: [String]) {
    #expect(parts(json).map(\.text) == expected)
  }

  @Test func rolesFollowTheType() {
    let json = """
      [{"type": "heading", "text": "In the harbor"}, {"type": "blockquote", "text": "It was late."},
       {"type": "h2", "text": "On the island"}, {"type": "paragraph", "text": "All were safe."}]
      """
    #expect(parts(json).map(\.role) == [.subheading, .quote, .subheading, .paragraph])
  }

  @Test(arguments: ["image", "advert", "newsletter-signup", "related-links", "video", "embed"])
  func whatStandsBesideTheTextIsLeftOut(_ type: String) {
    #expect(parts("[{\"type\": \"\(type)\", \"text\": \"Some words here.\"}]").isEmpty)
  }

  @Test func depthIsBounded() {
    let deep =
      String(repeating: "[", count: 40) + "\"One line.\"" + String(repeating: "]", count: 40)
    #expect(parts(deep).isEmpty)
  }

  @Test func aListOfStoriesIsNoBody() throws {
    let stories = "[{\"title\": \"a\", \"url\": \"u\"}, {\"title\": \"b\", \"url\": \"v\"}]"
    #expect(try value(stories) { DataBlocks.isList($0) })
    #expect(try value("[{\"text\": \"a\"}, {\"text\": \"b\"}]") { !DataBlocks.isList($0) })
    #expect(try value("[{\"title\": \"a\", \"url\": \"u\"}]") { !DataBlocks.isList($0) })
  }

  @Test(arguments: [
    ("articleBody", true), ("content", true), ("richText", true), ("story", true), ("title", false),
    ("", false),
  ])
  func fieldsThatAreCalledAsBodiesAre(_ key: String, _ expected: Bool) {
    #expect(DataBlocks.isBody(key) == expected)
  }

  @Test func proseIsSentencesOnly() {
    let sentence = "The ferry sailed to the island on Monday and all were safe."
    #expect(DataBlocks.prose([BlockDraft(.paragraph, sentence)]) == sentence.utf8.count)
    for other in [
      "Short words.", "http://a.example/one two three four five six seven eight",
      ".a { color: red; } .b { color: blue; } .c { color: green; }",
      String(repeating: "x", count: 100),
    ] {
      #expect(DataBlocks.prose([BlockDraft(.paragraph, other)]) == 0)
    }
  }
}
