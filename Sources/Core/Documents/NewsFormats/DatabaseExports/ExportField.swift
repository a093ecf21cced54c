import Text

/// What the label of a line says that it holds.
enum ExportField: Equatable {
  case headline, byline, source, date, dateline, standfirst, language, address, number, body
  /// Something of no use to readers, above the text or below it.
  case other
  /// Something that stands below the text only.
  case tail

  /// Whether articles begin with it.
  var isHead: Bool { [.headline, .byline, .source, .date, .number].contains(self) }

  /// The field of a label in any case; nil when it is none that databases print.
  static func named(_ label: some StringProtocol) -> ExportField? { names[label.lowercased()] }

  /// The label at the beginning of a line, and what follows it; a heading of one line has no words behind it.
  static func read(_ line: String) -> (field: ExportField, value: String)? {
    if let colon = line.firstIndex(of: ":"), line[..<colon].utf8.count <= 40,
      let field = named(String(line[..<colon]).trimmed())
    {
      return (field, String(line[line.index(after: colon)...]).trimmed())
    }
    guard line.utf8.count <= 24, let field = headings[line.lowercased()] else { return nil }
    return (field, "")
  }

  /// Labels that stand on a line of their own.
  private static let headings: [String: ExportField] = [
    "body": .body, "full text": .body, "fulltext": .body, "abstract": .standfirst,
    "abstract (english)": .standfirst, "classification": .tail, "details": .tail, "graphic": .tail,
    "load-date": .tail, "notes": .tail, "end of document": .tail, "links": .other,
    "proquest document link": .other,
  ]

  private static let names: [String: ExportField] = [
    "headline": .headline, "title": .headline, "byline": .byline, "author": .byline,
    "authors": .byline, "by": .byline, "publication info": .source, "publication title": .source,
    "source": .source, "publication": .source, "newspaper": .source, "journal": .source,
    "dateline": .dateline, "highlight": .standfirst, "abstract": .standfirst,
    "publication date": .date, "date": .date, "published": .date,
    "language": .language, "language of publication": .language, "document url": .address,
    "url": .address, "proquest document id": .number, "accession number": .number,
    "accession no": .number, "document id": .number, "full text": .body, "body": .body,
    "section": .other, "length": .other, "word count": .other, "edition": .other,
    "page": .other, "pages": .other, "series": .other, "correction": .other, "series title": .other,
    "distribution": .other, "first page": .other, "publication year": .other,
    "load-date": .tail, "publication-type": .tail, "journal-code": .tail, "subject": .tail,
    "subjects": .tail, "subject terms": .tail, "organization": .tail, "company": .tail,
    "company / organization": .tail, "company / entity": .tail, "ticker": .tail, "person": .tail,
    "people": .tail, "geographic": .tail, "geographic terms": .tail, "country": .tail,
    "state": .tail, "city": .tail, "location": .tail, "industry": .tail, "graphic": .tail,
    "classification": .tail, "publisher": .tail, "place of publication": .tail,
    "country of publication": .tail, "publication subject": .tail, "issn": .tail,
    "source type": .tail, "document type": .tail, "copyright": .tail, "last updated": .tail,
    "database": .tail, "identifier / keyword": .tail, "product": .tail, "volume": .tail,
    "issue": .tail, "number of pages": .tail, "document feature": .tail, "notes": .tail,
  ]
}
