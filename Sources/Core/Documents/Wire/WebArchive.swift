import Articles

/// Web archives: WARC (ISO 28500) and its elder ARC; the pages in them become stories.
///
/// Lengths that records declare are believed only as far as there are bytes. Gzipped archives come in unpacked.
enum WebArchive {
  /// Whether bytes begin as an archive does.
  static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: Array("WARC/".utf8)) || bytes.starts(with: Array("filedesc://".utf8))
  }

  /// The records and stories of an archive.
  static func document(_ bytes: [UInt8]) -> ParsedDocument {
    var document = ParsedDocument(.warc)
    var at = 0
    let isWARC = bytes.starts(with: Array("WARC/".utf8))
    while let record = isWARC ? nextWARC(bytes, &at) : nextARC(bytes, &at) {
      document.records.append(record.record)
      guard let response = record.content, let article = story(response, url: record.record.url)
      else { continue }
      var dated = article
      if dated.id == nil { dated.id = record.id }
      document.articles.append(dated)
    }
    if document.records.isEmpty { document.error = .noStory(.warc) }
    return document
  }

  private struct Entry {
    var record: WebRecord
    var id: String?
    /// Its block, when it may hold a page.
    var content: ArraySlice<UInt8>?
  }

  // MARK: WARC

  private static func nextWARC(_ bytes: [UInt8], _ at: inout Int) -> Entry? {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
    guard bytes[at...].starts(with: Array("WARC/".utf8)) else { return nil }
    let (headers, start) = HeaderBlock.read(bytes, from: HeaderBlock.endOfLine(bytes, from: at))
    let declared = headers["content-length"].flatMap { Int($0) } ?? 0
    let end = endOfBlock(bytes, start, declared)
    at = end
    let type = headers["warc-type"] ?? "unknown"
    let url = headers["warc-target-uri"].map {
      $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
    }
    let record = WebRecord(
      type: type, url: url, date: headers["warc-date"].flatMap(DateReader.read), length: end - start
    )
    return Entry(
      record: record, id: headers["warc-record-id"],
      content: type == "response" || type == "resource" ? bytes[start..<end] : nil)
  }

  /// The end of a block; when no record follows where it should end, the block ends where the next record begins.
  private static func endOfBlock(_ bytes: [UInt8], _ start: Int, _ declared: Int) -> Int {
    let end = start + min(max(declared, 0), bytes.count - start)
    let next = bytes[end...].firstIndex { !$0.isSpace } ?? bytes.count
    if declared >= 0, next < bytes.count, bytes[next...].starts(with: mark) { return end }
    let found = bytes.withUnsafeBufferPointer { $0.find("\r\n\r\nWARC/1.", from: start) }
    return found.map { $0 - 7 } ?? end
  }

  private static let mark = Array("WARC/".utf8)

  // MARK: ARC

  /// "URL IP date type length": the URL may hold spaces, so the line is read from its end.
  private static func nextARC(_ bytes: [UInt8], _ at: inout Int) -> Entry? {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
    guard at < bytes.count else { return nil }
    let start = HeaderBlock.endOfLine(bytes, from: at)
    let line = String(decoding: bytes[at..<start], as: UTF8.self).trimmed()
    let words = line.split(separator: " ")
    guard words.count >= 5, let last = words.last, let length = Int(last), length >= 0 else {
      return nil
    }
    let end = start + min(length, bytes.count - start)
    at = end
    let url = words.dropLast(4).joined(separator: " ")
    let isHead = url.hasPrefix("filedesc://")
    let date = DateReader.read(String(words[words.count - 3].prefix(8)))
    let record = WebRecord(
      type: isHead ? "warcinfo" : "response", url: isHead ? nil : url, date: date,
      length: end - start)
    return Entry(record: record, id: nil, content: isHead ? nil : bytes[start..<end])
  }

  // MARK: pages

  /// The story of an HTTP response that succeeded with a page.
  private static func story(_ block: ArraySlice<UInt8>, url: String?) -> Article? {
    var body = Array(block)
    var charset: String?
    if block.starts(with: Array("HTTP/".utf8)) {
      let status = block.dropFirst(9).prefix(3)
      let (headers, start) = HeaderBlock.read(body, from: HeaderBlock.endOfLine(body, from: 0))
      guard status.elementsEqual(Array("200".utf8)),
        headers["content-type"]?.lowercased().contains("html") ?? true
      else {
        return nil
      }
      charset = HeaderBlock.parameter("charset", of: headers["content-type"])
      body = Array(body[start...])
      if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
        body = unchunked(body)
      }
      if let plain = Gzip.unpacked(body) { body = plain.bytes }
    } else if !body.prefix(512).contains(0x3C) {
      return nil
    }
    return HTMLPage.read(body, url: url, charset: charset)
  }

  /// Joins the chunks of a response (RFC 9112, section 7.1); a body that only says it is chunked stays.
  private static func unchunked(_ bytes: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let line = HeaderBlock.endOfLine(bytes, from: at)
      let digits = bytes[at..<line].prefix { $0.hexDigit != nil }
      guard (1...7).contains(digits.count) else { return at == 0 ? bytes : body }
      let size = digits.reduce(0) { $0 << 4 | Int($1.hexDigit ?? 0) }
      if size == 0 { break }
      let end = min(line + size, bytes.count)
      body += bytes[line..<end]
      at = min(end + 2, bytes.count)
    }
    return body
  }
}
