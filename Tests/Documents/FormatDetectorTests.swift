import Articles
import Testing

@testable import Documents

@Suite struct FormatDetectorTests {
  private func format(_ text: String, name: String? = nil) -> Format {
    Array(text.utf8).withUnsafeBufferPointer { FormatDetector.format($0, name: name) }
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><rss version='2.0'><channel/></rss>", Format.rss),
    ("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title></feed>", .atom),
    ("<opml version='2.0'><body/></opml>", .opml),
    ("<!DOCTYPE html><html><body><p>x</p></body></html>", .html),
    (
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"t\", \"items\": []}",
      .jsonFeed
    ),
    ("---\ntitle: Ferry sails\n---\n\nThe ferry sailed.", .markdown),
    ("Ferry sails\n\nThe ferry sailed on Monday.", .plain),
    ("{\n  \"note\": \"Ferry\",\n  \"count\": 3\n}", .jsonl), ("[{\"a\": 1}]", .jsonl),
    ("[1] Ferry sails", .plain), ("[1]", .plain), ("{\"a\": 1} is how it is written.", .plain),
    ("", .plain), ("   \n\t ", .plain), ("{", .plain), ("[1, 2", .plain), ("<", .plain),
  ])
  func theBeginningTells(_ text: String, _ expected: Format) {
    #expect(format(text) == expected)
  }

  @Test func whiteSpaceBeforeDoesNotMatter() {
    #expect(format("\n\n  <rss><channel><title>t</title></channel></rss>") == .rss)
  }

  @Test func aBatchOfJSONLines() {
    let line = "{\"title\": \"Ferry sails\", \"text\": \"The ferry sailed.\"}"
    for (text, expected) in [
      (line, true), (line + "\n{\"title\": \"cut", true), ("  \n" + line, true), ("", false),
      ("not json", false), ("{\"cut", false), ("[]", false),
    ] {
      #expect(
        Array(text.utf8).withUnsafeBufferPointer { FormatDetector.isJSONLines($0) } == expected,
        "\(text)")
    }
  }
}

@Suite struct BinaryKindTests {
  @Test(
    arguments: [
      (Array("%PDF-1.7".utf8), "a PDF"),
      ([0x50, 0x4B, 0x03, 0x04, 0], "a ZIP or Office file"),
      ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), (Array("plain".utf8), nil), ([], nil),
      ([0x89, 0x50], nil),
    ] as [([UInt8], String?)])
  func theFirstBytesTell(_ bytes: [UInt8], _ expected: String?) {
    #expect(BinaryKind.of(bytes) == expected)
  }

  private func isNoise(_ bytes: [UInt8], wasText: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { BinaryKind.isNoise($0, wasText: wasText) }
  }

  @Test func noiseIsToldFromText() {
    #expect(isNoise([UInt8](repeating: 1, count: 100), wasText: true))
    #expect(!isNoise(Array("The ferry sailed.".utf8), wasText: true))
    #expect(!isNoise(Array("The ferry sailed.".utf8), wasText: false))
    #expect(isNoise(Array("1 2 3 # $ %".utf8), wasText: false))
    #expect(!isNoise(Array("1 2 3 # $ %".utf8), wasText: true))
    #expect(!isNoise(Array("пароход".utf8), wasText: false))
    // A few escapes, as terminals write them, do not make noise of a text.
    #expect(
      !isNoise(Array("\u{1B}[1mThe ferry\u{1B}[0m sailed to the island.".utf8), wasText: true))
  }
}
