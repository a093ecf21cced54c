/// Scripts other than Latin, and the languages they stand for.
enum ScriptDetector {
  /// The language of a text whose letters are mostly of another script than Latin; nil otherwise.
  static func language(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.count(where: { $0 >= 0xCD }) * 4 >= text.count else { return nil }
    var counts: [String: Int] = [:]
    var letters = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let script = script(scalar.value) {
        counts[script, default: 0] += 1
        letters += 1
      } else if scalar.properties.isAlphabetic {
        letters += 1
      }
    }
    // Japanese mixes kana with more Han than kana.
    if let kana = counts["ja"], kana * 10 >= letters { return "ja" }
    guard let (script, count) = counts.max(by: { $0.value < $1.value }), count * 2 > letters else {
      return nil
    }
    return script == "cyrillic" || script == "arabic" ? refined(script, text) : script
  }

  private static func script(_ value: UInt32) -> String? {
    guard let range = ranges.first(where: { $0.scalars.contains(value) }) else { return nil }
    return range.language
  }

  private static let ranges: [(scalars: ClosedRange<UInt32>, language: String)] = [
    (0x0370...0x03FF, "el"), (0x0400...0x052F, "cyrillic"), (0x0530...0x058F, "hy"),
    (0x0590...0x05FF, "he"),
    (0x0600...0x06FF, "arabic"), (0x0750...0x077F, "arabic"), (0x0900...0x097F, "hi"),
    (0x0980...0x09FF, "bn"),
    (0x0A00...0x0A7F, "pa"), (0x0A80...0x0AFF, "gu"), (0x0B80...0x0BFF, "ta"),
    (0x0C00...0x0C7F, "te"),
    (0x0C80...0x0CFF, "kn"), (0x0D00...0x0D7F, "ml"), (0x0D80...0x0DFF, "si"),
    (0x0E00...0x0E7F, "th"),
    (0x0E80...0x0EFF, "lo"), (0x1000...0x109F, "my"), (0x10A0...0x10FF, "ka"),
    (0x1200...0x137F, "am"),
    (0x1780...0x17FF, "km"), (0x1100...0x11FF, "ko"), (0xAC00...0xD7AF, "ko"),
    (0x3040...0x30FF, "ja"),
    (0x3400...0x4DBF, "zh"), (0x4E00...0x9FFF, "zh"),
  ]

  /// Letters that only one language of a script has.
  private static func refined(_ script: String, _ text: UnsafeBufferPointer<UInt8>) -> String {
    let scalars = Set(String(decoding: text, as: UTF8.self).unicodeScalars)
    let marks: [(letters: String, language: String)] =
      script == "cyrillic"
      ? [
        ("ў", "be"), ("їєґ", "uk"), ("ђћљњџ", "sr"), ("ѓќѕ", "mk"), ("қңғұ", "kk"), ("өү", "mn"),
        // Neither Russian nor Bulgarian has the letter.
        ("і", scalars.isDisjoint(with: "ыэё".unicodeScalars) ? "uk" : "be"),
        ("ыэё", "ru"), ("ъ", "bg"),
      ]
      : [("ٹڈڑےہ", "ur"), ("پچژگ", "fa")]
    for mark in marks where mark.letters.unicodeScalars.contains(where: scalars.contains) {
      return mark.language
    }
    return script == "cyrillic" ? "ru" : "ar"
  }
}
