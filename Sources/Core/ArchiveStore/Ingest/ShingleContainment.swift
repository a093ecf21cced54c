import Articles

/// How much of one text stands in another: the share of its four-word shingles that the other holds too.
///
/// Broder, "On the resemblance and containment of documents" (1997), over the body's words as `ContentHash` folds
/// them. Containment, because publishers add to a story and cut it far more often than they rewrite it.
enum ShingleContainment {
  /// At the same address, from here on it is the same story revised.
  static let revision = 0.3

  /// The larger of both containments, 0 to 1.
  static func containment(_ a: Article, _ b: Article) -> Double {
    let (x, y) = (shingles(a.body), shingles(b.body))
    guard !x.isEmpty, !y.isEmpty else { return 0 }
    return Double(x.intersection(y).count) / Double(min(x.count, y.count))
  }

  private static func shingles(_ text: String) -> Set<UInt64> {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1
      case 0x41...0x5A: hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 &+ 1
      default:
        if hash != 0 { words.append(hash) }
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    guard words.count >= 4 else { return Set(words) }
    return Set(
      (0...words.count - 4).map { at in
        words[at..<at + 4].reduce(0) { ($0 << 7 | $0 >> 57) &* 0x9E37_79B1_85EB_CA87 ^ $1 }
      })
  }
}
