import Articles
import Text

/// Web archives: WARC (ISO 28500) and its elder ARC; the pages in them become stories.
///
/// Gzipped archives come in unpacked.
enum WebArchive {
  /// Whether bytes begin as an archive does.
  static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: Array("WARC/".utf8)) || bytes.starts(with: Array("filedesc://".utf8))
  }

  /// The records and stories of an archive.
  static func document(_ bytes: [UInt8]) -> ParsedDocument {
    var document = piece(bytes, isWARC: isWARC(bytes), isLast: true).document
    if document.records.isEmpty { document.error = .noStory(.warc) }
    return document
  }

  /// Whether it is a WARC rather than an ARC.
  static func isWARC(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("WARC/".utf8)) }

  /// A stretch of an archive that was read.
  struct Portion {
    var document = ParsedDocument(.warc)
    /// Where the records that were read end.
    var end = 0
    /// How many bytes behind those at hand belong to a record that is not to be read.
    var beyond = 0
    /// Whether what follows is no record.
    var isOver = false
  }

  /// The records that are at hand whole, and their stories.
  static func piece(
    _ bytes: [UInt8], isWARC: Bool, isLast: Bool, limit: Int = WARCRecordScanner.limit
  ) -> Portion {
    var piece = Portion()
    while true {
      switch WARCRecordScanner.next(
        bytes, at: piece.end, isWARC: isWARC, isLast: isLast, limit: limit)
      {
      case .record(let record, let end):
        piece.document.records.append(record.record)
        let story = story(record)
        if let article = story.article { piece.document.articles.append(article) }
        piece.document.error = piece.document.error ?? story.error
        piece.end = end
      case .oversized(let record, let beyond):
        piece.document.records.append(record.record)
        piece.end = bytes.count
        piece.beyond = beyond
        return piece
      case .incomplete: return piece
      case .end:
        piece.isOver = true
        return piece
      }
    }
  }

  private static func story(_ record: WARCRecordScanner) -> (
    article: Article?, error: DocumentError?
  ) {
    guard let content = record.content else { return (nil, nil) }
    var story = story(content, url: record.record.url)
    if story.article?.id == nil { story.article?.id = record.id }
    return story
  }

  // MARK: pages

  /// The story of an HTTP response that succeeded with a page.
  private static func story(_ block: ArraySlice<UInt8>, url: String?) -> (
    article: Article?, error: DocumentError?
  ) {
    var body = Array(block)
    var charset: String?
    var error: DocumentError?
    if block.starts(with: Array("HTTP/".utf8)) {
      let status = block.dropFirst(9).prefix(3)
      let (headers, start) = HeaderBlock.read(body, from: HeaderBlock.endOfLine(body, from: 0))
      guard status.elementsEqual(Array("200".utf8)),
        headers["content-type"]?.lowercased().contains("html") ?? true
      else {
        return (nil, nil)
      }
      charset = HeaderBlock.parameter("charset", of: headers["content-type"])
      body = Array(body[start...])
      if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
        body = unchunked(body)
      }
      let plain = ContentEncoding.unpacked(body, header: headers["content-encoding"])
      // A page that was cut is read as far as it goes, as it always was.
      if case .missingLibrary = plain.error { error = plain.error }
      body = plain.bytes
    } else if !body.prefix(512).contains(0x3C) {
      return (nil, nil)
    }
    return (body.isEmpty ? nil : HTMLPage.read(body, url: url, charset: charset), error)
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
