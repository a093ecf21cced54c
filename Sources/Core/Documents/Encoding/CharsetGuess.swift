/// What text without a usable declaration is written in.
extension Charset {
  /// A charset for bytes that are not UTF-8 and declare nothing.
  ///
  /// Double-byte charsets have their lead and trail bytes where they must be; Cyrillic has long runs of high
  /// bytes where Western text has single ones; in neither is a high byte rare, as it is in Western text. Everything else is read as windows-1252.
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
    guard high >= 8, high >= runs * 3 || high * 10 >= sample.count * 3 else { return "CP1252" }
    return cyrillic(sample, high: high) ?? doubleByte(sample) ?? "CP1252"
  }

  /// Russian in KOI8-R is mostly small letters at 0xC0...0xDF, in windows-1251 at 0xE0...0xFF.
  private static func cyrillic(_ bytes: [UInt8], high: Int) -> String? {
    var lowerKOI = 0
    var lower1251 = 0
    var letters = 0
    for byte in bytes where byte >= 0xC0 {
      letters += 1
      if byte < 0xE0 { lowerKOI += 1 } else { lower1251 += 1 }
    }
    guard letters * 10 >= high * 9 else { return nil }
    // Double-byte text has trail bytes all over 0xA1...0xFE; Cyrillic words have both halves uneven.
    if lower1251 * 10 >= letters * 8 { return "CP1251" }
    if lowerKOI * 10 >= letters * 8 { return "KOI8-R" }
    return nil
  }

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
