import Articles
import Documents
import Testing

@Suite struct WebArchiveTests {
  private let page =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Bridge closes</title></head><body><article><h1>Bridge closes</h1><p>The council of the town closed the old bridge on Monday, after months of debate about its age.</p><p>It will open again in May, the council said.</p></article></body></html>"

  private func record(_ type: String, _ body: String, length: Int? = nil) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://post.example/1\r\nWARC-Date: 2021-03-04T05:06:07Z\r\nContent-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
  }

  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: nil)
  }

  @Test func recordsAndPages() throws {
    let document = read(
      record("warcinfo", "software: x\r\n") + record("request", "GET / HTTP/1.1\r\n\r\n")
        + record("response", page))
    #expect(
      document.format == .warc
        && document.records.map(\.type) == ["warcinfo", "request", "response"])
    #expect(
      document.records[2].url == "https://post.example/1"
        && document.records[2].length == page.utf8.count)
    let story = try #require(document.articles.first)
    #expect(
      document.articles.count == 1 && story.title == "Bridge closes"
        && story.body.contains("It will open again in May"))
  }

  @Test func theElderForm() {
    let head = "filedesc://x.arc 127.0.0.1 20210304050607 text/plain 11\n1 0 Capture\n"
    let document = read(
      head
        + "\nhttps://post.example/a b 10.0.0.1 20210304050607 text/html \(page.utf8.count)\n\(page)\n"
    )
    #expect(document.records.map(\.type) == ["warcinfo", "response"])
    #expect(
      document.records.last?.url == "https://post.example/a b" && document.articles.count == 1)
  }

  @Test(arguments: [99_999_999_999, -5, Int.max]) func lengthsThatLie(length: Int) {
    #expect(read(record("response", page, length: length)).records.count == 1)
  }

  @Test func failuresAreNoStories() {
    let missing = page.replacing("200 OK", with: "404 Not Found")
    #expect(read(record("response", missing)).articles.isEmpty)
  }

  @Test func aBlockThatWasCutEndsAtTheNextRecord() {
    let cut = record("response", String(page.prefix(120)), length: page.utf8.count)
    #expect(read(cut + record("request", "GET /")).records.map(\.type) == ["response", "request"])
  }

  @Test(arguments: ["br", "gzip", "identity", "x-unknown", "utf-8"])
  func encodingsThatLieChangeNothing(name: String) {
    let plain = page.replacing("\r\n\r\n", with: "\r\nContent-Encoding: \(name)\r\n\r\n")
    let document = read(record("response", plain))
    guard document.error == nil else {
      return #expect(document.error == .missingLibrary("libbrotlidec"))
    }
    #expect(document.articles.first?.title == "Bridge closes")
  }
}
