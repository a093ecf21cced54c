/// What the words of a story do in all of its places: which are ever set in lower case, what stands beside the
/// capitalised ones, which acronyms its long names make.
struct DocumentContext {
  /// Words that stand somewhere in lower case.
  private var lower = HashTable(capacity: 512)
  /// For each capitalised word, an index into `seen`, plus one.
  private var places = HashTable(capacity: 128)
  private var seen: [WordContext] = []
  private var acronyms = HashTable()

  /// The neighbours a capitalised word was seen with; bits as in `before` and `after`.
  struct WordContext {
    var count = 0
    /// Whether it ever stands where no sentence begins.
    var isMid = false
    var neighbours: UInt64 = 0
  }

  init() {}

  init(_ document: TokenizedText, facts: FeatureContext, bytes: UnsafeBufferPointer<UInt8>) {
    for sentence in document.sentences {
      for i in sentence.tokens {
        let token = document.tokens[i]
        guard token.kind == .word else { continue }
        if token.isCapitalised {
          note(i, in: sentence.tokens, document.tokens, facts)
        } else if token.casing == .lower {
          lower.insert(1, for: facts.hashes[i].lower)
        }
      }
      noteAcronyms(in: sentence.tokens, document.tokens, facts, bytes)
    }
  }

  /// Whether a word of this lower-case hash stands in lower case.
  func isLower(_ hash: UInt64) -> Bool { lower[hash] != 0 }

  /// What is known of a capitalised word.
  func seen(_ hash: UInt64) -> WordContext? {
    let place = places[hash]
    return place == 0 ? nil : seen[Int(place) - 1]
  }

  /// Whether an all-capitals word is made of a long name's initials.
  func isAcronym(_ hash: UInt64) -> Bool { acronyms[hash] != 0 }

  // MARK: Neighbours

  /// Bits 0-31 tell of the word before: its anchor, or one of these.
  private static let beforeTitle = 28
  private static let beforeGiven = 29
  private static let beforeCapital = 30
  /// Bits 32-63 tell of the word after.
  private static let afterOrganization = 60
  private static let afterPossessive = 61
  private static let afterCapital = 62

  private static let possessive = Hash.of("'s")

  private mutating func note(
    _ i: Int, in sentence: Range<Int>, _ tokens: [Token], _ facts: FeatureContext
  ) {
    var place = 0
    let next = UInt32(seen.count + 1)
    places.update(facts.hashes[i].exact) {
      if $0 == 0 { $0 = next }
      place = Int($0) - 1
    }
    if place == seen.count { seen.append(WordContext()) }
    seen[place].count += 1
    if i > sentence.lowerBound {
      seen[place].isMid = true
      if let bit = Self.before(i - 1, tokens, facts) { seen[place].neighbours |= 1 << UInt64(bit) }
    }
    if i + 1 < sentence.upperBound, let bit = Self.after(i + 1, tokens, facts) {
      seen[place].neighbours |= 1 << UInt64(bit)
    }
  }

  private static func before(_ i: Int, _ tokens: [Token], _ facts: FeatureContext) -> Int? {
    if facts.words[i].isTitle { return beforeTitle }
    if facts.names[i].contains(.given) { return beforeGiven }
    if facts.words[i].contextWord > 0 { return facts.words[i].contextWord }
    return tokens[i].isCapitalised ? beforeCapital : nil
  }

  private static func after(_ i: Int, _ tokens: [Token], _ facts: FeatureContext) -> Int? {
    if facts.words[i].contextWord > 0 { return 32 + facts.words[i].contextWord }
    if facts.words[i].isOrganization { return afterOrganization }
    if facts.hashes[i].exact == possessive { return afterPossessive }
    return tokens[i].isCapitalised ? afterCapital : nil
  }

  // MARK: Acronyms

  /// The initials of every run of two to six capitalised words inside a longer run ("and", "of" left out).
  private mutating func noteAcronyms(
    in sentence: Range<Int>, _ tokens: [Token], _ facts: FeatureContext,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var letters: [UInt8] = []
    for i in sentence {
      let token = tokens[i]
      if token.isCapitalised, token.kind == .word, bytes[Int(token.start)] < 0x80 {
        letters.append(bytes[Int(token.start)])
      } else if !letters.isEmpty, !facts.words[i].isGlue {
        flush(&letters)
      }
    }
    flush(&letters)
  }

  private mutating func flush(_ letters: inout [UInt8]) {
    for start in letters.indices.dropLast() {
      var hash = Hash.step(Hash.start, letters[start])
      for end in start + 1..<min(letters.count, start + 6) {
        hash = Hash.step(hash, letters[end])
        acronyms.insert(1, for: hash)
      }
    }
    letters.removeAll(keepingCapacity: true)
  }
}
