/// Letters without case and accents, so that "Erdogan" finds "Erdoğan".
///
/// Covers Latin with its marks, Greek and Cyrillic case; other scripts stay as they are.
enum AccentFolding {
  /// The folded scalar, or nil for a mark that is left out.
  static func scalar(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
    if (0x300...0x36F).contains(value) || value == 0xAD { return nil }
    if value >= 0xC0, value < 0x180 { return latin[Int(value) - 0xC0] }
    if value == 0x2019 || value == 0x2018 { return 0x27 }
    if value < 0x2000 || (0xFF21...0xFF3A).contains(value) {
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
    return value
  }

  /// A text folded, as scalars.
  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.compactMap(scalar) }

  /// Whether the scalar is part of a word.
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x30...0x39).contains(value)
        || (0x41...0x5A).contains(value)
    }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  // U+00C0 to U+017F; a letter that is two in ASCII keeps its first.
  private static let latin: [UInt32] = {
    let plain =
      "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
      + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    return plain.unicodeScalars.map(\.value)
  }()
}
