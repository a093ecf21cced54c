/// The language that a story is written in, as far as reading it depends on that.
enum StoryLanguage: String, CaseIterable, Hashable, Sendable {
  case english, french, german, spanish, italian, portuguese, dutch, swedish
  /// Any other, of which nothing is known but that it is not English.
  case other

  /// How much must speak for another language where no longer word in small letters does.
  private static let enough: Float = 3
  /// How many words are looked at.
  private static let sample = 240

  /// Tells the language of a text by its commonest small words and its script; English where nothing speaks for
  /// another. Complexity: O(1), for only the beginning is read.
  static func language(
    of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>
  ) -> StoryLanguage {
    var scores = [Float](repeating: 0, count: allCases.count)
    var latin = 0
    var others = 0
    let words = FunctionWords.builtIn
    for i in 0..<min(tokens.count, sample) where tokens[i].kind == .word {
      if isBeyondLatin(bytes[Int(tokens[i].start)]) {
        others += tokens[i].count / 2
        continue
      }
      latin += tokens[i].count
      guard tokens[i].count <= FunctionWords.longest else { continue }
      let languages = words.languages(of: tokens[i], in: bytes)
      guard languages != 0, languages & 1 != 0 || !isInsideName(i, tokens, bytes) else { continue }
      count(languages, into: &scores)
    }
    if others > latin { return .other }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return englishWords(tokens, bytes).map { $0 == 0 } == true ? .other : .english
    }
    guard scores[best] > scores[0] else { return .english }
    if let share = englishWords(tokens, bytes) { return share < 0.75 ? allCases[best] : .english }
    return scores[best] >= enough ? allCases[best] : .english
  }

  /// A word that several languages share counts for each the less.
  private static func count(_ languages: UInt16, into scores: inout [Float]) {
    guard languages != 0 else { return }
    let share = 1 / Float(languages.nonzeroBitCount)
    for at in scores.indices where languages & 1 << UInt16(at) != 0 { scores[at] += share }
  }

  /// Whether a letter's first byte is that of Greek, Cyrillic, Hebrew, Arabic or an Asian script.
  private static func isBeyondLatin(_ byte: UInt8) -> Bool {
    (0xCE...0xEE).contains(byte) && byte != 0xE1 && byte != 0xE2
  }

  /// "de la" in "Rafael de la Cruz": small words between capitals tell of a name's language, not of the story's.
  private static func isInsideName(
    _ i: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let token = tokens[i]
    guard i > 0, tokens[i - 1].hasLeadingSpace || i > 1, token.casing == .lower,
      isParticle(token, bytes)
    else { return false }
    let isLed =
      tokens[i - 1].isCapitalised
      || i > 1 && tokens[i - 2].isCapitalised
        && isParticle(tokens[i - 1], bytes)
    guard isLed, i + 1 < tokens.count else { return false }
    if tokens[i + 1].isCapitalised { return true }
    return i + 2 < tokens.count && isParticle(tokens[i + 1], bytes) && tokens[i + 2].isCapitalised
  }

  private static let particles: [StaticString] = [
    "de", "la", "los", "las", "del", "della", "di", "da", "do", "dos", "van", "von", "der", "den",
    "zu", "le", "du", "des", "y", "e", "el",
  ]

  private static func isParticle(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    particles.contains { word in
      word.withUTF8Buffer { $0.elementsEqual(bytes[token.range]) }
    }
  }

  /// The share of words in small letters that are common in English; nil where none stand there.
  private static func englishWords(
    _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Float? {
    var seen = 0
    var known = 0
    for token in tokens.prefix(sample)
    where token.kind == .word && token.casing == .lower && token.count > 3 {
      seen += 1
      let flags = LexiconFlags(
        rawValue: Gazetteers.builtIn.words[TokenHashes(token, in: bytes).lower])
      if flags.sense > 0 { known += 1 }
    }
    return seen > 0 ? Float(known) / Float(seen) : nil
  }
}

/// The commonest small words of some languages.
struct FunctionWords: Sendable {
  static let builtIn = FunctionWords()
  /// The most bytes that one of them has.
  static let longest = 12

  /// Languages as bits, in the order of `StoryLanguage.allCases`, by the hash of a word in small letters.
  private var table = HashTable(capacity: 2048)

  private init() {
    var bit: UInt32 = 0
    for line in GazetteerFile.strings(of: "function_words") {
      if line.hasPrefix("[") {
        let name = String(line.dropFirst().dropLast())
        let place = StoryLanguage.allCases.firstIndex { $0.rawValue == name }
        bit = place.map { 1 << UInt32($0) } ?? 0
        continue
      }
      for word in line.split(separator: " ") {
        table.insert(bit, for: word.utf8.reduce(Hash.start) { Hash.step($0, $1) })
      }
    }
  }

  /// The languages that a word belongs to, as bits.
  func languages(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    UInt16(truncatingIfNeeded: table[TokenHashes(token, in: bytes).lower])
  }
}
