/// Finds sentences and words in text, well enough for a reader to select by; a wrong cut is mended by a key.
package enum SentenceRanges {
  /// The sentences of a stretch of text as byte ranges, in order, without the spaces between them. Complexity: O(*n*).
  package static func sentences(in text: String, _ stretch: Range<Int>) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let stretch = stretch.clamped(to: 0..<bytes.count)
    var sentences: [Range<Int>] = []
    var start = stretch.lowerBound
    for at in stretch where isSpace(bytes[at]) {
      let isOver =
        bytes[at] == 0x0A || ends(bytes, start..<at) && begins(bytes, at + 1..<stretch.upperBound)
      guard isOver else { continue }
      if let sentence = trimmed(bytes, start..<at) { sentences.append(sentence) }
      start = at + 1
    }
    if let last = trimmed(bytes, start..<stretch.upperBound) { sentences.append(last) }
    return sentences
  }

  /// Where the word after a place ends; nil behind the last one.
  package static func nextWordEnd(in text: String, from place: Int, limit: Int) -> Int? {
    let bytes = Array(text.utf8)
    var at = max(0, place)
    while at < min(limit, bytes.count), isSpace(bytes[at]) { at += 1 }
    guard at < min(limit, bytes.count) else { return nil }
    while at < min(limit, bytes.count), !isSpace(bytes[at]) { at += 1 }
    return at
  }

  /// Where the last word of a range before its end begins to be left out: the end of the word before it; nil where it
  /// is the only one.
  package static func previousWordEnd(in text: String, _ range: Range<Int>) -> Int? {
    let bytes = Array(text.utf8)
    var at = min(range.upperBound, bytes.count)
    while at > range.lowerBound, !isSpace(bytes[at - 1]) { at -= 1 }
    while at > range.lowerBound, isSpace(bytes[at - 1]) { at -= 1 }
    return at > range.lowerBound ? at : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(bytes[low]) { low += 1 }
    while high > low, isSpace(bytes[high - 1]) { high -= 1 }
    return low < high ? low..<high : nil
  }

  /// Whether a sentence ends where a range does: with a full stop, perhaps behind a mark, that no abbreviation explains.
  private static func ends(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var last = range.upperBound - 1
    while last > range.lowerBound {
      if [0x22, 0x27, 0x29, 0x5D].contains(bytes[last]) {
        last -= 1
      } else if last >= range.lowerBound + 2, bytes[last - 2] == 0xE2, bytes[last - 1] == 0x80,
        [0x98, 0x99, 0x9C, 0x9D].contains(bytes[last])
      {
        last -= 3
      } else {
        break
      }
    }
    guard last >= range.lowerBound else { return false }
    switch bytes[last] {
    case 0x21, 0x3F: return true
    case 0x2E: return !isAbbreviation(bytes, range.lowerBound..<last)
    default: return false
    }
  }

  /// Whether the word before a full stop is an initial ("J"), has full stops itself ("U.S") or is a known abbreviation.
  private static func isAbbreviation(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, !isSpace(bytes[start - 1]) { start -= 1 }
    while start < range.upperBound, !isLetter(bytes[start]) { start += 1 }
    let word = bytes[start..<range.upperBound]
    guard let first = word.first else { return false }
    if word.count == 1 { return (0x41...0x5A).contains(first) }
    return word.contains(0x2E) || Abbreviations.contains(word)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func begins(_ bytes: [UInt8], _ rest: Range<Int>) -> Bool {
    guard let first = rest.first else { return true }
    switch bytes[first] {
    case 0x41...0x5A, 0x30...0x39, 0x22, 0x27, 0x28, 0x5B, 0xC3, 0xC4...: return true
    default: return false
    }
  }
}
