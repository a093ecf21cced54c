import Articles
import Text

/// E-mails, mostly newsletters: one (RFC 5322, MIME) or a file of many (mbox, RFC 4155).
enum Mail {
  /// Which of the two bytes begin as; nil when neither.
  static func format(_ bytes: [UInt8]) -> Format? {
    if bytes.starts(with: Array("From ".utf8)) {
      let next = HeaderBlock.endOfLine(bytes, from: 0)
      return isHeader(bytes, from: next) ? .mbox : nil
    }
    return isHeader(bytes, from: 0) ? .eml : nil
  }

  /// At least two of the first lines are headers that only mail has, and all of them are headers.
  private static func isHeader(_ bytes: [UInt8], from start: Int) -> Bool {
    var at = start
    var known = 0
    for _ in 0..<12 where at < bytes.count {
      let next = HeaderBlock.endOfLine(bytes, from: at)
      let line = bytes[at..<next]
      at = next
      guard let first = line.first(where: { $0 != 0x0D }), first != 0x0A else { break }
      if first == 0x20 || first == 0x09 { continue }
      guard let colon = line.prefix(80).firstIndex(of: 0x3A),
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else {
        return false
      }
      if names.contains(String(decoding: line[..<colon].map(\.lower), as: UTF8.self)) { known += 1 }
    }
    return known >= 2
  }

  private static let names: Set<String> = [
    "from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version",
    "delivered-to", "reply-to",
    "list-unsubscribe", "dkim-signature", "content-type", "x-mailer", "sender",
  ]

  /// The letters as stories.
  static func document(_ bytes: [UInt8], _ format: Format) -> ParsedDocument {
    var document = ParsedDocument(format)
    document.articles = (format == .mbox ? letters(bytes) : [bytes]).flatMap { articles($0) }
    if document.articles.isEmpty { document.error = .noStory(format) }
    return document
  }

  /// Where the last letter of a stretch of an mbox begins; nil when none begins behind its first byte.
  static func lastLetter(_ bytes: [UInt8]) -> Int? {
    var at = bytes.count - 5
    while at > 1 {
      if beginsLetter(bytes, at) { return at }
      at -= 1
    }
    return nil
  }

  /// Where the first letter begins behind the first byte; nil when none does.
  static func firstLetter(_ bytes: [UInt8]) -> Int? {
    guard bytes.count > 7 else { return nil }
    return (2..<bytes.count - 4).first { beginsLetter(bytes, $0) }
  }

  /// A "From " line behind a blank one.
  private static func beginsLetter(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard bytes[at] == 0x46, bytes[at - 1] == 0x0A, bytes[at...].starts(with: Array("From ".utf8))
    else { return false }
    guard bytes[at - 2] == 0x0A || (at > 2 && bytes[at - 2] == 0x0D && bytes[at - 3] == 0x0A) else {
      return false
    }
    return beginsHeader(bytes, HeaderBlock.endOfLine(bytes, from: at))
  }

  /// Whether a line is a header's, as it must be behind a "From " line; a sentence may begin so, too.
  private static func beginsHeader(_ bytes: [UInt8], _ start: Int) -> Bool {
    let line = bytes[start..<HeaderBlock.endOfLine(bytes, from: start)].prefix(80)
    guard let colon = line.firstIndex(of: 0x3A), colon > start else {
      return line.starts(with: Array(">From ".utf8))
    }
    return line[..<colon].allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// Cut at "From " lines behind blank lines; ">From " within a letter loses its mark.
  private static func letters(_ bytes: [UInt8]) -> [[UInt8]] {
    var letters: [[UInt8]] = []
    var letter: [UInt8] = []
    var at = 0
    var isBlank = true
    while at < bytes.count {
      let next = HeaderBlock.endOfLine(bytes, from: at)
      let line = bytes[at..<next]
      at = next
      if isBlank, line.starts(with: Array("From ".utf8)), beginsHeader(bytes, next) {
        if !letter.isEmpty { letters.append(letter) }
        letter = []
      } else {
        letter += line.starts(with: Array(">From ".utf8)) ? line.dropFirst() : line
      }
      isBlank = !line.contains { !$0.isSpace }
    }
    return letter.isEmpty ? letters : letters + [letter]
  }

  /// Letters within letters are read to this depth.
  private static let depthLimit = 4

  /// A letter and those it carries whole, as a digest does; one that says nothing itself is left out then.
  private static func articles(_ letter: [UInt8], depth: Int = 0) -> [Article] {
    let (headers, start) = HeaderBlock.read(letter, from: 0)
    let body = Array(letter[start...])
    let inner = depth < depthLimit ? MailBody.letters(headers, body) : []
    let enclosed = inner.flatMap { articles($0, depth: depth + 1) }
    guard let story = article(headers, body) else { return enclosed }
    return enclosed.isEmpty || !story.isHeadlineOnly ? [story] + enclosed : enclosed
  }

  private static func article(_ headers: [String: String], _ body: [UInt8]) -> Article? {
    var story = NewsItem()
    story.headline = headers["subject"].flatMap { EncodedWords.decoded($0).collapsed().nonEmpty }
    let from = headers["from"].map(EncodedWords.decoded)
    story.byline = from.flatMap { FeedText.person($0.filter { $0 != "\"" }) }
    story.source = story.byline
    story.id = headers["message-id"]?.filter { $0 != "<" && $0 != ">" }.nonEmpty
    story.published = headers["date"].flatMap(DateParser.read)
    story.url = headers["archived-at"]?.filter { $0 != "<" && $0 != ">" }.nonEmpty
    story.parts = MailBody.parts(headers, body)
    if let (line, names) = LetterByline.find(in: story.parts) {
      story.byline = names
      story.parts.remove(at: line)
    }
    return story.article()
  }
}
