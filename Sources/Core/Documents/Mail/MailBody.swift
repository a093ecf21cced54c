import Articles
import Text

/// The text of a letter, whichever of its parts (MIME, RFC 2045 and 2046) carries it best.
enum MailBody {
  /// More parts than this are not looked at.
  private static let partLimit = 64

  /// The paragraphs: of the HTML where it says as much as the plain text or more, else of the plain text, which may be
  /// but a word to programs that read no HTML.
  static func parts(_ headers: [String: String], _ body: [UInt8]) -> [BlockDraft] {
    var plain: [BlockDraft] = []
    var html: [BlockDraft] = []
    var waiting: [(headers: [String: String], body: [UInt8])] = [(headers, body)]
    var seen = 0
    while let part = waiting.popLast(), seen < partLimit {
      seen += 1
      let type = part.headers["content-type"]?.lowercased() ?? "text/plain"
      if type.hasPrefix("multipart/"),
        let mark = HeaderBlock.parameter("boundary", of: part.headers["content-type"])
      {
        waiting += split(part.body, at: mark).reversed().map { piece in
          let (headers, start) = HeaderBlock.read(piece, from: 0)
          return (headers, Array(piece[start...]))
        }
      } else if type.hasPrefix("text/html"), html.isEmpty {
        html = HTMLFragment.parts(text(part.headers, part.body))
      } else if type.hasPrefix("text/plain"), plain.isEmpty {
        plain = LetterText.parts(flowed(part.headers, part.body))
      }
    }
    if html.isEmpty { return LetterText.withoutFrame(plain) }
    if StubText.isStub(plain) { plain = [] }
    let (words, page) = (LetterText.withoutFrame(plain), LetterText.withoutFrame(html))
    return size(page) * 10 >= size(words) * 9 ? page : words
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

  private static func flowed(_ headers: [String: String], _ body: [UInt8]) -> FlowedText {
    let type = headers["content-type"]
    return FlowedText(
      text(headers, body),
      isFlowed: HeaderBlock.parameter("format", of: type)?.lowercased() == "flowed",
      deletesSpace: HeaderBlock.parameter("delsp", of: type)?.lowercased() == "yes")
  }

  /// The pieces between lines that begin with two hyphens and the mark.
  private static func split(_ body: [UInt8], at mark: String) -> [[UInt8]] {
    let boundary = Array("--".utf8) + Array(mark.utf8)
    var pieces: [[UInt8]] = []
    var piece: [UInt8]?
    var at = 0
    while at < body.count, pieces.count < partLimit {
      let next = HeaderBlock.endOfLine(body, from: at)
      if body[at..<next].starts(with: boundary) {
        if let piece { pieces.append(piece) }
        piece = body[at..<next].dropFirst(boundary.count).starts(with: Array("--".utf8)) ? nil : []
      } else {
        piece? += body[at..<next]
      }
      at = next
    }
    if let piece { pieces.append(piece) }
    return pieces
  }

  private static func text(_ headers: [String: String], _ body: [UInt8]) -> String {
    let bytes: [UInt8]
    switch headers["content-transfer-encoding"]?.lowercased() {
    case "base64": bytes = Base64.decoded(body)
    case "quoted-printable": bytes = quotedPrintable(body)
    default: bytes = body
    }
    let charset = HeaderBlock.parameter("charset", of: headers["content-type"])
    return String(decoding: Charset.utf8(bytes, declared: charset), as: UTF8.self)
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
