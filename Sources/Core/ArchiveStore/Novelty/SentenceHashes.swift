/// Cuts text into sentences well enough to ask whether one was read before; a wrong cut costs little here.
enum SentenceHashes {
  /// A sentence without an end is cut after this many bytes.
  private static let limit = 1200

  /// The sentences of a stretch of text, in order; line feeds end sentences. Complexity: O(*n*).
  static func ranges(
    _ text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = stretch.lowerBound
    func end(_ at: Int) {
      if at > start { ranges.append(start..<at) }
      start = at
    }
    var at = start
    while at < stretch.upperBound {
      switch text[at] {
      case 0x0A: end(at + 1)
      case 0x20 where at > start:
        let isOver = ends(text, start, at) && begins(text, at + 1, stretch.upperBound)
        if isOver || at - start > limit { end(at + 1) }
      default: if at - start > 2 * limit, text[at] & 0xC0 != 0x80 { end(at) }
      }
      at += 1
    }
    end(stretch.upperBound)
    return ranges
  }

  /// Whether a full stop, or one with a quotation mark behind it, stands before a place.
  private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ at: Int) -> Bool {
    var last = at - 1
    if last >= start, text[last] == 0x22 || text[last] == 0x27 || text[last] == 0x29 {
      last -= 1
    } else if last >= start + 2, text[last - 2] == 0xE2, text[last - 1] == 0x80 {
      last -= 3
    }
    guard last >= start else { return false }
    return text[last] == 0x2E || text[last] == 0x21 || text[last] == 0x3F
  }

  /// Whether a capital, a digit or an opening mark stands at a place.
  private static func begins(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at < end else { return true }
    switch text[at] {
    case 0x41...0x5A, 0x30...0x39, 0x22, 0x27, 0x28, 0xC3, 0xE2: return true
    default: return false
    }
  }
}
