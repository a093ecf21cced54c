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
    for part in leaves(headers, body) {
      if part.type.hasPrefix("text/html"), html.isEmpty {
        html = HTMLFragment.parts(text(part.headers, part.body))
      } else if part.type.hasPrefix("text/plain"), plain.isEmpty {
        plain = LetterText.parts(flowed(part.headers, part.body))
      }
    }
    if html.isEmpty { return LetterText.withoutFrame(plain) }
    if StubText.isStub(plain) { plain = [] }
    let (words, page) = (LetterText.withoutFrame(plain), LetterText.withoutFrame(html))
    return size(page) * 10 >= size(words) * 9 ? page : words
  }

  /// The letters that a letter carries whole (message/rfc822, RFC 2046, section 5.2.1).
  static func letters(_ headers: [String: String], _ body: [UInt8]) -> [[UInt8]] {
    guard headers["content-type"] != nil else { return [] }
    return leaves(headers, body).filter { $0.type.hasPrefix("message/rfc822") }.map { part in
      let encoding = part.headers["content-transfer-encoding"]?.lowercased()
      let bytes = decoded(part.body, encoding)
      return Array(bytes.drop(while: \.isSpace))
    }
  }

  private struct Part {
    var headers: [String: String]
    var body: [UInt8]
    /// The media type, in lower case.
    var type: String
  }

  /// The parts of a letter that hold no others, in order.
  private static func leaves(_ headers: [String: String], _ body: [UInt8]) -> [Part] {
    func part(_ headers: [String: String], _ body: [UInt8], _ standard: String) -> Part {
      Part(
        headers: headers, body: body, type: headers["content-type"]?.lowercased() ?? standard)
    }
    var leaves: [Part] = []
    var waiting = [part(headers, body, "text/plain")]
    var seen = 0
    while let whole = waiting.popLast(), seen < partLimit {
      seen += 1
      guard whole.type.hasPrefix("multipart/"),
        let mark = HeaderBlock.parameter("boundary", of: whole.headers["content-type"])
      else {
        leaves.append(whole)
        continue
      }
      // The parts of a digest are letters where they say nothing else (RFC 2046, section 5.1.5).
      let standard = whole.type.hasPrefix("multipart/digest") ? "message/rfc822" : "text/plain"
      waiting += split(whole.body, at: mark).reversed().map { piece in
        let (headers, start) = HeaderBlock.read(piece, from: 0)
        return part(headers, Array(piece[start...]), standard)
      }
    }
    return leaves
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
    let bytes = decoded(body, headers["content-transfer-encoding"]?.lowercased())
    let charset = HeaderBlock.parameter("charset", of: headers["content-type"])
    return String(decoding: Charset.utf8(bytes, declared: charset), as: UTF8.self)
  }

  private static func decoded(_ body: [UInt8], _ encoding: String?) -> [UInt8] {
    switch encoding {
    case "base64": Base64.decoded(body)
    case "quoted-printable": quotedPrintable(body)
    default: body
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
