/// What text without a usable declaration is written in.
extension Charset {
  /// Guesses the charset of bytes that are not UTF-8 and declare nothing.
  ///
  /// Double-byte charsets have their lead and trail bytes where they must be; Cyrillic and Greek have long runs of high
  /// bytes where text in Latin letters has single ones. Text in Latin letters is told by its language; what has none that is
  /// written otherwise is read as windows-1252.
  static func guess(_ bytes: [UInt8]) -> String {
    let sample = Array(bytes.prefix(16_384))
    var high = 0
    var runs = 0
    var isHigh = false
    for byte in sample {
      if byte >= 0x80 {
        high += 1
        if !isHigh { runs += 1 }
      }
      isHigh = byte >= 0x80
    }
    guard high >= 8, high >= runs * 3 || high * 10 >= sample.count * 3 else {
      return high == 0 ? "CP1252" : latin(sample)
    }
    return letters(sample, high: high) ?? doubleByte(sample) ?? cyrillicISO(sample) ?? latin(sample)
  }

  /// Charsets in which nearly every high byte is a letter at 0xC0 or above: Greek, and two of Cyrillic.
  ///
  /// Russian in KOI8-R is mostly small letters at 0xC0...0xDF, in windows-1251 at 0xE0...0xFF, as Greek is; of Greek alone every
  /// fifteenth letter is an accented vowel at 0xDC...0xDF.
  private static func letters(_ bytes: [UInt8], high: Int) -> String? {
    var (low, upper, accented, letters) = (0, 0, 0, 0)
    for byte in bytes where byte >= 0xC0 {
      letters += 1
      if byte < 0xE0 { low += 1 } else { upper += 1 }
      if (0xDC...0xDF).contains(byte) { accented += 1 }
    }
    guard letters * 10 >= high * 9 else { return nil }
    if upper * 10 >= letters * 7, accented * 25 >= letters {
      // Capital alpha with its accent is the only letter that stands elsewhere.
      return bytes.contains(0xB6) && !bytes.contains(0xA2) ? "ISO-8859-7" : "CP1253"
    }
    // Double-byte text has trail bytes all over 0xA1...0xFE; Cyrillic words have both halves uneven.
    if upper * 10 >= letters * 8 { return "CP1251" }
    // KOI8-U is KOI8-R with the Ukrainian letters in place of lines for drawing tables.
    if low * 10 >= letters * 8 { return "KOI8-U" }
    return nil
  }

  /// ISO 8859-5 has its small letters at 0xD0...0xEF.
  private static func cyrillicISO(_ bytes: [UInt8]) -> String? {
    let high = bytes.count { $0 >= 0x80 }
    let small = bytes.count { (0xD0...0xEF).contains($0) }
    return small * 10 >= high * 8 ? "ISO-8859-5" : nil
  }

  /// The charset of text in Latin letters, by its language. Most small words have no accents, and tell it in any charset.
  private static func latin(_ bytes: [UInt8]) -> String {
    var language: String?
    for name in ["CP1252", "CP1250", "ISO-8859-2", "CP1254"] where language == nil {
      let text = convert(bytes, from: name) ?? []
      language = LanguageIdentifier.guess(String(decoding: text, as: UTF8.self))
    }
    if language == "tr" { return "CP1254" }
    guard let letters = language.flatMap({ centralEuropean[$0] }) else { return "CP1252" }
    // Of the two charsets of Central Europe the one in which more high bytes are letters of the language.
    func count(_ name: String) -> Int {
      let text = convert(bytes.filter { $0 >= 0x80 }, from: name) ?? []
      return String(decoding: text, as: UTF8.self).unicodeScalars.count { letters.contains($0) }
    }
    return count("CP1250") >= count("ISO-8859-2") ? "CP1250" : "ISO-8859-2"
  }

  /// The letters beyond ASCII of languages that are written in charsets of Central Europe.
  private static let centralEuropean: [String: Set<Unicode.Scalar>] = [
    "cs": Set("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ".unicodeScalars),
    "hr": Set("čćđšžČĆĐŠŽ".unicodeScalars),
    "hu": Set("áéíóöőúüűÁÉÍÓÖŐÚÜŰ".unicodeScalars),
    "pl": Set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".unicodeScalars),
    "ro": Set("ăâîşţĂÂÎŞŢ".unicodeScalars),
  ]

  private static func doubleByte(_ bytes: [UInt8]) -> String? {
    let candidates = ["EUC-JP", "CP932", "CP949", "GB18030", "BIG5-HKSCS"]
    var best: (name: String, score: Int)?
    for name in candidates {
      guard let text = convert(bytes, from: name) else { continue }
      let score = plausibility(text, in: name)
      if score > 0, score > best?.score ?? 0 { best = (name, score) }
    }
    return best?.name
  }

  /// Frequent characters count much for a reading, marks of failure much against it: read in the wrong charset, text
  /// becomes rare characters.
  private static func plausibility(_ text: [UInt8], in name: String) -> Int {
    let frequent = frequent[name] ?? []
    var score = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xFFFD: score -= 20
      case 0x3041...0x30FE: score += name == "EUC-JP" || name == "CP932" ? 5 : 0
      case 0xFF61...0xFF9F, 0xE000...0xF8FF: score -= 3
      default: if frequent.contains(scalar) { score += 5 }
      }
    }
    return score
  }

  /// The commonest characters of running text: a sixth of Chinese, a third of Korean.
  private static let frequent: [String: Set<Unicode.Scalar>] = [
    "CP949": Set("이다는의에가을한고하지로도를은인사대기시서아정자어과리으".unicodeScalars),
    "GB18030": Set("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会对年".unicodeScalars),
    "BIG5-HKSCS": Set("的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出會對年".unicodeScalars),
    "EUC-JP": Set("の日本年人国大会社".unicodeScalars), "CP932": Set("の日本年人国大会社".unicodeScalars),
  ]
}
