/// Letters that printers join and PDF files hand out as one character: "ﬁ" is written "fi" again (U+FB00 to U+FB06).
enum Ligatures {
  /// Whether there is one in a text.
  static func stand(in text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { first($0, from: 0) != nil }
  }

  /// The text with each written as its letters.
  static func expanded(_ text: String) -> String {
    var copy = text
    let bytes: [UInt8]? = copy.withUTF8 { source in
      guard var found = first(source, from: 0) else { return nil }
      var bytes: [UInt8] = []
      var at = 0
      while true {
        bytes += source[at..<found]
        bytes += letters[Int(source[found + 2]) - 0x80].utf8
        at = found + 3
        guard let next = first(source, from: at) else { break }
        found = next
      }
      return bytes + source[at...]
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private static func first(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while let found = bytes.position(of: 0xEF, from: at) {
      if found + 2 < bytes.count, bytes[found + 1] == 0xAC, bytes[found + 2] &- 0x80 < 7 {
        return found
      }
      at = found + 1
    }
    return nil
  }
}
