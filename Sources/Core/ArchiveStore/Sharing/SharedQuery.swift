import Articles

/// A query as a shared archive understands it: the words of `StoryLexemes` in PostgreSQL's notation, and days.
package struct SharedQuery {
  /// What the words must be, as PostgreSQL's `tsquery` in text; nil where any story will do.
  package private(set) var words: String?
  /// Only stories dated from then on, in seconds since 1970.
  package private(set) var from: Int64?
  /// Only stories dated before then.
  package private(set) var until: Int64?
  /// What of the query a shared archive cannot answer, in a sentence each.
  package private(set) var notes: [String] = []
  /// The first part that means nothing ("after:someday"), for a reader.
  package private(set) var nonsense: String?
  private var query: ParsedQuery?

  /// Whether it asks for nothing.
  package var isEmpty: Bool { words == nil && from == nil && until == nil }

  /// A query as typed.
  ///
  /// - Parameter now: What "yesterday" is counted from, in seconds since 1970.
  package init(_ text: String, now: Int64) {
    let (query, notes) = QueryParser.parse(text, now: now)
    self.query = query
    nonsense = notes.first(where: \.isNonsense).map {
      "\(text.utf8Slice($0.range)): \($0.message)"
    }
    self.notes = notes.filter { !$0.isNonsense }.map(\.message)
    guard let query else { return }
    var parts = [query]
    if case .and(let all) = query { parts = all }
    words = Self.joined(parts.compactMap { take($0) }, by: "&")
  }

  /// The passage of a story that answers the query best.
  package func hit(in story: AnnotatedArticle, row: StorySummary, score: Double) -> Hit {
    guard let query else { return Hit(row: row, score: score, snippet: Snippet()) }
    var builder = SnippetBuilder(query)
    let passage = builder.best(
      in: story.article, names: story.marks.mentions.map(\.range), focus: nil)
    return Hit(
      row: row, score: score, snippet: passage.snippet, firstHitOffset: passage.place)
  }

  /// A part that must hold; days are kept apart, for they are no words.
  private mutating func take(_ part: ParsedQuery) -> String? {
    guard case .field(let condition) = part else { return expression(part) }
    switch condition {
    case .from(let span): from = max(from ?? .min, span.instants.lowerBound)
    case .until(let span): until = min(until ?? .max, span.instants.lowerBound)
    case .on(let span):
      from = max(from ?? .min, span.instants.lowerBound)
      until = min(until ?? .max, span.instants.upperBound)
    default: return expression(part)
    }
    return nil
  }

  private mutating func expression(_ query: ParsedQuery) -> String? {
    switch query {
    case .text(let term): return Self.expression(term)
    case .field(let condition): return expression(condition)
    case .not(let inner): return expression(inner).map { "!\($0)" }
    case .and(let parts): return Self.joined(parts.compactMap { expression($0) }, by: "&")
    case .or(let parts): return Self.joined(parts.compactMap { expression($0) }, by: "|")
    }
  }

  private mutating func expression(_ condition: Condition) -> String? {
    switch condition {
    case .person(let words): return Self.fact("person", words)
    case .place(let words): return Self.fact("place", words)
    case .org(let words): return Self.fact("org", words)
    case .said(let words): return Self.fact("said", words)
    case .source(let words): return Self.fact("source", words)
    case .feed(let words): return Self.fact("feed", words)
    case .language(let tag): return Self.fact("lang", [tag])
    case .quote: return Self.fact("has", ["quote"])
    case .link: return Self.fact("has", ["link"])
    case .from, .until, .on:
      note("Days stand beside the other words of a query there, in no brackets and after no OR.")
    case .thread, .copy, .original:
      note("Running stories and copies are told apart in your own archive alone.")
    case .unread, .read, .starred, .tag, .note, .tagged, .noted, .highlighted:
      note("What you read, starred, tagged and noted is not in the shared archive.")
    }
    return nil
  }

  private mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  // MARK: - PostgreSQL's notation

  private static func expression(_ term: Term) -> String? {
    let column = letters(of: term.column)
    let stems = term.words.map(PorterStemmer.stem)
    guard let last = term.words.last else { return nil }
    switch term.form {
    case .near:
      return joined(
        stems.filter { !FunctionStems.contains($0) }.map { quoted($0, column) }, by: "&")
    case .phrase where term.isBigram && last.unicodeScalars.count == 1 && term.words.count == 1:
      return quoted(last, "*" + column)
    case .phrase: return inARow(stems.map { FunctionStems.contains($0) ? nil : quoted($0, column) })
    case .prefix:
      let ends = [quoted(last, "*" + column)] + shortened(last).map { quoted($0, column) }
      let before = stems.dropLast().map {
        FunctionStems.contains($0) ? nil : quoted($0, column)
      }
      return inARow(before + [joined(ends, by: "|")])
    }
  }

  /// Words in a row; nil takes a place and may be any word.
  private static func inARow(_ words: [String?]) -> String? {
    var row: String?
    var distance = 0
    for word in words {
      distance += 1
      guard let word else { continue }
      row = row.map { "(\($0) <\(distance)> \(word))" } ?? word
      distance = 0
    }
    return row
  }

  /// What may be left of a word that begins so when its ending has gone: "negotiatio" of "negoti".
  private static func shortened(_ beginning: String) -> [String] {
    (1...4).map { String(beginning.dropLast($0)) }.filter { $0.utf8.count >= 5 }
  }

  private static func fact(_ field: String, _ words: [String]) -> String? {
    joined(words.map { quoted("\(field):\($0)", "") }, by: "&")
  }

  /// The weights by which PostgreSQL tells the parts of a story apart.
  private static func letters(of column: Term.Column?) -> String {
    switch column {
    case .title: "A"
    case .byline: "C"
    case .text: "BD"
    case nil: ""
    }
  }

  private static func joined(_ parts: [String], by sign: String) -> String? {
    parts.count > 1 ? "(" + parts.joined(separator: " \(sign) ") + ")" : parts.first
  }

  /// A word between quotation marks, so that nothing in it is a sign.
  private static func quoted(_ word: String, _ marks: String) -> String {
    var text = "'"
    for letter in word.unicodeScalars {
      if letter == "'" || letter == "\\" { text.unicodeScalars.append(letter) }
      text.unicodeScalars.append(letter)
    }
    return text + (marks.isEmpty ? "'" : "':\(marks)")
  }
}
