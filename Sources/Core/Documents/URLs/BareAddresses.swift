import Articles
import Glibc
import Text

/// Web addresses that stand in running text as they are, "https://..." or "www...", without markup.
enum BareAddresses {
  /// More of them in one text than this are lists, not news.
  private static let limit = 2000

  /// Where they stand, in order. Complexity: O(*n*).
  static func find(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while let colon = text.position(of: 0x3A, from: at), found.count < limit {
      at = colon + 1
      guard let start = scheme(text, before: colon) else { continue }
      let end = end(text, from: colon + 3)
      guard end > colon + 3, isHostStart(text[colon + 3]), start >= found.last?.upperBound ?? 0
      else { continue }
      found.append(start..<end)
      at = end
    }
    let nameless = hosts(in: text, besides: found)
    return nameless.isEmpty
      ? found : (found + nameless).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Where "http" or "https" begins that stands before "://"; nil when something else does.
  private static func scheme(_ text: UnsafeBufferPointer<UInt8>, before colon: Int) -> Int? {
    guard colon + 3 < text.count, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F else {
      return nil
    }
    for word in ["https", "http"] as [StaticString] {
      let start = colon - word.utf8CodeUnitCount
      guard start >= 0, text[start..<colon].starts(withLower: word) else { continue }
      return start == 0 || !text[start - 1].isLetter ? start : nil
    }
    return nil
  }

  /// Hosts that begin with "www." and stand alone.
  private static func hosts(
    in text: UnsafeBufferPointer<UInt8>, besides known: [Range<Int>]
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var known = known[...]
    var at = 0
    while let dot = text.position(of: 0x2E, from: at), found.count < limit {
      at = dot + 1
      let start = dot - 3
      guard start >= 0, text[start..<dot].starts(withLower: "www") else { continue }
      if isWithinWord(text, start) { continue }
      let end = end(text, from: at)
      known = known.drop { $0.upperBound <= start }
      guard end > at, isHostStart(text[at]), text[at..<end].contains(0x2E),
        known.first?.overlaps(start..<end) != true
      else { continue }
      found.append(start..<end)
      at = end
    }
    return found
  }

  /// Whether a byte goes on with a word, a path or a host: letters and digits of any script, and `/`, `.`, `@`, `-`.
  private static func isWithinWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = text[start - 1]
    if before < 0x80 {
      return before.isLetter || before.isDigit || [0x2F, 0x2E, 0x40, 0x2D].contains(before)
    }
    // Signs of Latin-1 ("«") take two bytes, general punctuation ("“") and ideographic marks ("「") three.
    if start >= 2, text[start - 2] == 0xC2 { return false }
    return start < 3 || text[start - 2] != 0x80 || ![0xE2, 0xE3].contains(text[start - 3])
  }

  private static func isHostStart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0xC3 || byte == 0x5B
  }

  /// Where an address ends: before white space, quotation marks and angle brackets, and before the marks of the
  /// sentence around it; a closing bracket belongs to it when it opens one.
  private static func end(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, end - start < 4096, !stops(text, end) { end += 1 }
    while end > start {
      let last = text[end - 1]
      if last == 0x29 || last == 0x5D {
        let opening: UInt8 = last == 0x29 ? 0x28 : 0x5B
        let stretch = text[start..<end]
        guard stretch.count(where: { $0 == opening }) < stretch.count(where: { $0 == last }) else {
          break
        }
        end -= 1
      } else if isSentenceMark(last) {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// `. , ; : ! ? \' * _ ~`
  private static func isSentenceMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x2A, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func stops(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F: true
    case 0xC2:
      at + 1 < text.count && (text[at + 1] <= 0xA0 || text[at + 1] == 0xAB || text[at + 1] == 0xBB)
    // General punctuation, ideographic marks and the marks that are as wide.
    case 0xE2: at + 1 < text.count && text[at + 1] == 0x80
    case 0xE3: at + 1 < text.count && text[at + 1] == 0x80
    case 0xEF: at + 1 < text.count && (text[at + 1] == 0xBC || text[at + 1] == 0xBF)
    default: false
    }
  }
}

extension Article {
  /// Adds the addresses that stand in the text as they are to its links, where no link covers them.
  mutating func findBareAddresses() {
    let found = text.withUTF8 { BareAddresses.find(in: $0) }
    guard !found.isEmpty else { return }
    var known = links.compactMap(\.range)[...]
    var blocks = blocks[...]
    let new = found.compactMap { range -> Hyperlink? in
      known = known.drop { $0.upperBound <= range.lowerBound }
      blocks = blocks.drop { $0.range.upperBound <= range.lowerBound }
      guard known.first?.overlaps(range) != true, let block = blocks.first,
        block.range.contains(range.lowerBound), range.upperBound <= block.range.upperBound
      else { return nil }
      let words = text.utf8Slice(range)
      let url = words.utf8.starts(withLower: "www.") ? "https://" + words : words
      return Hyperlink(url, range: range, kind: Hyperlink.Kind(mediaType: nil, url: url))
    }
    guard !new.isEmpty else { return }
    let placed = links.filter { $0.range != nil } + new
    links =
      placed.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
      + links.filter { $0.range == nil }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands next; nil when it does not.
  func position(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let hit = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: hit)
  }
}
