/// Places at which a word may be cut at a line's end (U+00AD), which print as nothing elsewhere.
enum SoftHyphens {
  /// Whether there is one in a text.
  static func stand(in text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in
      var at = 0
      while let found = bytes.position(of: 0xC2, from: at) {
        if found + 1 < bytes.count, bytes[found + 1] == 0xAD { return true }
        at = found + 1
      }
      return false
    }
  }

  /// The text without them.
  static func removed(_ text: String) -> String {
    guard stand(in: text) else { return text }
    var scalars = text.unicodeScalars
    scalars.removeAll { $0 == "\u{AD}" }
    return String(scalars)
  }
}
