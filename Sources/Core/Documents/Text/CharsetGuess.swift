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

  /// Common characters count for a reading, marks of failure much against it.
  private static func plausibility(_ text: [UInt8], in name: String) -> Int {
    var score = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xFFFD: score -= 20
      case 0x3041...0x30FE: score += name == "EUC-JP" || name == "CP932" ? 3 : 0
      case 0xAC00...0xD7A3: score += name == "CP949" ? 3 : -2
      case 0x4E00...0x9FFF: score += 1
      case 0xFF61...0xFF9F, 0xE000...0xF8FF: score -= 3
      default: break
      }
    }
    return score
  }
}
