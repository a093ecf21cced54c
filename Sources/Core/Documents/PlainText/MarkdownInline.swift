import Articles
import Text

/// Marks within a line of Markdown.
enum MarkdownInline {
  /// The words without emphasis, code marks, and the addresses of links and pictures.
  static func plain(_ line: String) -> String { read(line).text }

  /// The words, and the links in them, their ranges counted from the words' beginning.
  ///
  /// - Parameter references: Addresses by the labels of links that do not name theirs.
  static func read(
    _ line: String, references: [String: String] = [:]
  ) -> (text: String, links: [Hyperlink]) {
    guard
      line.utf8.contains(where: {
        $0 == 0x2A || $0 == 0x5F || $0 == 0x60 || $0 == 0x5B || $0 == 0x5C || $0 == 0x26
          || $0 == 0x3C || $0 == 0x7E
      })
    else { return (line, []) }
    var reader = InlineReader(Array(line.utf8), references)
    return reader.read()
  }

  /// The address of the first link of a line.
  static func link(_ line: String) -> String? { read(line).links.first?.url }
}

/// One pass over a line of Markdown.
private struct InlineReader {
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var links: [Hyperlink] = []
  /// Where the words of the links begin that are open, and whether they are pictures: a picture may be a link.
  private var open: [(start: Int, isImage: Bool)] = []

  private let references: [String: String]
  /// The link of an open tag of HTML, its range where its words begin.
  private var anchor: Hyperlink?

  init(_ bytes: [UInt8], _ references: [String: String]) {
    self.bytes = bytes
    self.references = references
  }

  mutating func read() -> (text: String, links: [Hyperlink]) {
    var i = 0
    while i < bytes.count { i = step(i) }
    let lead = text.prefix { $0.isSpace }.count
    let words = String(decoding: text, as: UTF8.self).trimmed()
    return (words, links.compactMap { $0.within(lead..<lead + words.utf8.count) })
  }

  private mutating func step(_ i: Int) -> Int {
    switch bytes[i] {
    case 0x5C where i + 1 < bytes.count:  // an escaped mark
      text.append(bytes[i + 1])
      return i + 2
    case 0x2A where i + 1 < bytes.count && (bytes[i + 1] != 0x20 || i > 0): return i + 1  // *
    case 0x2A where i + 1 == bytes.count && bytes[..<i].contains(0x2A): return i + 1
    case 0x60: return i + 1
    case 0x5F where isEdge(i): return i + 1
    case 0x21 where i + 1 < bytes.count && bytes[i + 1] == 0x5B && hasTarget(i + 1):
      open.append((text.count, true))
      return i + 2
    case 0x5B where i + 1 < bytes.count && bytes[i + 1] == 0x5E: return footnote(i)
    case 0x5B where hasTarget(i):
      open.append((text.count, false))
      return i + 1
    case 0x5B:
      if let end = reference(i) { return end }
      text.append(bytes[i])
      return i + 1
    case 0x26: return entity(i)
    case 0x7E where i + 1 < bytes.count && bytes[i + 1] == 0x7E: return deleted(i)
    case 0x3C where tagEnd(i) != nil: return tag(i)
    case 0x5D where i + 1 < bytes.count && bytes[i + 1] == 0x28: return close(i)
    case 0x3C where isAddress(i): return i + 1
    case 0x3E where open.isEmpty && text.count > 8 && isBehindAddress(i): return i + 1
    default:
      text.append(bytes[i])
      return i + 1
    }
  }

  /// The end of a link: its address, and perhaps a title, stand between brackets.
  private mutating func close(_ i: Int) -> Int {
    let end = targetEnd(i + 1)
    let inside = bytes[min(i + 2, end)..<end].drop { $0 == 0x20 || $0 == 0x3C }
    let url = String(decoding: inside.prefix { $0 != 0x20 && $0 != 0x3E }, as: UTF8.self)
    if let (start, isImage) = open.popLast(), var link = HyperlinkTarget.link(url) {
      if start < text.count { link.range = start..<text.count }
      if isImage { link.kind = .image }
      links.append(link)
    }
    return end + 1
  }

  /// The bracket that closes an address; those that open within it are closed first.
  private func targetEnd(_ start: Int) -> Int {
    var depth = 0
    for at in start..<bytes.count {
      if bytes[at] == 0x28 { depth += 1 }
      if bytes[at] == 0x29 { depth -= 1 }
      if depth == 0 { return at }
    }
    return bytes[start...].firstIndex(of: 0x29) ?? bytes.count - 1
  }

  /// "[words][label]", "[words][]" and "[words]" where the text says elsewhere what they lead to.
  private mutating func reference(_ i: Int) -> Int? {
    guard !references.isEmpty, let end = bytes[i...].prefix(1000).firstIndex(of: 0x5D) else {
      return nil
    }
    let words = bytes[(i + 1)..<end]
    var label = words
    var behind = end + 1
    if behind < bytes.count, bytes[behind] == 0x5B,
      let close = bytes[behind...].prefix(1000).firstIndex(of: 0x5D)
    {
      if close > behind + 1 { label = bytes[(behind + 1)..<close] }
      behind = close + 1
    }
    let key = String(decoding: label, as: UTF8.self).trimmed().lowercased()
    guard let url = references[key], var link = HyperlinkTarget.link(url) else { return nil }
    let plain = MarkdownInline.read(String(decoding: words, as: UTF8.self)).text
    link.range = text.count..<text.count + plain.utf8.count
    text += plain.utf8
    if !plain.isEmpty { links.append(link) }
    return behind
  }

  /// "&amp;" and other references to characters.
  private mutating func entity(_ i: Int) -> Int {
    let end = bytes[i...].prefix(32).firstIndex(of: 0x3B)
    let found: String? = end.flatMap { end in
      let source = String(decoding: bytes[i...end], as: UTF8.self)
      var copy = source
      let resolved = copy.withUTF8 { XMLEntities().resolved($0) }
      return resolved == source ? nil : resolved
    }
    guard let found, let end else {
      text.append(bytes[i])
      return i + 1
    }
    text += found.utf8
    return end + 1
  }

  /// "~~words~~" were taken back, and are left out; marks without an end are none.
  private mutating func deleted(_ i: Int) -> Int {
    var at = i + 2
    while at + 1 < bytes.count {
      if bytes[at] == 0x7E, bytes[at + 1] == 0x7E, at > i + 2 {
        // One space is enough where two stood around the words.
        let isSpaced = text.last == 0x20 && at + 2 < bytes.count && bytes[at + 2] == 0x20
        return isSpaced ? at + 3 : at + 2
      }
      at += 1
    }
    text += bytes[i..<i + 2]
    return i + 2
  }

  /// Passes over a tag; the address of a link is kept.
  private mutating func tag(_ i: Int) -> Int {
    let end = tagEnd(i) ?? i + 1
    let source = Array(bytes[i..<end])
    if source.starts(with: Array("</a".utf8)), var link = anchor {
      link.range = (link.range?.lowerBound ?? text.count)..<text.count
      if link.range?.isEmpty == false { links.append(link) }
      anchor = nil
    }
    source.withUnsafeBufferPointer { tag in
      var attributes: [XMLAttribute] = []
      let start = XMLStartTag(tag, at: 0, into: &attributes)
      guard start.name.count == 1, tag[1] | 0x20 == 0x61,
        let href = attributes.first(where: { tag[$0.name].elementsEqual("href".utf8) })
      else { return }
      anchor = HyperlinkTarget.link(String(decoding: tag[href.value], as: UTF8.self))
      anchor?.range = text.count..<text.count
    }
    return end
  }

  /// Behind a tag of HTML, which is no part of the text; nil where none stands.
  private func tagEnd(_ i: Int) -> Int? {
    let name = bytes[(i + 1)...].drop { $0 == 0x2F }.prefix { $0.isLetter || $0.isDigit }
    guard name.startIndex <= i + 2,
      Self.tags.contains(String(decoding: name.map(\.lower), as: UTF8.self)),
      let end = bytes[i...].prefix(2000).firstIndex(of: 0x3E)
    else { return nil }
    return end + 1
  }

  private static let tags: Set<String> = [
    "a", "abbr", "b", "blockquote", "br", "center", "cite", "code", "details", "div", "em", "font",
    "h1", "h2", "h3", "h4", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "q", "small",
    "span", "strong", "sub", "summary", "sup", "table", "td", "th", "tr", "u", "ul",
  ]

  /// "[^1]" refers to a note: "[1]".
  private mutating func footnote(_ i: Int) -> Int {
    text.append(0x5B)
    return i + 2
  }

  private func hasTarget(_ i: Int) -> Bool {
    guard let end = bytes[i...].prefix(2000).firstIndex(of: 0x5D) else { return false }
    return end + 1 < bytes.count && bytes[end + 1] == 0x28
  }

  /// "<https://...>": the angle brackets are no part of the text.
  private func isAddress(_ i: Int) -> Bool {
    let rest = bytes[(i + 1)...]
    guard rest.starts(withLower: "http://") || rest.starts(withLower: "https://") else {
      return false
    }
    return rest.firstIndex { $0 == 0x3E || $0 == 0x20 }.map { bytes[$0] == 0x3E } ?? false
  }

  private func isBehindAddress(_ i: Int) -> Bool {
    guard let start = bytes[..<i].lastIndex(where: { $0 == 0x3C || $0 == 0x20 }) else {
      return false
    }
    return bytes[start] == 0x3C && isAddress(start)
  }

  /// An underscore inside of a word is a letter of it.
  private func isEdge(_ i: Int) -> Bool {
    let before = i > 0 && (bytes[i - 1].isLetter || bytes[i - 1].isDigit)
    let after = i + 1 < bytes.count && (bytes[i + 1].isLetter || bytes[i + 1].isDigit)
    return !(before && after)
  }
}
