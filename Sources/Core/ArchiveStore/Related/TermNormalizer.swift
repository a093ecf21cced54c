/// The letters of one word on their way to a term: lowered, without accents, possessive and plural taken off.
///
/// Only plurals are stemmed. On the stories at hand a full English stemmer found no more related stories than this
/// one, and it brings together words that news keeps apart (universe, university).
struct TermNormalizer {
  /// Longer words are compared by their beginning.
  private static let limit = 64
  private var bytes: [UInt8] = []
  private var apostrophes = 0
  /// Where the last apostrophe stood.
  private var mark = -1
  private var letters = 0

  /// Whether nothing has been read.
  var isEmpty: Bool { bytes.isEmpty }
  /// Whether only digits have been read.
  var isNumber: Bool { letters == 0 && !bytes.isEmpty }

  /// Adds an ASCII letter in lower case.
  mutating func append(_ byte: UInt8) {
    letters += 1
    if bytes.count < Self.limit { bytes.append(byte) }
  }

  /// Adds a digit, or a point within a number.
  mutating func append(digit byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) }
  }

  /// Adds a letter beyond ASCII.
  mutating func append(_ scalar: Unicode.Scalar) {
    letters += 1
    guard bytes.count < Self.limit else { return }
    if let plain = Self.plain(scalar) {
      bytes += plain
    } else {
      bytes += scalar.properties.lowercaseMapping.utf8
    }
  }

  /// Notes an apostrophe: what follows may be a possessive.
  mutating func apostrophe() { mark = bytes.count }

  /// The term of what was read, and a fresh start; nil when nothing is left of it.
  mutating func finish() -> TermID? {
    if mark >= 0, mark == bytes.count - 1, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
    if letters > 0 { dropPlural() }
    let term = bytes.isEmpty ? nil : Self.hash(bytes)
    bytes.removeAll(keepingCapacity: true)
    (mark, letters) = (-1, 0)
    return term
  }

  private mutating func dropPlural() {
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else { return }
    let before = bytes[bytes.count - 2]
    if [UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i")].contains(before) { return }
    if hasSuffix("ies"), bytes.count > 4 {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if hasSuffix("ches") || hasSuffix("shes") || hasSuffix("sses") || hasSuffix("xes")
      || hasSuffix("zes")
    {
      bytes.removeLast(2)
    } else {
      bytes.removeLast()
    }
  }

  private func hasSuffix(_ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for i in 0..<count where bytes[bytes.count - count + i] != suffix.utf8Start[i] { return false }
    return true
  }
}

// MARK: - Hashing and folding

extension TermNormalizer {
  /// The term of a word that has been folded already.
  static func hash(_ bytes: [UInt8]) -> TermID {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return finish(hash)
  }

  /// The term of two neighbouring characters of a script without spaces.
  static func hash(pair first: UInt32, _ second: UInt32) -> TermID {
    finish((first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77) ^ 0x5BD1_E995)
  }

  private static func finish(_ value: UInt32) -> TermID {
    var hash = (value ^ value >> 16) &* 0x85EB_CA6B
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
    return hash ^ hash >> 16
  }

  /// A Latin letter of U+00C0 to U+017F without its accent; nil for every other.
  ///
  /// Frozen, and narrower than `CharacterFolding`: the terms in archives and in the built-in background frequencies
  /// are hashes of words folded so.
  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar {
    case "ß": return Array("ss".utf8)
    case "æ", "Æ": return Array("ae".utf8)
    case "œ", "Œ": return Array("oe".utf8)
    case "þ", "Þ": return Array("th".utf8)
    default: break
    }
    let at = Int(scalar.value) - 0xC0
    guard at >= 0, at < latin.utf8CodeUnitCount, latin.utf8Start[at] != UInt8(ascii: ".") else {
      return nil
    }
    return [latin.utf8Start[at]]
  }

  /// One letter a character from U+00C0 on; a point where there is none.
  private static let latin: StaticString = """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkk\
    llllllllllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
}
