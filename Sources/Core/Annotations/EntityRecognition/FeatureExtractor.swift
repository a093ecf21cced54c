/// The features of a token: hashes of what is seen of it, its neighbours and its story.
///
/// Templates after Ratinov and Roth (2009), "Design challenges and misconceptions in named entity recognition":
/// words, shapes, affixes, lists, and what the same word does elsewhere in the story.
struct FeatureExtractor {
  private let tokens: [Token]
  private let facts: FeatureContext
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The hashes of the token read last.
  private(set) var hashes: [UInt64] = []

  private static let before = Hash.of("<s>")
  private static let after = Hash.of("</s>")

  init(_ document: TokenizedText, facts: FeatureContext, bytes: UnsafeBufferPointer<UInt8>) {
    tokens = document.tokens
    self.facts = facts
    self.bytes = bytes
    hashes.reserveCapacity(128)
  }

  @inline(__always)
  private mutating func add(_ template: UInt64, _ value: UInt64) {
    hashes.append(Hash.join(value, template))
  }

  @inline(__always)
  private mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    hashes.append(Hash.join(Hash.join(a, b), template))
  }

  /// Reads the features of a token of a sentence.
  mutating func read(_ i: Int, in sentence: Range<Int>) {
    hashes.removeAll(keepingCapacity: true)
    word(i)
    context(i, in: sentence)
    shapes(i, in: sentence)
    lists(i, in: sentence)
    run(i, in: sentence)
    if tokens[i].isCapitalised || tokens[i].casing == .mixed { story(i) }
  }

  // MARK: The word itself

  private mutating func word(_ i: Int) {
    let token = tokens[i]
    let own = facts.hashes[i]
    add(1, 0)
    add(2, own.lower)
    add(3, own.shape)
    add(4, own.short)
    guard token.kind == .word else { return }
    if token.isCapitalised { add(5, own.exact) }
    if token.casing == .upper, token.count > 1 { add(6, UInt64(min(token.count, 6))) }
    affixes(token)
    if facts.words[i].sense > 0 { add(7, UInt64(facts.words[i].sense)) }
  }

  /// The first and last one to four letters, in lower case, of longer words.
  private mutating func affixes(_ token: Token) {
    var hash = Hash.start
    var letters: UInt64 = 0
    var at = Int(token.start)
    let end = Int(token.end)
    while at < end, letters < 4 {
      hash = Hash.step(hash, Self.folded(bytes[at]))
      at += 1
      while at < end, bytes[at] & 0xC0 == 0x80 {
        hash = Hash.step(hash, bytes[at])
        at += 1
      }
      letters += 1
      if at < end { add(10 + letters, hash) }
    }
    hash = Hash.start
    letters = 0
    at = end
    while at > Int(token.start), letters < 4 {
      at -= 1
      while at > Int(token.start), bytes[at] & 0xC0 == 0x80 {
        hash = Hash.step(hash, bytes[at])
        at -= 1
      }
      hash = Hash.step(hash, Self.folded(bytes[at]))
      letters += 1
      if at > Int(token.start) {
        add(20 + letters, hash)
        if letters == 3, token.isCapitalised { add(25, hash) }
      }
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  // MARK: Neighbours

  private func lower(_ i: Int, in sentence: Range<Int>) -> UInt64 {
    if i < sentence.lowerBound { return Self.before }
    return i < sentence.upperBound ? facts.hashes[i].lower : Self.after
  }

  private func short(_ i: Int, in sentence: Range<Int>) -> UInt64 {
    if i < sentence.lowerBound { return Self.before }
    return i < sentence.upperBound ? facts.hashes[i].short : Self.after
  }

  private mutating func context(_ i: Int, in sentence: Range<Int>) {
    let own = facts.hashes[i].lower
    let last = lower(i - 1, in: sentence)
    let next = lower(i + 1, in: sentence)
    add(30, lower(i - 2, in: sentence))
    add(31, last)
    add(32, next)
    add(33, lower(i + 2, in: sentence))
    add(34, last, own)
    add(35, own, next)
    if i == sentence.lowerBound { add(36, 0) }
    if i > sentence.lowerBound, facts.words[i - 1].sense > 0 {
      add(37, UInt64(facts.words[i - 1].sense))
    }
    if i + 1 < sentence.upperBound, facts.words[i + 1].sense > 0 {
      add(38, UInt64(facts.words[i + 1].sense))
    }
  }

  private mutating func shapes(_ i: Int, in sentence: Range<Int>) {
    let own = facts.hashes[i].short
    let last = short(i - 1, in: sentence)
    let next = short(i + 1, in: sentence)
    add(40, last)
    add(41, next)
    add(42, last, own)
    add(43, own, next)
    add(44, Hash.join(last, own), next)
    add(45, short(i - 2, in: sentence))
    add(46, short(i + 2, in: sentence))
    add(47, own, lower(i - 1, in: sentence))
    add(48, own, lower(i + 1, in: sentence))
  }

  // MARK: Lists

  /// Everything the lists say of a token, in one value; 0 where they say nothing.
  private func listed(_ i: Int) -> UInt64 {
    let names = UInt64(facts.names[i].seen.rawValue)
    return names << 40 | facts.words[i].kinds << 34 | UInt64(facts.phrases[i])
  }

  private mutating func lists(_ i: Int, in sentence: Range<Int>) {
    each(i, template: 100)
    if i > sentence.lowerBound { each(i - 1, template: 200) }
    if i + 1 < sentence.upperBound { each(i + 1, template: 300) }
    let own = listed(i)
    if own != 0 { add(50, facts.hashes[i].short, own) }
    if organizationAhead(i, in: sentence) { add(51, 0) }
  }

  /// One feature for each list a token is in.
  private mutating func each(_ i: Int, template: UInt64) {
    var names = facts.names[i].seen.rawValue
    while names != 0 {
      add(template, UInt64(names.trailingZeroBitCount))
      names &= names - 1
    }
    var words = facts.words[i].kinds
    while words != 0 {
      add(template + 1, UInt64(words.trailingZeroBitCount))
      words &= words - 1
    }
    let place = UInt64(facts.phrases[i] >> 29)
    var phrases = facts.phrases[i] & 0x1FFF_FFFF
    while phrases != 0 {
      add(template + 2, UInt64(phrases.trailingZeroBitCount) << 3 | place)
      phrases &= phrases - 1
    }
  }

  /// Whether an organisation's head stands two or three tokens on in the same run of capitals.
  private func organizationAhead(_ i: Int, in sentence: Range<Int>) -> Bool {
    for ahead in 2...3 where i + ahead < sentence.upperBound {
      for at in i..<i + ahead where !tokens[at].isCapitalised && !facts.words[at].isGlue {
        return false
      }
      if facts.words[i + ahead].isOrganization { return true }
    }
    return false
  }

  /// The run of capitals a token stands in: the words around it, its length, its first and last word.
  private mutating func run(_ i: Int, in sentence: Range<Int>) {
    guard tokens[i].isCapitalised else { return }
    var start = i
    while start > sentence.lowerBound, i - start < 8, inRun(start - 1) { start -= 1 }
    while start < i, !tokens[start].isCapitalised { start += 1 }
    var end = i + 1
    while end < sentence.upperBound, end - i < 8, inRun(end) { end += 1 }
    while end > i + 1, !tokens[end - 1].isCapitalised { end -= 1 }
    add(60, lower(start - 1, in: sentence))
    add(61, lower(end, in: sentence))
    add(62, UInt64(min(end - start, 6)))
    add(63, facts.hashes[end - 1].lower)
    add(64, facts.hashes[start].lower)
  }

  private func inRun(_ i: Int) -> Bool {
    tokens[i].isCapitalised || facts.words[i].isGlue
      || tokens[i].asciiPunctuation == UInt8(ascii: "-")
      || tokens[i].asciiPunctuation == UInt8(ascii: "&")
  }

  // MARK: The story

  private mutating func story(_ i: Int) {
    let own = facts.hashes[i]
    if facts.story.isLower(own.lower) { add(70, 0) }
    if tokens[i].casing == .upper, facts.story.isAcronym(own.exact) { add(71, 0) }
    guard let seen = facts.story.seen(own.exact) else { return }
    add(72, UInt64(min(seen.count, 4)))
    add(73, seen.isMid ? 1 : 0)
    var bits = seen.neighbours
    while bits != 0 {
      add(74, UInt64(bits.trailingZeroBitCount))
      bits &= bits - 1
    }
  }
}
