import Text

/// A part of a letter, with the parts that it holds (MIME, RFC 2045 and 2046).
struct MailPart {
  /// Its header fields, names in lower case.
  let headers: [String: String]
  /// What stands below them, as it came.
  let body: [UInt8]
  /// The media type, in lower case and without parameters.
  let type: String
  /// The parts that it holds, in order; empty for a part that holds words or a file.
  private(set) var parts: [MailPart] = []

  /// More parts than this are not looked at, nor deeper ones.
  private static let limit = (parts: 64, depth: 16)

  /// Reads a letter with all of its parts.
  init(_ headers: [String: String], _ body: [UInt8]) {
    var seen = 0
    self.init(headers, body, standard: "text/plain", depth: 0, &seen)
  }

  private init(
    _ headers: [String: String], _ body: [UInt8], standard: String, depth: Int, _ seen: inout Int
  ) {
    self.headers = headers
    self.body = body
    let named = headers["content-type"].map { $0.prefix { $0 != ";" } }
    type = named?.lowercased().trimmed().nonEmpty ?? standard
    guard type.hasPrefix("multipart/"), depth < Self.limit.depth,
      let mark = HeaderBlock.parameter("boundary", of: headers["content-type"])
    else { return }
    // The parts of a digest are letters where they say nothing else (RFC 2046, section 5.1.5).
    let standard = type == "multipart/digest" ? "message/rfc822" : "text/plain"
    for piece in Self.split(body, at: mark) where seen < Self.limit.parts {
      seen += 1
      let (headers, start) = HeaderBlock.read(piece, from: 0)
      parts.append(
        MailPart(headers, Array(piece[start...]), standard: standard, depth: depth + 1, &seen))
    }
  }

  /// The parts that hold no others, in order.
  var leaves: [MailPart] {
    type.hasPrefix("multipart/") && !parts.isEmpty ? parts.flatMap(\.leaves) : [self]
  }

  /// Whether it is a file that was sent along (RFC 2183).
  var isAttached: Bool {
    headers["content-disposition"]?.utf8.starts(withLower: "attachment") == true
  }

  /// The name of the file that it is; nil when it has none.
  var fileName: String? {
    for (parameter, field) in [("filename", "content-disposition"), ("name", "content-type")] {
      if let name = HeaderBlock.parameter(parameter, of: headers[field]) {
        return EncodedWords.decoded(name).collapsed().nonEmpty
      }
      // RFC 2231: charset'language'name
      if let name = HeaderBlock.parameter(parameter + "*", of: headers[field]) {
        let words = name.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        return percentDecoded(String(words.last ?? "")).collapsed().nonEmpty
      }
    }
    return nil
  }

  /// Its bytes, unpacked.
  var decoded: [UInt8] {
    switch headers["content-transfer-encoding"]?.lowercased() {
    case "base64": Base64.decoded(body)
    case "quoted-printable": MailBody.quotedPrintable(body)
    default: body
    }
  }

  /// Its words.
  var text: String {
    let charset = HeaderBlock.parameter("charset", of: headers["content-type"])
    return String(decoding: Charset.utf8(decoded, declared: charset), as: UTF8.self)
  }

  /// Its words as plain text, with lines that a mailer broke joined.
  var flowed: FlowedText {
    let type = headers["content-type"]
    return FlowedText(
      text, isFlowed: HeaderBlock.parameter("format", of: type)?.lowercased() == "flowed",
      deletesSpace: HeaderBlock.parameter("delsp", of: type)?.lowercased() == "yes")
  }

  /// The pieces between lines that begin with two hyphens and the mark.
  private static func split(_ body: [UInt8], at mark: String) -> [[UInt8]] {
    let boundary = Array("--".utf8) + Array(mark.utf8)
    var pieces: [[UInt8]] = []
    var piece: [UInt8]?
    var at = 0
    while at < body.count, pieces.count < limit.parts {
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
}
