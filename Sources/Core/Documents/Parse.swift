import Articles

/// Reads a document of any known format; the format is found from the bytes.
///
///     let document = Documents.parse(bytes, name: "story.txt")
///     document.articles.first?.title
///
/// Everything that comes back is safe to show: control characters, bidirectional overrides and tag characters are
/// replaced by U+FFFD. Never traps; a document that cannot be read has an `error`.
///
/// - Parameter name: the file's name, which breaks ties that bytes leave.
public func parse(_ bytes: [UInt8], name: String?) -> ParsedDocument {
  if let kind = BinaryKind.of(bytes) { return ParsedDocument(nil, error: .unsupported(kind: kind)) }
  let declared = XMLStart.charset(bytes) ?? PageStart.charset(bytes)
  let text = Charset.utf8(bytes, declared: declared)
  return text.withUnsafeBufferPointer { read($0, name: name) }.madeSafe()
}

/// Whole lines out of the midst of a JSONL file.
func parseLines(_ bytes: [UInt8], firstLine: Int) -> ParsedDocument {
  let text = Charset.utf8(bytes)
  return text.withUnsafeBufferPointer { ArticleLines.document($0, firstLine: firstLine) }.madeSafe()
}

private func read(_ text: UnsafeBufferPointer<UInt8>, name: String?) -> ParsedDocument {
  guard text.contains(where: { !$0.isSpace && $0 != 0 }) else {
    return ParsedDocument(.plain, error: .empty)
  }
  if BinaryKind.isNoise(text) { return ParsedDocument(nil, error: .binary) }
  let format = Detection.format(text, name: name)
  switch format {
  case .jsonl: return ArticleLines.document(text)
  case .html:
    guard let article = HTMLPage.read(text, url: nil) else {
      return ParsedDocument(.html, error: .empty)
    }
    return ParsedDocument(.html, articles: [article])
  case .jsonFeed: return json(text, format, JSONFeed.document)
  case .rss, .rdf, .atom: return FeedReader.document(text, format: format)
  case .opml: return OPML.document(text)
  default:
    guard let article = PlainText.article(text) else {
      return ParsedDocument(.plain, error: .empty)
    }
    return ParsedDocument(.plain, articles: [article])
  }
}

/// A document that is one JSON value.
private func json(
  _ text: UnsafeBufferPointer<UInt8>, _ format: Format, _ read: (JSON) -> ParsedDocument
) -> ParsedDocument {
  var reader = JSONReader(text)
  guard let value = reader.next() else { return ParsedDocument(format, error: .cutShort) }
  var document = read(value)
  if reader.isDamaged { document.error = .cutShort }
  return document
}
