import GRDB

/// Builds what FTS5 is asked, and what each of its phrases is worth.
///
/// The reader's words become stems between double quotes and nothing else, so that none of them is ever syntax.
struct FTS5QueryBuilder {
  private let db: Database
  private let stories: Double
  private(set) var weights = BM25F.Weights()

  /// How many words of the vocabulary a prefix may stand for; the commonest are taken.
  private static let mostWords = 64

  init(_ db: Database) throws {
    self.db = db
    let newest = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM story"))
    stories = Double(max(1, newest ?? 1))
  }

  /// Whether a query can be put to FTS5 as a whole: words alone, and nothing that is only a "not".
  static func isText(_ query: ParsedQuery) -> Bool {
    switch query {
    case .text: true
    case .field, .not: false
    case .or(let parts): parts.allSatisfy(isText)
    case .and(let parts):
      parts.contains(where: isText)
        && parts.allSatisfy { part in
          if case .not(let inner) = part { return isText(inner) }
          return isText(part)
        }
    }
  }

  /// The expression for a query that `isText`.
  mutating func text(_ query: ParsedQuery) throws -> String {
    switch query {
    case .text(let term): return try self.term(term)
    case .field, .not: return "\"\""
    case .or(let parts):
      return "(" + (try parts.map { try text($0) }).joined(separator: " OR ") + ")"
    case .and(let parts):
      var wanted: [String] = []
      var unwanted: [String] = []
      for part in parts {
        if case .not(let inner) = part {
          unwanted.append(try text(inner))
        } else {
          wanted.append(try text(part))
        }
      }
      var expression = "(" + wanted.joined(separator: " AND ") + ")"
      for part in unwanted { expression = "(\(expression) NOT \(part))" }
      return expression
    }
  }

  private mutating func term(_ term: Term) throws -> String {
    let column =
      term.column.map { $0 == .text ? "{standfirst text} : " : "\($0.rawValue) : " } ?? ""
    switch term.form {
    case .phrase: return column + (try phrase(term))
    case .near(let distance):
      let worth = try term.words.map { try self.worth(of: $0) }.reduce(0, +)
      let words = term.words.map { "\"\(PorterStemmer.stem($0))\"" }
      group(words.count, worth: worth)
      return column + "NEAR(\(words.joined(separator: " ")), \(distance))"
    case .prefix: return column + (try prefix(term))
    }
  }

  private mutating func phrase(_ term: Term) throws -> String {
    let worth = try term.words.map { try self.worth(of: $0) }.reduce(0, +)
    if term.words.count == 1, !term.isBigram, !term.isExact {
      let word = term.words[0]
      let others = try WordVariants(db).variants(of: word).map { [$0] }
      let readings = try others + CompoundSplits(db).splits(of: word)
      if !readings.isEmpty { return anyOf([[word]] + readings, worth: worth) }
    }
    if term.words.count > 1, !term.isExact, let figures = CompoundSplits.figures(term.words) {
      return anyOf([term.words, figures], worth: worth)
    }
    group(1, worth: worth)
    // One letter of a script without spaces begins a pair.
    if term.isBigram, term.words.count == 1, term.words[0].unicodeScalars.count == 1 {
      return "\"\(term.words[0])\" *"
    }
    return "\"" + term.words.map(PorterStemmer.stem).joined(separator: " ") + "\""
  }

  /// Phrases of which any may stand.
  private mutating func anyOf(_ phrases: [[String]], worth: Float) -> String {
    var seen: Set<String> = []
    let stems = phrases.map { $0.map(PorterStemmer.stem).joined(separator: " ") }
      .filter { seen.insert($0).inserted }
    group(stems.count, worth: worth)
    return "(" + stems.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  private mutating func prefix(_ term: Term) throws -> String {
    guard let last = term.words.last else { return "\"\"" }
    let before = term.words.dropLast().map { PorterStemmer.stem($0) + " " }.joined()
    let known = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT word, stories FROM vocabulary WHERE word >= ? AND word < ? AND stories > 0
          ORDER BY stories DESC LIMIT \(Self.mostWords)
          """), arguments: [last, last + "\u{10FFFF}"])
    // Numbers and long words are not in the vocabulary: SQLite's own prefixes find them.
    guard !known.isEmpty else {
      group(1, worth: Float(log2(stories)))
      return "\"\(before)\(last)\" *"
    }
    var seen: Set<String> = []
    let stems = known.map { PorterStemmer.stem($0[0] as String) }.filter {
      seen.insert($0).inserted
    }
    let found = min(stories, known.reduce(0.0) { $0 + ($1[1] as Double) })
    group(stems.count, worth: idf(found))
    return "(" + stems.map { "\"\(before)\($0)\"" }.joined(separator: " OR ") + ")"
  }

  private mutating func group(_ phrases: Int, worth: Float) {
    let group = UInt8(min(weights.worth.count, 254))
    if weights.worth.count < 255 { weights.worth.append(worth) }
    weights.groups += [UInt8](repeating: group, count: phrases)
  }

  private func worth(of word: String) throws -> Float {
    let statement = try db.cachedStatement(sql: "SELECT stories FROM vocabulary WHERE word = ?")
    return idf(try Double.fetchOne(statement, arguments: [word]) ?? 1)
  }

  /// Robertson and Spärck Jones' weight, never negative.
  private func idf(_ found: Double) -> Float {
    Float(max(0.05, log2(1 + (stories - found + 0.5) / (found + 0.5))))
  }
}

/// The binary logarithm, without Foundation.
private func log2(_ value: Double) -> Double { Double.log2(value) }

extension Double {
  /// Accurate to about 0.001, which is far more than a rank needs.
  fileprivate static func log2(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let m = value.significand
    // Two terms of the series of log2 around sqrt 2.
    let t = (m - 1.414_213_562_37) / (m + 1.414_213_562_37)
    return Double(value.exponent) + 0.5 + t * (2.885_390_08 + t * t * 0.961_796_69)
  }
}
