import Articles
import Testing

@testable import Documents

@Suite("Documents of any format")
struct ParseTests {
  private func parse(_ text: String, name: String? = nil) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: name)
  }

  @Test(
    arguments: [
      ("Ferry stops\n\nThe ferry stops on Friday at the quay of Norwick.", .plain),
      ("<html><body><h1>Ferry</h1><p>The ferry stops on Friday.</p></body></html>", .html),
      (
        "<rss version='2.0'><channel><title>P</title><item><title>F</title></item></channel></rss>",
        .rss
      ),
      ("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>F</title></entry></feed>", .atom),
      ("<opml><body><outline xmlUrl='https://a.example/'/></body></opml>", .opml),
      (#"{"version": "https://jsonfeed.org/version/1.1", "items": []}"#, .jsonFeed),
      (#"{"title": "Ferry", "text": "The ferry stops on Friday."}"#, .jsonl),
      ("---\ntitle: Ferry\n---\n\nThe ferry **stops** on Friday.", .markdown),
    ] as [(String, Format)])
  func formatsAreFoundFromTheBytes(_ text: String, _ format: Format) {
    #expect(parse(text).format == format)
  }

  @Test(arguments: [
    ("", DocumentError.empty), (" \n\t", .empty), ("%PDF-1.7 x", .unsupported(kind: "a PDF")),
    ("{\"note\": \"Ferry\", \"count\": 3}", .noStory(.jsonl)),
    ("#!/bin/sh\necho Ferry", .unsupported(kind: "a program (script)")),
    ("PK\u{3}\u{4}", .unsupported(kind: "a ZIP or Office file")),
  ])
  func whatCannotBeReadSaysWhy(_ text: String, _ error: DocumentError) {
    #expect(parse(text).error == error)
    #expect(parse(text).articles.isEmpty)
  }

  @Test func programsAreToldByTheirNamesAndAddressesAreNot() {
    let bytes = Array("Ferry stops\n\nThe ferry stops on Friday at the quay.".utf8)
    let refused = Documents.parse(bytes, name: "tools/annotate.PY")
    #expect(refused.error == .unsupported(kind: "a program (PY)"))
    #expect(refused.articles.isEmpty)
    for name in ["ferry.txt", "ferry", "https://example.org/ferry.py", "ferry.", ".py.txt"] {
      #expect(Documents.parse(bytes, name: name).articles.count == 1, "\(name)")
    }
  }

  @Test func noiseIsNoText() {
    let noise = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
    #expect(Documents.parse(noise, name: nil).error == .binary)
  }

  @Test func whatComesBackIsSafeToShow() {
    let document = parse("Ferry\u{1B}[2J stops\n\nThe ferry \u{202E}stops on Friday at the quay.")
    #expect(document.articles.first?.text.contains("\u{1B}") == false)
    #expect(document.articles.first?.text.contains("\u{202E}") == false)
  }

  @Test(
    "Any beginning of a document can be read",
    arguments: [
      "<rss><channel><item><title>F</title><description>x", #"[{"title": "a", "text": "b"#,
      "<html><p>x<", "---\na: b\n",
      "=?utf-8?Q?", "From: a\nSubject: b\n\nc", "WARC/1.0\r\n",
    ])
  func beginnings(_ text: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      let document = Documents.parse(Array(bytes.prefix(count)), name: nil)
      #expect(document.articles.allSatisfy { !$0.text.contains("\0") })
    }
  }

  @Test func frontMatterInJSONKeepsTheText() throws {
    let text =
      "{\n  \"title\": \"Ferry stops\",\n  \"date\": \"2021-03-04\"\n}\n\nThe ferry stops in May.\n"
    for name in ["a.md", "a.txt"] {
      let document = Documents.parse(Array(text.utf8), name: name)
      #expect(document.format == .markdown && document.error == nil)
      let story = try #require(document.articles.first)
      #expect(story.title == "Ferry stops" && story.body == "The ferry stops in May.")
      #expect(story.published?.rfc3339 == "2021-03-04")
    }
  }

  @Test func scriptsAreNoAddressesOfStories() {
    let line = #"{"title":"Ferry stops","text":"It stops.","url":"javascript:alert(1)"}"#
    #expect(Documents.parse(Array(line.utf8), name: "a.jsonl").articles.first?.url == nil)
  }

  @Test func whatTheServerSaysCountsWhereTheDocumentSaysNothing() throws {
    let served = ServedAs(charset: "windows-1251", language: "de")
    func language(_ document: String) -> String? {
      Documents.parse(Array(document.utf8), name: "https://a.example/x", served: served)
        .articles.first?.language
    }
    let prose =
      "<article><p>The council of the town met on Monday and spoke of the quay for three hours.</p></article>"
    #expect(language("<html><head><title>T</title></head><body>\(prose)</body></html>") == "de")
    #expect(
      language("<html lang=fr><head><title>T</title></head><body>\(prose)</body></html>") == "fr")
    let feed =
      "<channel><title>C</title>%<item><title>T</title><description>The council met on Monday.</description></item></channel></rss>"
    #expect(language("<rss version='2.0'>" + feed.replacing("%", with: "")) == "de")
    #expect(
      language("<rss version='2.0'>" + feed.replacing("%", with: "<language>fr</language>")) == "fr"
    )
    let page =
      Array("<html><body><p>".utf8) + [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]
      + Array("</p></body></html>".utf8)
    let story = Documents.parse(page, name: "https://a.example/x", served: served).articles.first
    #expect(story?.text.contains("\u{41F}\u{430}\u{440}\u{43E}\u{43C}") == true)
  }
}
