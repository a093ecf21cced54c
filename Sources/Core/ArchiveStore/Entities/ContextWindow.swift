/// The few words on either side of a name.
enum ContextWindow {
  /// A word or a mark beside a name.
  struct ContextWord: Hashable, Sendable {
    /// As it is set; "'s" and "-based" keep their sign.
    let text: String
    /// In small letters, without a point at its end.
    var lower: String {
      let plain = text.hasSuffix(".") ? String(text.dropLast()) : text
      return plain.lowercased()
    }
    /// Whether it is made of letters, and no mark.
    var isWord: Bool {
      guard let first = text.utf8.first else { return false }
      return first >= 0x80 || first | 0x20 >= 0x61 && first | 0x20 <= 0x7A
    }
    /// Whether it begins with a capital.
    var isCapitalized: Bool { text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false }
    /// Whether it may be a person's age.
    var isAge: Bool { text.utf8.count == 2 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static let most = 5
  private static let reach = 80

  /// The words before a byte, nearest first, up to the beginning of the paragraph.
  static func before(_ end: Int, in text: UnsafeBufferPointer<UInt8>) -> [ContextWord] {
    var words: [ContextWord] = []
    var at = min(end, text.count)
    let first = max(0, at - reach)
    while at > first, words.count < most {
      let byte = text[at - 1]
      if byte == 0x0A { break }
      if byte <= 0x20 {
        at -= 1
        continue
      }
      var start = at - 1
      // A point ends an abbreviation only where letters stand directly before it.
      if isLetter(byte) || byte == UInt8(ascii: ".") {
        while start > first, isInside(text[start - 1]) { start -= 1 }
      }
      // "… the president. Baker said": what stands before a sentence's end is no neighbor, what "Sen." abbreviates is.
      if text[at - 1] == UInt8(ascii: "."), at - start > Self.longestAbbreviation { break }
      words.append(word(text, start..<at))
      at = start
    }
    return words
  }

  private static let longestAbbreviation = 5

  /// The words after a byte, nearest first, up to the end of the paragraph.
  static func after(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> [ContextWord] {
    var words: [ContextWord] = []
    var at = max(0, start)
    let last = min(text.count, at + reach)
    while at < last, words.count < most {
      let byte = text[at]
      if byte == 0x0A { break }
      if byte <= 0x20 {
        at += 1
        continue
      }
      var end = at + 1
      if isLetter(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") {
        while end < last, isInside(text[end]) { end += 1 }
      }
      words.append(word(text, at..<end))
      at = end
    }
    return words
  }

  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> ContextWord
  {
    let word = String(decoding: text[range], as: UTF8.self)
    guard word.utf8.first == 0xE2, word.hasPrefix("’") else { return ContextWord(text: word) }
    return ContextWord(text: "'" + word.dropFirst())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
