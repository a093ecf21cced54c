import Articles
import GRDB

/// What a filter asks for, looked up as far as the archive's tables can answer.
struct QuoteConditions {
  /// Speakers whose names hold the words of the filter; nil when the filter names no speaker.
  var speakers: [Int64]?
  /// Their folded names: others may have spoken in the same story.
  private var names: Set<String> = []
  /// Stems that the words said must hold.
  var words: [String]
  /// Words each of which must begin a word of the speaker, the outlet or what was said.
  var free: [String]
  var sql = ""
  var arguments: StatementArguments = []

  /// Nil when no speaker has such a name, or nothing could be looked for.
  init?(_ filter: QuotationFilter, in db: Database) throws {
    words = IndexTokenizer().list(filter.about ?? "").prefix(16).map(PorterStemmer.stem)
    free = Array(IndexTokenizer().list(filter.words ?? "").prefix(16))
    let asked = IndexTokenizer().list(filter.speaker ?? "")
    // Signs alone are no word that anything could hold, and would mean everything.
    let fields = [(filter.about, words), (filter.words, free), (filter.speaker, asked)]
    if fields.contains(where: { text, words in words.isEmpty && Self.isText(text) }) { return nil }
    if !asked.isEmpty {
      let speakers = try SpeakerFinder.named(asked, in: db)
      guard !speakers.isEmpty else { return nil }
      self.speakers = speakers
      names = try SpeakerFinder.foldedNames(of: speakers, in: db)
    }
    if let since = filter.since {
      sql += " AND \(SortDate.sql) >= ?"
      arguments += [since.seconds]
    }
    for word in free { try narrow(toStoriesWith: word, in: db) }
    for word in IndexTokenizer().list(filter.source ?? "") {
      sql += " AND coalesce(o.folded, \(StoryQueries.host)) LIKE ?"
      arguments += ["%\(word)%"]
    }
  }

  /// Leaves the stories in which a free word may begin a word of a speaker, of the outlet or of what was said: `pass` tells
  /// for sure. The index holds stems, so a stem that begins the word may stand for it.
  private mutating func narrow(toStoriesWith word: String, in db: Database) throws {
    let stems = (3..<max(3, word.count)).map { "\"\(word.prefix($0))\"" }
    let whole = PorterStemmer.stem(word)
    let match = (stems + ["\"\(whole)\"", "\"\(word)\" *"]).joined(separator: " OR ")
    let speakers = SQLFilter.list(try SpeakerFinder.beginning(word, in: db))
    sql += """
       AND (s.id IN (SELECT rowid FROM search WHERE search MATCH ?)
        OR s.id IN (SELECT story FROM quotation WHERE speaker IN (\(speakers)))
        OR coalesce(o.folded, \(StoryQueries.host)) LIKE ?)
      """
    arguments += [match, "%\(word)%"]
  }

  private static func isText(_ text: String?) -> Bool {
    text?.contains { !$0.isWhitespace } ?? false
  }

  var isEmpty: Bool { speakers == nil && words.isEmpty && free.isEmpty && sql.isEmpty }

  func pass(_ quote: QuotationSummary) -> Bool {
    if speakers != nil, !names.contains(IndexTokenizer.fold(quote.speaker ?? "")) { return false }
    if speakers != nil || !words.isEmpty {
      let said = Set(IndexTokenizer().list(quote.words).map(PorterStemmer.stem))
      guard words.allSatisfy(said.contains) else { return false }
    }
    if !free.isEmpty {
      let all = IndexTokenizer().list("\(quote.words) \(quote.speaker ?? "") \(quote.outlet ?? "")")
      guard free.allSatisfy({ word in all.contains { $0.hasPrefix(word) } }) else { return false }
    }
    return true
  }
}
