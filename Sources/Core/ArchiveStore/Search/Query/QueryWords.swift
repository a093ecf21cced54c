/// What a reader types for what the index keeps otherwise.
enum QueryWords {
  /// The words with printers' ligatures written as letters, and a full stop behind initials that lack it: "U.S" is "U.S.".
  static func mended(_ text: String) -> String {
    var mended = ""
    for scalar in text.unicodeScalars {
      if let letters = ligatures[scalar.value] {
        mended += letters
      } else {
        mended.unicodeScalars.append(scalar)
      }
    }
    return isInitials(mended) ? mended + "." : mended
  }

  /// Letters with full stops between them and none at the end.
  private static func isInitials(_ text: String) -> Bool {
    let letters = text.utf8.drop { $0 == UInt8(ascii: "=") }
    guard letters.count >= 3, letters.count % 2 == 1 else { return false }
    return letters.enumerated().allSatisfy { at, byte in
      at % 2 == 1 ? byte == UInt8(ascii: ".") : (byte | 0x20) &- 0x61 < 26
    }
  }

  private static let ligatures: [UInt32: String] = [
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
  ]
}
