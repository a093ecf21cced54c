/// Sets headlines in capitals ("FERRY AGROUND OFF TEMA") and in Title Case as a body would set them, so that names in
/// them can be told from other words: a word keeps its capital where it belongs to a name in the body, else
/// where the lists know it as a name and not as a word of the language.
///
/// Bytes and tokens stay where they are; only letters change their case.
struct HeadlineCasing {
  private let document: TokenizedText
  private let lists = Gazetteers.builtIn
  private var bytes: [UInt8]
  private var tokens: [Token]
  /// What the rest of the story does with a word, by its hash in small letters.
  private var body = HashTable(capacity: 256)

  private static let isLower: UInt32 = 1
  private static let isCapital: UInt32 = 2
  private static let isAcronym: UInt32 = 4

  /// The text with its headlines set like a body; the text itself where it has no such headline.
  /// Complexity: O(*n*) in tokens.
  static func settled(_ document: TokenizedText) -> TokenizedText {
    guard document.language == .english else { return document }
    let setting = HeadlineSetting(document)
    let headlines = document.sentences.indices.filter { setting.isHeadline($0) }
    guard !headlines.isEmpty else { return document }
    var casing = HeadlineCasing(document)
    casing.readBody(without: Set(headlines))
    for headline in headlines { casing.settle(document.sentences[headline].tokens) }
    return document.recased(bytes: casing.bytes, tokens: casing.tokens)
  }

  private init(_ document: TokenizedText) {
    self.document = document
    bytes = document.bytes
    tokens = document.tokens
  }

  private mutating func readBody(without headlines: Set<Int>) {
    for (index, sentence) in document.sentences.enumerated() where !headlines.contains(index) {
      for i in sentence.tokens where tokens[i].kind == .word {
        let token = tokens[i]
        if token.casing == .lower {
          body.insert(Self.isLower, for: lower(i))
        } else if i > sentence.tokens.lowerBound || hasNoWord(i) {
          body.insert(
            token.casing == .upper && token.count > 1 ? Self.isAcronym : Self.isCapital,
            for: lower(i))
        }
      }
    }
  }

  private func lower(_ i: Int) -> UInt64 {
    bytes.withUnsafeBufferPointer { TokenHashes(tokens[i], in: $0).lower }
  }

  private func exact(_ i: Int) -> UInt64 {
    bytes.withUnsafeBufferPointer { TokenHashes.exact(of: tokens[i], in: $0) }
  }

  // MARK: Words of the language

  private func classes(_ i: Int) -> WordClassSet {
    bytes.withUnsafeBufferPointer { Lexicon.shared.classes(of: $0[tokens[i].range]) }
  }

  private func flags(_ i: Int) -> LexiconFlags { LexiconFlags(rawValue: lists.words[lower(i)]) }

  private func hasNoWord(_ i: Int) -> Bool {
    flags(i).sense == 0 && classes(i).isEmpty && !flags(i).isTitle
  }

  /// Whether a word that no list has looks like one of the language by its ending.
  private func hasWordEnding(_ i: Int) -> Bool {
    let word = document.words(of: i).lowercased()
    guard word.utf8.count > 5 else { return false }
    return Self.endings.contains { word.hasSuffix($0) }
  }

  private static let endings = [
    "less", "ness", "ing", "ings", "ed", "ly", "tion", "tions", "ment", "ments", "ful", "ous",
    "able", "ible", "ity", "ities", "ism", "ists", "ships", "izes", "ises", "ifies",
  ]

  // MARK: Settling

  private mutating func settle(_ sentence: Range<Int>) {
    let original = (bytes, tokens)
    for i in sentence where tokens[i].kind == .word && tokens[i].casing == .upper {
      capitalise(i)
    }
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard tokens[i].isCapitalised else {
        i += 1
        continue
      }
      let end = listedName(from: i, before: sentence.upperBound)
      guard end == i else {
        i = end
        continue
      }
      resolved(i, in: sentence, original)
      i += 1
    }
  }

  private mutating func resolved(
    _ i: Int, in sentence: Range<Int>, _ original: (bytes: [UInt8], tokens: [Token])
  ) {
    let seen = body[lower(i)]
    if followsGivenName(i, in: sentence), !isFunctionOrVerb(i) { return }
    let wasUpper = original.tokens[i].casing == .upper
    if seen & Self.isAcronym != 0 || wasUpper && isKnownAcronym(i, original) {
      return restore(i, original)
    }
    if seen & Self.isCapital != 0 { return }
    if seen & Self.isLower != 0 { return lowercase(i) }
    let names = GazetteerFlags(rawValue: lists.names[exact(i)])
    if names.contains(.demonym) || original.tokens[i].count == 1 { return }
    if !names.isDisjoint(with: [.given]), beginsName(i, in: sentence), !isFunctionOrVerb(i) {
      return
    }
    if !hasNoWord(i) { return lowercase(i) }
    guard names.isDisjoint(with: [.given, .family, .givenWorld, .familyWorld]) else { return }
    if hasWordEnding(i) { lowercase(i) }
  }

  /// A listed name of several words, or a country, large city or body of one: where it ends; its own place where none
  /// begins.
  private func listedName(from start: Int, before end: Int) -> Int {
    var hash: UInt64 = 0
    var found = start
    for i in start..<min(end, start + Gazetteers.longest) {
      hash = Hash.join(hash, exact(i))
      let value = lists.phrases[hash]
      if i > start && value & ~GazetteerKind.goesOn != 0 || i == start && isSureAlone(i, value) {
        found = i + 1
      }
      if value & GazetteerKind.goesOn == 0 { break }
    }
    return found
  }

  private func isSureAlone(_ i: Int, _ value: UInt32) -> Bool {
    let sure: [GazetteerKind] = [.country, .largeCity, .region, .outlet, .organization]
    return flags(i).sense == 0 && classes(i).isEmpty && sure.contains { value & $0.bit != 0 }
  }

  /// "NATO", "FBI", "AP": listed so, or too short or without vowels to be a word.
  private func isKnownAcronym(
    _ i: Int, _ original: (bytes: [UInt8], tokens: [Token])
  ) -> Bool {
    let hash = original.bytes.withUnsafeBufferPointer {
      TokenHashes.exact(of: original.tokens[i], in: $0)
    }
    if lists.phrases[Hash.join(0, hash)] & ~GazetteerKind.goesOn != 0 { return true }
    if GazetteerFlags(rawValue: lists.names[hash]).contains(.abbreviation) { return true }
    guard hasNoWord(i), original.tokens[i].count < 6 else { return false }
    return !document.words(of: i).lowercased().contains { "aeiouy".contains($0) }
  }

  private func isFunctionOrVerb(_ i: Int) -> Bool {
    !classes(i).isDisjoint(with: [
      .cue, .verb, .be, .aux, .preposition, .conjunction, .subordinator, .determiner, .adverb,
      .possessive, .subject, .who, .time,
    ]) || hasNoWord(i) && hasWordEnding(i)
  }

  private func isGiven(_ i: Int) -> Bool {
    !GazetteerFlags(rawValue: lists.names[exact(i)]).isDisjoint(with: [.given, .givenWorld])
  }

  /// "Keith" before "Starling": a capital that is a given name stands right before.
  private func followsGivenName(_ i: Int, in sentence: Range<Int>) -> Bool {
    var before = i - 1
    if before > sentence.lowerBound, tokens[before].asciiPunctuation == UInt8(ascii: ".") {
      before -= 1
    }
    guard before >= sentence.lowerBound, tokens[before].isCapitalised else { return false }
    if tokens[before].count == 1 { return before > sentence.lowerBound && isGiven(before - 1) }
    return isGiven(before) && flags(before).sense == 0
  }

  /// Whether a given name that is a word as well has another name behind it.
  private func beginsName(_ i: Int, in sentence: Range<Int>) -> Bool {
    guard i + 1 < sentence.upperBound, flags(i).sense == 0 || isGiven(i) else { return false }
    guard tokens[i + 1].kind == .word, tokens[i + 1].isCapitalised else { return hasNoWord(i) }
    let family: GazetteerFlags = [.family, .familyWorld, .familyAfroAsian]
    return hasNoWord(i)
      || !GazetteerFlags(rawValue: lists.names[exact(i + 1)]).isDisjoint(with: family)
        && hasNoWord(i + 1)
  }

  // MARK: Letters

  /// Sets a word in capitals as a name: its first letter stays, the others become small.
  private mutating func capitalise(_ i: Int) {
    guard tokens[i].count > 1 else { return }
    let range = tokens[i].range
    let first = bytes[range.lowerBound] < 0x80 ? 1 : 2
    lowercase(bytesIn: min(range.lowerBound + first, range.upperBound)..<range.upperBound)
    tokens[i].casing = .capital
  }

  private mutating func lowercase(_ i: Int) {
    lowercase(bytesIn: tokens[i].range)
    tokens[i].casing = .lower
    tokens[i].isCapitalised = false
  }

  private mutating func restore(_ i: Int, _ original: (bytes: [UInt8], tokens: [Token])) {
    for at in tokens[i].range { bytes[at] = original.bytes[at] }
    tokens[i] = original.tokens[i]
  }

  /// Letters of ASCII and of Latin-1; letters beyond stay as they are.
  private mutating func lowercase(bytesIn range: Range<Int>) {
    for at in range {
      if bytes[at] &- 0x41 < 26 { bytes[at] |= 0x20 }
      let isLatin1 = bytes[at] == 0xC3 && at + 1 < range.upperBound
      if isLatin1, (0x80...0x9E).contains(bytes[at + 1]), bytes[at + 1] != 0x97 {
        bytes[at + 1] += 0x20
      }
    }
  }
}
