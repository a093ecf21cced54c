/// The elements that readers of feeds look for, by the spelling that `XMLNames` gives them.
enum XMLTag: String {
  case document = "#document"
  case text = "#text"
  case other = "#other"

  case rss, channel, item, feed, entry, image, textinput, items, body
  case rdf = "rdf:rdf"
  case title, link, description, guid, pubdate, author, language, category, source, enclosure,
    comments, copyright
  case lastbuilddate, managingeditor, webmaster, ttl, generator
  case id, subtitle, tagline, summary, content, published, issued, created, updated, modified, name,
    email, uri
  case abstract, fullitem
  case dcTitle = "dc:title"
  case dcCreator = "dc:creator"
  case dcAuthor = "dc:author"
  case dcDate = "dc:date"
  case dcDescription = "dc:description"
  case dcLanguage = "dc:language"
  case dcIdentifier = "dc:identifier"
  case dcPublisher = "dc:publisher"
  case dctermsIssued = "dcterms:issued"
  case dctermsCreated = "dcterms:created"
  case dctermsModified = "dcterms:modified"
  case date
  case prismDate = "prism:publicationdate"
  case encoded = "content:encoded"
  case xhtmlBody = "xhtml:body"
  case xhtmlDiv = "xhtml:div"
  case mediaGroup = "media:group"
  case mediaContent = "media:content"
  case mediaTitle = "media:title"
  case mediaDescription = "media:description"
  case mediaCredit = "media:credit"
  case itunesTitle = "itunes:title"
  case itunesAuthor = "itunes:author"
  case itunesSubtitle = "itunes:subtitle"
  case itunesSummary = "itunes:summary"
  case itunesOwner = "itunes:owner"
  case itunesName = "itunes:name"
  case itunesEmail = "itunes:email"
  case syPeriod = "sy:updateperiod"
  case syFrequency = "sy:updatefrequency"
  case origLink = "feedburner:origlink"
  case itunesDuration = "itunes:duration"
  case itunesImage = "itunes:image"
  case mediaThumbnail = "media:thumbnail"
  case mediaPlayer = "media:player"
  case transcript = "podcast:transcript"
  case origEnclosureLink = "feedburner:origenclosurelink"

  /// Whether it is one story of a feed.
  var isItem: Bool { self == .item || self == .entry }

  /// Whether it can hold nothing but text, so that an element of a feed inside of it means a forgotten end tag.
  var holdsOnlyText: Bool {
    switch self {
    case .title, .link, .guid, .pubdate, .language, .copyright, .comments, .dcCreator, .dcDate: true
    default: false
    }
  }

  /// Whether it is an element of a feed that never stands inside of text.
  var endsText: Bool {
    switch self {
    case .item, .entry, .link, .guid, .pubdate, .description, .channel, .language, .dcDate,
      .dcCreator, .encoded:
      true
    default: false
    }
  }
}
