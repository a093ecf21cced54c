/// Text that no terminal can obey and no eye is deceived by.
///
/// Control characters (C0 but tab and line feed, DEL, C1), bidirectional overrides and isolates, and tag
/// characters become U+FFFD: a visible mark in their place. Joiners, direction marks and soft hyphens stay, for
/// scripts need them.
package enum TextSanitizer {
  /// The text made safe; the same text when nothing was to be done.
  package static func clean(_ text: String) -> String {
    var copy = text
    let replaced = copy.withUTF8 { bytes in
      firstUnsafe(bytes, from: 0) == nil ? nil : cleaned(bytes)
    }
    guard let replaced else { return text }
    return String(decoding: replaced, as: UTF8.self)
  }

  /// Makes a text safe in place, if it is not.
  package static func clean(_ text: inout String) {
    if !isClean(text) { text = clean(text) }
  }

  /// The same for a text that may be absent.
  package static func clean(_ text: inout String?) {
    if let known = text, !isClean(known) { text = clean(known) }
  }

  /// Whether nothing was to be done.
  package static func isClean(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { firstUnsafe($0, from: 0) == nil }
  }

  private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var safe: [UInt8] = []
    safe.reserveCapacity(bytes.count + 64)
    var at = 0
    while let found = firstUnsafe(bytes, from: at) {
      safe.append(contentsOf: bytes[at..<found.lowerBound])
      safe.append(contentsOf: [0xEF, 0xBF, 0xBD])
      at = found.upperBound
    }
    safe.append(contentsOf: bytes[at...])
    return safe
  }

  private static func firstUnsafe(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<
    Int
  >? {
    var i = start
    while i < bytes.count {
      if i + 8 <= bytes.count, isPlain(bytes, at: i) {
        i += 8
        continue
      }
      let length = unsafeLength(bytes, at: i)
      if length > 0 { return i..<i + length }
      i += 1
    }
    return nil
  }

  /// Whether the next eight bytes are printable ASCII, tested as one word: each byte's top bit is set in turn by a
  /// byte above 0x7F, by one below 0x20, and by DEL.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self)
    let controls = word &- 0x2020_2020_2020_2020
    let deletes = word &+ 0x0101_0101_0101_0101
    return (word | controls | deletes) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func unsafeLength(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    switch bytes[i] {
    case 0x09, 0x0A: return 0
    case 0..<0x20, 0x7F: return 1
    case 0xC2: return i + 1 < bytes.count && bytes[i + 1] < 0xA0 ? 2 : 0
    case 0xE2: return isBidi(bytes, at: i) ? 3 : 0
    case 0xF3: return isTag(bytes, at: i) ? 4 : 0
    default: return 0
    }
  }

  /// U+202A...U+202E and U+2066...U+2069.
  private static func isBidi(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i + 2 < bytes.count else { return false }
    switch (bytes[i + 1], bytes[i + 2]) {
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
    default: return false
    }
  }

  /// Whether a tag character begins at a byte (U+E0000...U+E007F).
  private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    i + 3 < bytes.count && bytes[i + 1] == 0xA0 && (0x80...0x81).contains(bytes[i + 2])
  }
}
