import Articles
import Text

/// The text of a letter, whichever of its parts (MIME, RFC 2045 and 2046) carry it best.
enum MailBody {
  /// The paragraphs: of the HTML where it says as much as the plain text or more, else of the plain text, which may be
  /// but a word to programs that read no HTML. Files sent along are named, not read.
  static func parts(_ headers: [String: String], _ body: [UInt8]) -> [BlockDraft] {
    let letter = MailPart(headers, body)
    var parts = read(letter)
    // A letter that is nothing but a file of text.
    if parts.isEmpty, let only = letter.leaves.first(where: { $0.type.hasPrefix("text/") }) {
      parts = words(of: only)
    }
    let names = attachments(letter)
    let list =
      names.isEmpty ? [] : [BlockDraft(.caption, "Attached: " + names.joined(separator: ", "))]
    return LetterText.withoutFrame(parts) + list
  }

  /// The letters that a letter carries whole (message/rfc822, RFC 2046, section 5.2.1).
  static func letters(_ headers: [String: String], _ body: [UInt8]) -> [[UInt8]] {
    guard headers["content-type"] != nil else { return [] }
    return MailPart(headers, body).leaves.filter { $0.type == "message/rfc822" }
      .map { Array($0.decoded.drop(while: \.isSpace)) }
  }

  private static func read(_ part: MailPart) -> [BlockDraft] {
    switch part.type {
    case _ where part.isAttached: []
    case "multipart/alternative": alternative(part.parts)
    // The first is the page, the others are its pictures (RFC 2387).
    case "multipart/related": part.parts.lazy.map(read).first { !$0.isEmpty } ?? []
    case _ where part.type.hasPrefix("multipart/"): mixed(part.parts)
    default: words(of: part)
    }
  }

  private static func words(of part: MailPart) -> [BlockDraft] {
    switch part.type {
    case "text/html": HTMLLetter.parts(part.text)
    case "text/plain": LetterText.parts(part.flowed)
    default: []
    }
  }

  /// Of several versions of one text, the one that says most.
  private static func alternative(_ parts: [MailPart]) -> [BlockDraft] {
    let plain = parts.filter { $0.type == "text/plain" }.map(read).first { !$0.isEmpty } ?? []
    let others = parts.filter { $0.type != "text/plain" }.map(read)
    return better(plain, others.max { size($0) < size($1) } ?? [])
  }

  /// All that stands in the letter, one after the other; a text that comes again as HTML is there once.
  private static func mixed(_ parts: [MailPart]) -> [BlockDraft] {
    var all: [BlockDraft] = []
    var plain: [BlockDraft] = []
    for part in parts {
      let words = read(part)
      if part.type == "text/html", !plain.isEmpty, isVersion(plain, of: words) {
        all.removeLast(plain.count)
        all += better(plain, words)
        plain = []
      } else {
        all += words
        plain = part.type == "text/plain" && !part.isAttached ? words : []
      }
    }
    return all
  }

  private static func better(_ plain: [BlockDraft], _ html: [BlockDraft]) -> [BlockDraft] {
    if html.isEmpty { return plain }
    let (words, page) = (
      StubText.isStub(plain) ? [] : LetterText.withoutFrame(plain), LetterText.withoutFrame(html)
    )
    return size(page) * 10 >= size(words) * 9 ? page : words
  }

  /// Whether HTML says what a plain text says, which begins alike or is no text.
  private static func isVersion(_ plain: [BlockDraft], of html: [BlockDraft]) -> Bool {
    if StubText.isStub(plain) { return true }
    func beginning(_ parts: [BlockDraft]) -> [UInt8] {
      let body = parts.filter { $0.role.isBody }.prefix(40)
      return body.flatMap { $0.text.utf8.filter { $0.isLetter || $0.isDigit }.prefix(400) }
    }
    let head = beginning(plain).prefix(24)
    let page = beginning(html)
    return head.isEmpty || page.indices.contains { page[$0...].starts(with: head) }
  }

  /// The names of the files that were sent along; signatures are none.
  private static func attachments(_ part: MailPart) -> [String] {
    guard part.type != "multipart/related" else { return [] }
    if !part.parts.isEmpty { return part.parts.flatMap(attachments) }
    let isFile =
      part.isAttached || !part.type.hasPrefix("text/") && !part.type.hasPrefix("message/")
    guard isFile, !part.type.hasSuffix("signature"), let name = part.fileName else { return [] }
    return [name]
  }

  /// Bytes of the body; addresses written out are no words.
  private static func size(_ parts: [BlockDraft]) -> Int {
    parts.reduce(0) { sum, part in
      guard part.role.isBody else { return sum }
      return part.text.split(separator: " ").reduce(sum) {
        $1.contains("://") ? $0 : $0 + $1.utf8.count + 1
      }
    }
  }

  /// `=E9` is a byte, `=` at a line's end joins it with the next (RFC 2045, section 6.7).
  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x3D else {
        plain.append(bytes[i])
        i += 1
        continue
      }
      if i + 2 < bytes.count, let high = bytes[i + 1].hexDigit, let low = bytes[i + 2].hexDigit {
        plain.append(high << 4 | low)
        i += 3
      } else {
        i += 1
        while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x0D { i += 1 }
        if i < bytes.count, bytes[i] == 0x0A { i += 1 }
      }
    }
    return plain
  }
}
