import Text

/// "=?utf-8?Q?caf=C3=A9?=": how mail headers carry other characters than ASCII (RFC 2047).
enum EncodedWords {
  /// The header with its encoded words read; spaces between two of them are none.
  static func decoded(_ header: String) -> String {
    guard header.contains("=?") else { return header }
    var text = ""
    var rest = header[...]
    var wasWord = false
    while let start = rest.range(of: "=?") {
      let before = rest[..<start]
      guard let (word, end) = word(rest[start...]) else {
        text += before + "=?"
        rest = rest[rest.index(start, offsetBy: 2)...]
        wasWord = false
        continue
      }
      if !(wasWord && before.allSatisfy(\.isWhitespace)) { text += before }
      text += word
      wasWord = true
      rest = end
    }
    return text + rest
  }

  /// The first encoded word of a text that begins with one, and what follows it.
  private static func word(_ text: Substring) -> (String, Substring)? {
    let fields = text.dropFirst(2).split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[3].first == "=" else { return nil }
    let content = Array(fields[2].utf8)
    let bytes: [UInt8]
    switch fields[1].lowercased() {
    case "b": bytes = Base64.decoded(content)
    case "q": bytes = MailBody.quotedPrintable(content.map { $0 == 0x5F ? 0x20 : $0 })
    default: return nil
    }
    let name = fields[0].prefix { $0 != "*" }
    return (
      String(decoding: Charset.utf8(bytes, declared: String(name)), as: UTF8.self),
      fields[3].dropFirst()
    )
  }
}

extension Substring {
  /// Where a mark begins, without Foundation.
  fileprivate func range(of mark: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(mark) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
