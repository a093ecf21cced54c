import Articles

/// What was read from the bytes of one document.
public struct ParsedDocument: Sendable {
  /// What it was read as; nil for something that holds no news.
  public var format: Format?
  /// What a feed says of itself.
  public var feed: Feed?
  /// The subscriptions of an OPML list.
  public var outlines: [Outline] = []
  /// Entries of an OPML list that name a page or another list, and no feed.
  public var pages: [Outline] = []
  /// The records of a web archive.
  public var records: [WARCRecord] = []
  /// Its stories, in the order they stand in.
  public var articles: [Article] = []
  /// Why it, or a part of it, could not be read.
  public var error: DocumentError?

  /// Creates a document of a format, of which nothing is read yet.
  public init(_ format: Format?, articles: [Article] = [], error: DocumentError? = nil) {
    self.format = format
    self.articles = articles
    self.error = error
  }
}

/// The formats that can be read; the raw values are those of the JSON contract.
public enum Format: String, Sendable, Hashable, CaseIterable {
  /// A pasted or saved story.
  case plain
  /// The same with Markdown's marks, perhaps with front matter.
  case markdown
  /// A web page.
  case html
  /// RSS 0.9x and 2.0.
  case rss
  /// RSS 0.90 and 1.0, which are RDF.
  case rdf
  /// Atom 0.3 and 1.0.
  case atom
  /// A feed in JSON Feed 1 (jsonfeed.org).
  case jsonFeed = "json-feed"
  /// A list of subscriptions.
  case opml
  /// News Industry Text Format.
  case nitf
  /// A NewsML-G2 message with one or more items.
  case newsMLG2 = "newsml-g2"
  /// NewsML 1 of the IPTC.
  case newsML1 = "newsml1"
  /// JSON of the IPTC.
  case ninjs
  /// XML of no known kind that holds stories all the same.
  case xml
  /// A web archive, WARC or ARC.
  case warc
  /// Articles as JSON, one a line.
  case jsonl
  /// Many articles as news databases export them.
  case databaseExport = "database-export"
  /// One e-mail as it is sent (RFC 5322).
  case eml
  /// A file of e-mails.
  case mbox
}

/// One record of a web archive.
public struct WARCRecord: Sendable, Hashable {
  /// What it holds ("response", "warcinfo").
  public var type: String
  /// The address it was fetched from.
  public var url: String?
  /// When it was fetched.
  public var date: Timestamp?
  /// Bytes of its block.
  public var length: Int

  /// Creates a record of a web archive.
  public init(type: String, url: String? = nil, date: Timestamp? = nil, length: Int = 0) {
    self.type = type
    self.url = url
    self.date = date
    self.length = length
  }
}
