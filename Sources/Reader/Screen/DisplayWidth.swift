/// How many columns text takes on the screen: the one place that decides it.
///
/// Ranges follow Unicode 14's East Asian Width (UAX #11), wide and full-width, which is what the C library, ncurses
/// and the terminals of Debian 12 agree on.
package enum DisplayWidth {
  /// What a scalar does to the column.
  enum Kind {
    /// One column, two columns.
    case narrow, wide
    /// Drawn over the base before it.
    case mark
    /// Draws nothing: joiners, soft hyphens, direction marks.
    case hidden
    /// A regional indicator; two make a flag.
    case regional
    /// Would be obeyed rather than drawn: controls, direction overrides, tags.
    case unsafe
  }

  /// The columns of a text, and of nothing of it when `limit` is reached.
  package static func columns(of text: String) -> Int {
    columns(of: text, in: 0..<Int.max)
  }

  /// The columns of a range of UTF-8 bytes of a text.
  package static func columns(of text: String, in range: Range<Int>) -> Int {
    var copy = text
    return copy.withUTF8 { bytes in
      let end = min(max(range.upperBound, 0), bytes.count)
      let start = min(max(range.lowerBound, 0), end)
      if bytes[start..<end].allSatisfy({ $0 < 0x80 }) { return end - start }
      var glyphs = Glyphs(bytes, in: range)
      var sum = 0
      while let glyph = glyphs.next() { sum += glyph.width }
      return sum
    }
  }

  /// The longest beginning of a text that fits, with "…" in the last column when something was cut.
  package static func fit(_ text: String, columns limit: Int) -> String {
    guard limit > 0 else { return "" }
    // Nothing takes more columns than bytes.
    if text.utf8.count <= limit { return text }
    var copy = text
    return copy.withUTF8 { bytes in
      var glyphs = Glyphs(bytes, in: 0..<bytes.count)
      var sum = 0
      var cut = 0
      while let glyph = glyphs.next() {
        sum += glyph.width
        if sum > limit { return String(decoding: bytes[..<cut], as: UTF8.self) + "…" }
        if sum < limit { cut = glyph.end }
      }
      return nil
    } ?? text
  }

  static func kind(of scalar: UInt32) -> Kind {
    if scalar < 0x300 {
      if scalar < 0x20 || (0x7F..<0xA0).contains(scalar) { return .unsafe }
      return scalar == 0xAD ? .hidden : .narrow
    }
    if scalar < 0x1100 { return special(scalar) }
    if isPlainSymbol(scalar) { return isWide(scalar) ? .wide : .narrow }
    if (0x4E00...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar) { return .wide }
    if (0x1F1E6...0x1F1FF).contains(scalar) { return .regional }
    return isWide(scalar) ? .wide : special(scalar)
  }

  /// Whether it is punctuation, an arrow, a box, a shape or a sign of a block in which all are assigned and none is a mark:
  /// what screens are full of, for which no table need be asked.
  @inline(__always)
  private static func isPlainSymbol(_ scalar: UInt32) -> Bool {
    (0x2010...0x2027).contains(scalar) || (0x2030...0x205E).contains(scalar)
      || (0x2190...0x2426).contains(scalar) || (0x2500...0x27BF).contains(scalar)
  }

  /// Everything but plain width: by general category, which the standard library looks up quickly.
  private static func special(_ scalar: UInt32) -> Kind {
    if (0x1160...0x11FF).contains(scalar) || (0xD7B0...0xD7FF).contains(scalar) {
      return .mark  // Hangul vowels and finals join the syllable's first letter
    }
    guard let unicode = Unicode.Scalar(scalar) else { return .unsafe }
    switch unicode.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format:
      // Direction overrides and isolates reorder what is around them; tags hide a message.
      if (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) {
        return .unsafe
      }
      return scalar >= 0xE0000 ? .unsafe : .hidden
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
      return .unsafe
    default: return .narrow
    }
  }

  /// Whether the scalar is a picture that joiners, tones and selectors change.
  static func isEmoji(_ scalar: UInt32) -> Bool {
    (0x1F000...0x1FAFF).contains(scalar) || (0x2190...0x2BFF).contains(scalar)
  }

  static func isWide(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(scalar)
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098, 0x309B...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x17000...0x1B2FB,
    0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
    0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
    0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC,
    0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2,
    0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A,
    0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6, 0x20000...0x3FFFD,
  ]
}
