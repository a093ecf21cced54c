/// What features see of each token of a text, and of the text as a whole.
struct FeatureContext {
  /// The hashes of each token.
  var hashes: [TokenHashes] = []
  /// What the lists say of each word as it is set.
  var names: [GazetteerFlags] = []
  /// What the lists say of each word in lower case.
  var words: [LexiconFlags] = []
  /// The phrase lists a token belongs to, as bits, with its place there: see `GazetteerPhrases`.
  var phrases: [UInt32] = []
  /// What the same word does elsewhere in the text.
  var story = DocumentContext()

  /// Reads the facts of a text. Complexity: O(*n*) in bytes.
  init(_ document: TokenizedText, in bytes: UnsafeBufferPointer<UInt8>, lists: Gazetteers) {
    let count = document.tokens.count
    hashes.reserveCapacity(count)
    names.reserveCapacity(count)
    words.reserveCapacity(count)
    for token in document.tokens { hashes.append(TokenHashes(token, in: bytes)) }
    // In a pass of its own, so that one look-up need not wait for another's memory.
    for (token, hash) in zip(document.tokens, hashes) {
      let isName = token.isCapitalised || token.casing == .mixed
      names.append(isName ? GazetteerFlags(rawValue: lists.names[hash.exact]) : [])
      let isWord = token.kind == .word
      words.append(LexiconFlags(rawValue: isWord ? lists.words[hash.lower] : 0))
    }
    joinPossessives()
    phrases = [UInt32](repeating: 0, count: count)
    for sentence in document.sentences {
      GazetteerPhrases.mark(sentence.tokens, hashes, document.tokens, lists, into: &phrases)
    }
    story = DocumentContext(document, facts: self, bytes: bytes)
  }

  /// Some texts set "' s" apart; as context it is "'s".
  private mutating func joinPossessives() {
    let apostrophe = Hash.of("'")
    let letter = Hash.of("s")
    guard hashes.count > 1 else { return }
    for i in 1..<hashes.count where hashes[i].lower == letter && hashes[i - 1].lower == apostrophe {
      hashes[i - 1].lower = Hash.of("'s")
    }
  }
}

/// Finds the longest listed phrases in a sentence.
enum GazetteerPhrases {
  /// Set on the tokens of a phrase of several, and on the first of them.
  static let isLong: UInt32 = 1 << 30
  static let isFirst: UInt32 = 1 << 29

  /// Marks phrases from left to right; none overlaps another.
  static func mark(
    _ sentence: Range<Int>, _ hashes: [TokenHashes], _ tokens: [Token], _ lists: Gazetteers,
    into marks: inout [UInt32]
  ) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard tokens[i].isCapitalised else {
        i += 1
        continue
      }
      var hash: UInt64 = 0
      var end = i
      var kinds: UInt32 = 0
      var at = i
      while at < min(sentence.upperBound, i + Gazetteers.longest) {
        hash = Hash.join(hash, hashes[at].exact)
        let value = lists.phrases[hash]
        at += 1
        if value & ~GazetteerKind.goesOn != 0 { (end, kinds) = (at, value & ~GazetteerKind.goesOn) }
        if value & GazetteerKind.goesOn == 0 { break }
      }
      for j in i..<end {
        marks[j] = kinds | (end - i > 1 ? isLong : 0) | (j == i ? isFirst : 0)
      }
      i = max(end, i + 1)
    }
  }
}
