import Articles
import Testing

@testable import Documents

@Suite struct WARCRecordScannerTests {
  /// A record with its block's declared length, which may be wrong.
  private func record(
    _ type: String, _ block: String, declared: Int? = nil, url: String = "http://a.example/"
  ) -> String {
    """
    WARC/1.0\r
    WARC-Type: \(type)\r
    WARC-Target-URI: \(url)\r
    WARC-Date: 2031-03-04T05:06:07Z\r
    WARC-Record-ID: <urn:uuid:1>\r
    Content-Length: \(declared ?? block.utf8.count)\r
    \r
    \(block)\r
    \r

    """
  }

  private func records(_ text: String, isWARC: Bool = true) -> [WARCRecordScanner] {
    let bytes = Array(text.utf8)
    var (at, found): (Int, [WARCRecordScanner]) = (0, [])
    while case .record(let record, let end) = WARCRecordScanner.next(
      bytes, at: at, isWARC: isWARC, isLast: true)
    {
      found.append(record)
      at = end
    }
    return found
  }

  @Test func recordsComeInOrderWithTheirBlocks() throws {
    let found = records(record("warcinfo", "about") + record("response", "page one"))
    #expect(found.map(\.record.type) == ["warcinfo", "response"])
    #expect(found[0].content == nil)
    #expect(try String(decoding: #require(found[1].content), as: UTF8.self) == "page one")
    #expect(found[1].record.url == "http://a.example/")
    #expect(found[1].record.date?.rfc3339 == "2031-03-04T05:06:07Z")
    #expect(found[1].id == "<urn:uuid:1>")
  }

  @Test func addressesInAngleBracketsAreTakenOut() {
    #expect(
      records(record("resource", "x", url: "<http://b.example/>")).first?.record.url
        == "http://b.example/")
  }

  @Test(arguments: [0, 3, 5_000, -7])
  func aWrongLengthIsNotBelieved(_ declared: Int) throws {
    let found = records(
      record("response", "page one", declared: declared) + record("response", "two"))
    #expect(found.count == 2)
    // Line ends before the next record may be part of a block whose length is unknown.
    let first = try String(decoding: #require(found[0].content), as: UTF8.self)
    #expect(first.split(whereSeparator: \.isNewline) == ["page one"])
    #expect(try String(decoding: #require(found[1].content), as: UTF8.self) == "two")
  }

  @Test func theLastRecordMayBeCut() throws {
    let found = records(String(record("response", "page one").dropLast(5)))
    #expect(found.count == 1)
    #expect(try String(decoding: #require(found[0].content), as: UTF8.self).hasPrefix("page"))
  }

  @Test func moreIsAskedForWhileBytesAreMissing() {
    let bytes = Array(record("response", "page one").utf8)
    for count in [3, 20, 120, bytes.count] {
      if case .incomplete = WARCRecordScanner.next(
        Array(bytes.prefix(count)), at: 0, isWARC: true, isLast: false)
      {
      } else {
        Issue.record("\(count) bytes are not enough")
      }
    }
  }

  @Test func aBlockTooLargeIsToldByItsLength() {
    let bytes = Array(record("response", "page", declared: WARCRecordScanner.limit + 1).utf8)
    guard
      case .oversized(let scanner, let beyond) = WARCRecordScanner.next(
        bytes, at: 0, isWARC: true, isLast: false)
    else {
      Issue.record("it is not too large")
      return
    }
    #expect(scanner.record.length == WARCRecordScanner.limit + 1)
    #expect(beyond > 0 && beyond < WARCRecordScanner.limit + 1)
  }

  @Test(arguments: ["", "   \r\n ", "not an archive", "WARK/1.0\r\n\r\n"])
  func whatIsNoRecordEndsTheArchive(_ text: String) {
    #expect(records(text).isEmpty)
  }

  @Test func ARCRecordsAreReadFromTheLinesEnd() throws {
    let archive =
      "filedesc://a.arc 0.0.0.0 20310304050607 text/plain 5\nabout\n"
      + "http://a.example/with space 1.2.3.4 20310304050607 text/html 8\npage one\n"
    let found = records(archive, isWARC: false)
    #expect(found.map(\.record.type) == ["warcinfo", "response"])
    #expect(found.map(\.record.url) == [nil, "http://a.example/with space"])
    #expect(try String(decoding: #require(found[1].content), as: UTF8.self) == "page one")
    #expect(found[1].record.date?.rfc3339.hasPrefix("2031-03-04") == true)
  }

  @Test(arguments: [
    "http://a.example/ 1.2.3.4 20310304050607 text/html -1\nx",
    "http://a.example/ 1.2.3.4 20310304050607 text/html many\nx", "one two three\nx",
  ])
  func linesThatAreNoneEndAnARC(_ text: String) {
    #expect(records(text, isWARC: false).isEmpty)
  }
}
