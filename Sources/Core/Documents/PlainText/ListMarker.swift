import Text

/// Marks at the beginning of a list item: bullets and numbers.
enum ListMarker {
  /// Whether a line begins with a bullet and a space, or with a number and a point or bracket.
  static func isItem(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    length(bytes[range]) > 0
  }

  /// Bytes of the mark and the space behind it; 0 when there is none.
  static func length(_ line: some Collection<UInt8>) -> Int {
    let head = Array(line.prefix(6))
    guard head.count >= 2 else { return 0 }
    switch head[0] {
    case 0x2D, 0x2A, 0x2B: return head[1] == 0x20 || head[1] == 0x09 ? 2 : 0  // - * +
    case 0xE2: return isBullet(head) ? bulletLength(head) : 0
    case 0xC2 where head.count > 2 && head[1] == 0xB7: return head[2] == 0x20 ? 3 : 0  // ·
    default: return number(head)
    }
  }

  /// Bytes of "a) ", "(b) ", "iv) ", which plain texts write before items: a letter or a small Roman number; 0 when there
  /// is none.
  static func letterLength(_ line: some Collection<UInt8>) -> Int {
    let head = Array(line.prefix(6))
    guard let first = head.first, first.isLower || first == 0x28 else { return 0 }
    let opened = head[0] == 0x28 ? 1 : 0
    let letters = head.dropFirst(opened).prefix { $0.isLower }
    let at = opened + letters.count
    guard at + 1 < head.count, head[at] == 0x29, head[at + 1] == 0x20,
      letters.count == 1 || (2...4).contains(letters.count) && letters.allSatisfy(isRoman)
    else { return 0 }
    return at + 2
  }

  private static func isRoman(_ byte: UInt8) -> Bool { [0x69, 0x76, 0x78].contains(byte) }

  /// • ‣ ▪ ● ○ ◦ ■ □
  private static func isBullet(_ head: [UInt8]) -> Bool {
    guard head.count >= 4 else { return false }
    switch (head[1], head[2]) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0x8B), (0x97, 0xA6),
      (0x96, 0xA0), (0x96, 0xA1):
      return true
    default: return false
    }
  }

  private static func bulletLength(_ head: [UInt8]) -> Int {
    head[3] == 0x20 || head[3] == 0x09 ? 4 : 3
  }

  /// "1. ", "12) ", "(3) "; "1993. It was" is the year of a sentence, so at most two digits count.
  private static func number(_ head: [UInt8]) -> Int {
    let opened = head[0] == 0x28 ? 1 : 0
    let digits = head.dropFirst(opened).prefix { $0.isDigit }.count
    let at = opened + digits
    guard (1...2).contains(digits), at + 1 < head.count, head[at + 1] == 0x20,
      head[at] == 0x29 || (head[at] == 0x2E && opened == 0)
    else { return 0 }
    return at + 2
  }
}
