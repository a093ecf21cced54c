import Articles
import GRDB

/// What `said:` asks of a quotation: one of the speakers said it, and the other words of the query stand in it.
struct SaidFilter {
  private let query: ParsedQuery
  /// The names of the speakers asked for, folded.
  private let speakers: Set<String>

  /// Nil when the query also takes stories in which none of them speaks.
  init?(_ query: ParsedQuery, in db: Database) throws {
    let asked = Self.required(by: query)
    if asked.isEmpty { return nil }
    let numbers = try asked.flatMap { try SpeakerFinder.named($0, in: db) }
    self.query = query
    speakers = try SpeakerFinder.foldedNames(of: numbers, in: db)
  }

  /// Whether a quotation is one that the query means; a judgment is no quotation.
  func includes(_ quotation: QuotationSummary) -> Bool {
    guard quotation.kind != .judgment,
      speakers.contains(IndexTokenizer.fold(quotation.speaker ?? ""))
    else { return false }
    let said = Set(IndexTokenizer().list(quotation.words).map(PorterStemmer.stem))
    return Self.holds(query, said)
  }

  /// The names of those of whom one must speak in each story that the query takes; none when it takes others, too.
  private static func required(by query: ParsedQuery) -> [[String]] {
    switch query {
    case .field(.said(let words)): return [words]
    case .and(let parts): return parts.flatMap(required)
    case .or(let parts):
      let each = parts.map(required)
      return each.contains(where: \.isEmpty) ? [] : each.flatMap { $0 }
    case .text, .field, .not: return []
    }
  }

  /// Whether the words of a query stand among words said, stemmed. What is asked of the story was looked at before.
  private static func holds(_ query: ParsedQuery, _ said: Set<String>) -> Bool {
    switch query {
    case .text(let term):
      term.column != nil || term.words.allSatisfy { said.contains(PorterStemmer.stem($0)) }
    case .field, .not: true
    case .and(let parts): parts.allSatisfy { holds($0, said) }
    case .or(let parts): parts.contains { holds($0, said) }
    }
  }
}
