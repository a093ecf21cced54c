import Articles
import Text

/// Where a story was written, as printed at the beginning of its first paragraph.
enum Dateline {
  /// The dateline without agency and dash, as printed; nil when there is none.
  ///
  /// Read are "TOAMASINA, Madagascar (AP) — ", "LONDON, May 5 (Reuters) - ", "Srinagar- ", "RIYADH — ",
  /// "Muscat: " and "Ulaanbaatar /MONTSAME/. ". The place is a few capitalised words; the words stay part of the paragraph.
  static func read(_ paragraph: String) -> String? { parts(paragraph)?.place }

  /// The paragraph without the dateline that begins it; whole where the place is neither in capitals nor followed by an
  /// agency, for "Ferries: what is known" has none.
  static func removed(from paragraph: String) -> String {
    guard let parts = parts(paragraph), parts.isSure else { return paragraph }
    let rest = String(decoding: paragraph.utf8.dropFirst(parts.end), as: UTF8.self)
      .drop { "-–—:/. ".contains($0) }
    return rest.isEmpty ? paragraph : String(rest)
  }

  /// A dateline's place, whether it is surely one, and where its separator begins, in bytes.
  private static func parts(_ paragraph: String) -> (place: String, isSure: Bool, end: Int)? {
    guard let first = paragraph.utf8.first, first.isUpper || first >= 0xC3 else { return nil }
    let head = paragraph.bytes(upTo: 120)
    guard let mark = separator(head) else { return nil }
    var place = head[..<mark.start]
    var hasAgency = false
    if let bracket = place.firstIndex(where: { $0 == 0x28 || $0 == 0x2F }) {
      place = place[..<bracket]
      hasAgency = true
    }
    while let last = place.last, last.isSpace || last == 0x2C { place.removeLast() }
    let words = place.split(separator: 0x20)
    guard (1...8).contains(words.count), words.allSatisfy(isPlaceWord) else { return nil }
    let isCapitals = isCapitals(words[0])
    guard isCapitals || hasAgency || (mark.isTight && words.count <= 3) else { return nil }
    return (String(decoding: place, as: UTF8.self), isCapitals || hasAgency, mark.start)
  }

  /// The day that a dateline gives, with its year: "KIGALI, Apr 12 2022 (IPS) - ", "OSLO (Feb. 3, 2021) — ",
  /// "CAIRO - 13 July 2022: ".
  static func day(_ paragraph: String) -> Timestamp? {
    guard let dateline = read(paragraph) else { return nil }
    let words = dateline.split(separator: " ")
    if words.count > 3, let day = DateParser.line(words.suffix(3).joined(separator: " ")) {
      return day
    }
    let rest = paragraph.utf8.dropFirst(dateline.utf8.count).prefix(40)
      .drop { !$0.isDigit && !$0.isLetter }
    guard let end = rest.firstIndex(where: { $0 == 0x3A || $0 == 0x28 || $0 == 0x29 }) else {
      return nil
    }
    return DateParser.line(String(rest[..<end]) ?? "")
  }

  /// Where the place ends: a dash with a space on its right, a colon, or the point behind an agency.
  private static func separator(_ head: [UInt8]) -> (start: Int, isTight: Bool)? {
    var i = 0
    var depth = 0
    while i + 1 < head.count {
      switch head[i] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x2D, 0x3A:
        if depth == 0, head[i + 1] == 0x20 {
          let isDash = head[i] == 0x2D || (i > 0 && head[i - 1] != 0x20)
          let isTight = i > 0 && head[i - 1] != 0x20
          return isDash ? (head[..<i].last == 0x2E ? i - 1 : i, isTight) : nil
        }
      case 0xE2
      where i + 2 < head.count && head[i + 1] == 0x80 && (0x93...0x95).contains(head[i + 2]):
        return depth == 0 ? (i, i > 0 && head[i - 1] != 0x20) : nil
      case 0x2F where i + 2 < head.count && head[i + 1] == 0x2E && head[i + 2] == 0x20:
        return (i + 1, false)
      case 0x2E where head[i + 1] == 0x20 && depth == 0:
        if !isAbbreviation(head, i) { return nil }
      case 0x22, 0x21, 0x3F: return nil
      default: break
      }
      i += 1
    }
    return nil
  }

  /// "Feb. 25", "St. Louis", "U.S. ": at most four letters before the point.
  private static func isAbbreviation(_ head: [UInt8], _ i: Int) -> Bool {
    let letters = head[..<i].reversed().prefix { $0.isLetter }.count
    return letters <= 4
  }

  /// Place names and dates: capitalised words, numbers, and the particles inside of names.
  private static func isPlaceWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first.isUpper || first.isDigit || first >= 0xC3 { return true }
    let particles = [
      "de", "del", "la", "le", "of", "al", "el", "do", "da", "and", "sur", "on", "the",
    ]
    return particles.contains(String(decoding: word, as: UTF8.self))
  }

  private static func isCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 2 && !word.contains { $0.isLower }
  }
}
