/// Gathers what tells whether a person is a woman or a man: titles, words of kinship and trade, the given name, and
/// the pronouns that follow where no other person is in play.
struct GenderInference {
  private let document: TokenizedText
  private let lists = Gazetteers.builtIn
  /// Above 0 speaks for a woman, below for a man.
  private var scores: [Int: Int] = [:]
  private var named: Set<Int> = []

  init(_ document: TokenizedText) { self.document = document }

  /// What is known of a person so far.
  func guess(of figure: Int) -> ResolvedEntity.Gender {
    let score = scores[figure] ?? 0
    return score > 0 ? .female : score < 0 ? .male : .unknown
  }

  /// Notes a mention of a person whose given name is known or may be this.
  mutating func note(_ tokens: Range<Int>, figure: Int, given: String) {
    if named.insert(figure).inserted { scores[figure, default: 0] += 2 * givenClue(given) }
    scores[figure, default: 0] += 4 * clue(before: tokens) + pronounClue(after: tokens)
  }

  /// What "Mr" or "Ms" before a name tells.
  func title(before tokens: Range<Int>) -> ResolvedEntity.Gender {
    let clue = clue(before: tokens)
    return clue > 0 ? .female : clue < 0 ? .male : .unknown
  }

  /// Whether a word of kinship stands before a name ("his late father Shintaro").
  func isRelative(_ tokens: Range<Int>) -> Bool {
    before(tokens).contains { Self.kin.contains($0) }
  }

  // MARK: Clues

  private func lower(_ token: Int) -> UInt64 {
    document.bytes.withUnsafeBufferPointer { TokenHashes(document.tokens[token], in: $0).lower }
  }

  /// The lower-case hashes of the words that stand directly before a name, nearest first; a comma or any other mark
  /// ends them, the point of "Mr." does not.
  private func before(_ tokens: Range<Int>) -> [UInt64] {
    var found: [UInt64] = []
    var at = tokens.lowerBound - 1
    while at >= 0, found.count < 3 {
      let token = document.tokens[at]
      if token.asciiPunctuation == UInt8(ascii: "."), at > 0, document.tokens[at - 1].isCapitalised,
        document.tokens[at - 1].count <= 4
      {
        at -= 1
        continue
      }
      guard token.kind == .word else { break }
      found.append(lower(at))
      at -= 1
    }
    return found
  }

  private func clue(before tokens: Range<Int>) -> Int {
    for word in before(tokens) {
      if Self.women.contains(word) { return 1 }
      if Self.men.contains(word) { return -1 }
    }
    return 0
  }

  private func givenClue(_ given: String) -> Int {
    let hash = given.utf8.reduce(Hash.start) { Hash.step($0, $1) }
    let flags = GazetteerFlags(rawValue: lists.names[hash])
    if flags.contains(.mostlyMen) { return -1 }
    if flags.contains(.mostlyWomen) { return 1 }
    let isMan = flags.contains(.givenMan)
    let isWoman = flags.contains(.givenWoman)
    return isMan == isWoman ? 0 : isWoman ? 1 : -1
  }

  /// The first pronoun after a name, up to the end of the next sentence, if no other capitalised word but a sentence's
  /// first comes between.
  private func pronounClue(after tokens: Range<Int>) -> Int {
    let sentence = document.sentenceIndex(ofToken: tokens.lowerBound)
    guard sentence < document.sentences.count else { return 0 }
    var end = document.sentences[sentence].tokens.upperBound
    if sentence + 1 < document.sentences.count {
      end = min(document.sentences[sentence + 1].tokens.upperBound, end + 12)
    }
    for i in tokens.upperBound..<min(max(end, tokens.upperBound), tokens.upperBound + 40) {
      let token = document.tokens[i]
      if token.kind == .quote { return 0 }
      guard token.kind == .word, token.count <= 4 || token.isCapitalised else { continue }
      let word = lower(i)
      if Self.she.contains(word) { return 1 }
      if Self.he.contains(word) { return -1 }
      if token.isCapitalised { return 0 }
    }
    return 0
  }

  // MARK: Words

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { $0.utf8.reduce(Hash.start) { Hash.step($0, $1) } })
  }

  private static let she = hashes("she her herself hers")
  private static let he = hashes("he his him himself")
  private static let kin = hashes(
    """
    father mother brother sister son daughter wife husband cousin uncle aunt nephew niece grandfather grandmother \
    grandson granddaughter widow widower twin
    """)
  private static let women = hashes(
    """
    mrs ms miss madam lady dame queen princess duchess baroness countess empress sheikha sister mother daughter wife \
    aunt niece grandmother granddaughter widow spokeswoman chairwoman congresswoman councilwoman businesswoman \
    policewoman actress waitress headmistress midwife nun girl woman alhaja hajia señora señorita senhora madame mme \
    mlle frau signora puan ibu girlfriend heroine forewoman councilwoman
    """)
  private static let men = hashes(
    """
    mr sir lord king prince duke baron count emperor sheikh father brother son husband uncle nephew grandfather \
    grandson widower spokesman chairman congressman councilman businessman policeman actor fisherman headmaster monk \
    friar imam bishop archbishop cardinal pope rabbi ayatollah boy man alhaji señor senhor monsieur herr signor \
    encik pak bapak boyfriend foreman sultan emir
    """)
}
