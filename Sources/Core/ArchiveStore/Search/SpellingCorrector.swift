import Articles
import GRDB

/// Near spellings from the archive's own words.
struct SpellingCorrector {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The query with the words that the archive does not know replaced by near ones, everything else as it was typed;
  /// nil when all are known or nothing is near.
  func suggestion(for query: ParsedQuery, typed: String) throws -> String? {
    let words = query.terms.filter { !$0.isBigram && $0.form != .prefix }.flatMap(\.words)
    let names = query.conditions.flatMap(\.names)
    var better: [String: String] = [:]
    for word in words.prefix(8) where try !isKnown(word) { better[word] = try near(word) }
    for word in names.prefix(8) where try !isName(word) { better[word] = try near(word) }
    guard !better.isEmpty else { return nil }
    // Words alone may be a name, which is written as names are ("Shinzo Abe").
    if query.conditions.isEmpty, typed.utf8.allSatisfy({ $0 >= 0x80 || $0 == 0x20 || $0.isWord }) {
      return try spelled(words.map { better[$0] ?? $0 })
    }
    return SpellingCorrector.replacing(better, in: typed)
  }

  /// A text with some of its words, compared folded, replaced by others.
  static func replacing(_ better: [String: String], in text: String) -> String {
    var mended = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      let word = rest.prefix { $0.isLetter || $0.isNumber }
      mended += better[IndexTokenizer.fold(String(word))] ?? String(word)
      rest = rest[word.endIndex...]
      let gap = rest.prefix { !($0.isLetter || $0.isNumber) }
      mended += gap
      rest = rest[gap.endIndex...]
    }
    return mended
  }

  private func isKnown(_ word: String) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM vocabulary WHERE word = ? AND stories > 0"),
      arguments: [word]) != nil
  }

  private func isName(_ word: String) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM name_word WHERE word = ? LIMIT 1"), arguments: [word])
      != nil
  }

  /// As it is written where all the words are one name ("Shinzo Abe").
  private func spelled(_ words: [String]) throws -> String {
    let folded = words.joined(separator: " ")
    let name = try String.fetchOne(
      db,
      sql: """
        SELECT coalesce(named, name) FROM entity
        WHERE key IN (\(Self.kinds)) AND stories > 0 ORDER BY stories DESC
        """, arguments: StatementArguments(EntityKind.allCases.map { "\($0.rawValue):\(folded)" }))
    return name ?? folded
  }

  private static let kinds = EntityKind.allCases.map { _ in "?" }.joined(separator: ", ")

  /// The known word that is most likely meant where this one is a typing error: fewest changes, then most stories. Words that begin alike are tried first; in a small
  /// vocabulary all are.
  private func near(_ word: String) throws -> String? {
    let letters = Array(word.utf8)
    guard letters.count > 2, letters.count < 16, !isOrdinary(letters) else { return nil }
    let first = String(decoding: letters.prefix(1), as: UTF8.self)
    if let found = try nearest(letters, "word >= ? AND word < ?", [first, first + "\u{10FFFF}"]) {
      return found
    }
    return try nearest(letters, "1 LIMIT 100000", [])
  }

  /// Whether it is a word of the language, though no story here has it: what is no error needs no mending.
  private func isOrdinary(_ letters: [UInt8]) -> Bool {
    BackgroundFrequencies.builtIn.isOrdinary(TermNormalizer.hash(letters))
  }

  private func nearest(
    _ letters: [UInt8], _ condition: String, _ arguments: StatementArguments
  ) throws -> String? {
    let most = letters.count > 6 ? 2 : 1
    let count = letters.count { $0 & 0xC0 != 0x80 }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT word, stories FROM vocabulary
        WHERE stories > 0 AND length(word) BETWEEN \(count - most) AND \(count + most) AND \(condition)
        """, arguments: arguments)
    let alphabet = Self.alphabet(of: letters)
    var best: (word: String, changes: Int, stories: Int)?
    while let row = try rows.next() {
      let word: String = row[0]
      // A change brings one kind of letter at most and takes one away; comparing in full costs fifty times as much.
      guard abs(word.utf8.count - letters.count) <= most,
        (Self.alphabet(of: word.utf8) ^ alphabet).nonzeroBitCount <= 2 * most
      else { continue }
      let changes = TypingErrors.cost(of: letters, as: Array(word.utf8), most: most)
      guard changes <= most else { continue }
      let stories: Int = row[1]
      if let best, (best.changes, -best.stories) <= (changes, -stories) { continue }
      best = (word, changes, stories)
    }
    return best?.word
  }

  /// Which letters occur, a bit each.
  private static func alphabet(of letters: some Sequence<UInt8>) -> UInt32 {
    letters.reduce(into: 0) { kinds, letter in kinds |= 1 << UInt32(letter & 31) }
  }
}

extension Condition {
  /// The words of names that it asks for.
  fileprivate var names: [String] {
    switch self {
    case .person(let words), .place(let words), .org(let words), .said(let words): words
    default: []
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  fileprivate var isWord: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
