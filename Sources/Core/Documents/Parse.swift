import Articles
import Text

/// Reads a document of any known format; the format is found from the bytes.
///
///     let document = Documents.parse(bytes, name: "story.txt")
///     document.articles.first?.title
///
/// Everything that comes back is safe to show: control characters, bidirectional overrides and tag characters are
/// replaced by U+FFFD. Never traps; a document that cannot be read has an `error`.
///
/// - Parameters:
///   - name: The file's name, which breaks ties that bytes leave, or the address it was fetched from, which relative
///     addresses in it begin from.
///   - served: What the server said of it, which counts where the document itself says nothing.
public func parse(
  _ bytes: [UInt8], name: String?, served: ServedAs = ServedAs()
) -> ParsedDocument {
  if let kind = BinaryKind.of(bytes) ?? BinaryKind.ofProgram(named: name) {
    return ParsedDocument(nil, error: .unsupported(kind: kind))
  }
  if let packed = Gzip.unpacked(bytes) {
    var document =
      packed.bytes.starts(with: [0x1F, 0x8B])
      ? ParsedDocument(nil) : parse(packed.bytes, name: name, served: served)
    document.error = packed.error ?? document.error
    return document
  }
  var document = read(bytes, name: name, served)
  document.makeSafe()
  return document
}

/// What a server says of a document beside it, in header fields.
public struct ServedAs: Hashable, Sendable {
  /// The charset (`Content-Type`).
  public var charset: String?
  /// The language (`Content-Language`).
  public var language: String?

  /// Creates it; nothing is said by default.
  public init(charset: String? = nil, language: String? = nil) {
    self.charset = charset
    // Pages for readers of several languages are in none of them.
    self.language = language.flatMap { $0.contains(",") ? nil : LanguageTag.normal($0).nonEmpty }
  }
}

private func read(_ bytes: [UInt8], name: String?, _ served: ServedAs) -> ParsedDocument {
  if WebArchive.recognises(bytes) { return WebArchive.document(bytes) }
  if let format = Mail.format(bytes) { return Mail.document(bytes, format) }
  if RichText.recognizes(bytes) {
    return RichText.text(bytes).withUnsafeBufferPointer { plain($0) }
  }
  let declared = XMLSniffer.charset(bytes) ?? HTMLSniffer.charset(bytes) ?? served.charset
  let text = Charset.utf8(bytes, declared: declared)
  if text.withUnsafeBufferPointer({ BinaryKind.isNoise($0, wasText: text.count == bytes.count) }) {
    return ParsedDocument(nil, error: .binary)
  }
  return text.withUnsafeBufferPointer { read($0, name: name, served.language) }
}

/// Whole lines out of the midst of a JSONL file.
func parseLines(_ bytes: [UInt8], firstLine: Int) -> ParsedDocument {
  let text = Charset.utf8(bytes)
  var document = text.withUnsafeBufferPointer { JSONLinesFormat.document($0, firstLine: firstLine) }
  document.makeSafe()
  return document
}

private func read(
  _ text: UnsafeBufferPointer<UInt8>, name: String?, _ language: String?
) -> ParsedDocument {
  guard text.contains(where: { !$0.isSpace && $0 != 0 }) else {
    return ParsedDocument(.plain, error: .empty)
  }
  let format = FormatDetector.format(text, name: name)
  let address = name.flatMap { URLParts($0) == nil ? nil : $0 }
  switch format {
  case .jsonl where FormatDetector.isJSONLines(text): return JSONLinesFormat.document(text)
  case .jsonl: return json(text, format, JSONLinesFormat.document)
  case .html: return one(HTMLPage.read(text, url: address, language: language), format)
  case .jsonFeed:
    return json(text, format) { JSONFeed.document($0, address: address) }
  case .rss, .rdf, .atom:
    return FeedParser.document(text, format: format, address: address, language: language)
  case .opml: return OPML.document(text)
  case .nitf: return NITF.document(text)
  case .newsMLG2: return NewsMLG2.document(text)
  case .newsML1: return NewsML1.document(text)
  case .ninjs: return json(text, format, NINJS.document)
  case .markdown: return DatabaseExport.document(text) ?? one(Markdown.article(text), format)
  default:
    return text.starts(withLower: "<?xml") ? GenericNewsXML.document(text) : plain(text)
  }
}

/// A text without markup: an export of many stories, or one.
private func plain(_ text: UnsafeBufferPointer<UInt8>) -> ParsedDocument {
  DatabaseExport.document(text) ?? ArticleTable.document(text) ?? RISRecords.document(text)
    ?? one(PlainText.article(text), .plain)
}

/// A document of one story, or of none.
private func one(_ article: Article?, _ format: Format) -> ParsedDocument {
  guard let article else { return ParsedDocument(format, error: .noStory(format)) }
  return ParsedDocument(format, articles: [article])
}

/// A document that is one JSON value.
private func json(
  _ text: UnsafeBufferPointer<UInt8>, _ format: Format, _ read: (JSON) -> ParsedDocument
) -> ParsedDocument {
  var reader = JSONParser(text)
  guard let value = reader.next() else { return ParsedDocument(format, error: .cutShort) }
  var document = read(value)
  if reader.isDamaged { document.error = .cutShort }
  return document
}
