import Articles
import Testing

@testable import Documents

@Suite struct ParsedDocumentTests {
  /// `parse --json`, archives and scripts hold on to these words.
  @Test func namesOfFormatsStay() {
    #expect(
      Format.allCases.map(\.rawValue) == [
        "plain", "markdown", "html", "rss", "rdf", "atom", "json-feed", "opml", "nitf",
        "newsml-g2", "newsml1", "ninjs", "xml", "warc", "jsonl", "database-export", "eml", "mbox",
      ])
  }

  @Test func aDocumentBeginsWithoutAnything() {
    let document = ParsedDocument(nil)
    #expect(document.format == nil && document.feed == nil && document.error == nil)
    #expect(document.outlines.isEmpty && document.pages.isEmpty && document.records.isEmpty)
    #expect(document.articles.isEmpty)
  }

  private let samples: [(Format, String)] = [
    (.plain, "Ferry stops\n\nThe ferry to Tarn stops in winter.\n"),
    (.markdown, "# Ferry stops\n\nThe *ferry* to [Tarn](https://a.example/) stops in winter.\n"),
    (
      .html,
      "<!DOCTYPE html><html><head><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1><p>The ferry to Tarn stops in winter, the port said on Monday morning.</p></article></body></html>"
    ),
    (
      .rss,
      "<rss version=\"2.0\"><channel><title>Post</title><item><title>Ferry stops</title><description>Words.</description></item></channel></rss>"
    ),
    (
      .rdf,
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Post</title></channel><item><title>Ferry stops</title></item></rdf:RDF>"
    ),
    (
      .atom,
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><title>Ferry stops</title><id>1</id></entry></feed>"
    ),
    (
      .jsonFeed,
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Post\",\"items\":[{\"id\":\"1\",\"title\":\"Ferry stops\",\"content_text\":\"Words.\"}]}"
    ),
    (
      .opml,
      "<opml version=\"2.0\"><body><outline text=\"Post\" xmlUrl=\"https://a.example/rss\"/></body></opml>"
    ),
    (
      .jsonl,
      "{\"title\":\"Ferry stops\",\"text\":\"Words.\"}\n{\"title\":\"Tram\",\"text\":\"More.\"}\n"
    ),
    (
      .eml,
      "From: Ada <ada@a.example>\r\nTo: b@a.example\r\nSubject: Ferry stops\r\nDate: Mon, 14 Sep 2020 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe ferry to Tarn stops in winter.\r\n"
    ),
  ]

  /// A format is told by what the bytes are, whatever the file is called.
  @Test func formatsAreToldByTheirBytes() {
    for (format, text) in samples {
      let document = Documents.parse(Array(text.utf8), name: "letter")
      if format == .markdown { continue }  // without its ending it may be plain text
      #expect(document.format == format && document.error == nil, "\(format)")
      #expect(document.articles.isEmpty == (format == .opml), "\(format)")
    }
  }

  @Test func everyStoryOfADocumentHasATitleAndItsBlocksFitItsText() {
    for (format, text) in samples {
      for article in Documents.parse(Array(text.utf8), name: "letter").articles {
        #expect(!article.title.isEmpty, "\(format)")
        for block in article.blocks {
          #expect(block.range.upperBound <= article.text.utf8.count, "\(format)")
        }
      }
    }
  }

  /// Whatever of a document is missing, what is there is read, and nothing ends the program.
  @Test func aDocumentCutAnywhereIsReadAsFarAsItGoes() {
    for (_, text) in samples {
      let bytes = Array(text.utf8)
      for end in 0..<bytes.count {
        let document = Documents.parse(Array(bytes[..<end]), name: "letter")
        #expect(document.articles.count <= 2)
      }
    }
  }

  @Test func aRecordOfAWebArchiveSaysWhatItHolds() {
    let record = WARCRecord(type: "warcinfo")
    #expect(record.url == nil && record.date == nil && record.length == 0)
  }
}
