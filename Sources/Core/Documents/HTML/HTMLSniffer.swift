import Text

/// What the beginning of a document tells of it when it is a web page.
enum HTMLSniffer {
  /// Whether a text is HTML: its first element is one of HTML's, and not that of a feed.
  static func isPage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    for _ in 0..<50 {  // comments and declarations before the first element
      while at < text.count,
        text[at].isSpace || text[at] == 0xEF || text[at] == 0xBB || text[at] == 0xBF
      { at += 1 }
      let rest = text[at...]
      if rest.starts(withLower: "<!doctype html") { return true }
      if rest.starts(withLower: "<!--") {
        guard let end = endOfComment(text, from: at + 4) else { return false }
        at = end
      } else if rest.starts(withLower: "<?") || rest.starts(withLower: "<!") {
        guard let end = rest.firstIndex(of: 0x3E) else { return false }
        at = end + 1
      } else {
        return beginsWithElement(rest)
      }
    }
    return false
  }

  private static func endOfComment(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at + 2 < text.count {
      if text[at] == 0x2D, text[at + 1] == 0x2D, text[at + 2] == 0x3E { return at + 3 }
      at += 1
    }
    return nil
  }

  private static func beginsWithElement(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard rest.first == 0x3C else { return false }
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isDigit }.map(\.lower)
    return elements.contains(String(decoding: name.prefix(12), as: UTF8.self))
  }

  private static let elements: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "base", "div", "p",
    "article", "main",
    "section", "header", "nav", "table", "center", "h1", "h2", "h3", "span", "a", "img", "ul", "ol",
    "font", "b",
    "i", "em", "strong", "br", "blockquote", "pre", "noscript", "plaintext",
  ]

  /// The charset that a page declares in its first 4,096 bytes; nil when it declares none.
  ///
  /// Both `<meta charset=…>` and the older `http-equiv` form are found by the word before the equals sign.
  static func charset(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096)
    var at = head.startIndex
    while let tag = head[at...].firstIndex(of: 0x3C) {
      at = tag + 1
      guard head[at...].starts(withLower: "meta") else { continue }
      let end = head[at...].firstIndex(of: 0x3E) ?? head.endIndex
      if let name = charset(in: head[at..<end]) { return name }
    }
    return nil
  }

  private static func charset(in tag: ArraySlice<UInt8>) -> String? {
    for at in tag.indices where tag[at...].starts(withLower: "charset") {
      let value = tag[(at + 7)...].drop { $0.isSpace }
      guard value.first == 0x3D else { continue }
      let name = value.dropFirst().drop { $0.isSpace || $0 == 0x22 || $0 == 0x27 }
        .prefix { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
