import Articles
import GRDB
import Text

/// Reads corrections with the names and headlines that they are about.
enum CorrectionReader {
  /// So many characters of a quotation are shown.
  private static let shown = 80

  /// A stored correction as lists show it; nil for a kind that this version does not know.
  ///
  /// - Parameter row: id, kind, subject, detail, value, made and author.
  static func summary(of row: Row, in db: Database) throws -> CorrectionSummary? {
    let (subject, detail, value): (String, String, String?) = (row[2], row[3], row[4])
    guard let content = try content(row[1], subject, detail, value, in: db) else { return nil }
    var summary = CorrectionSummary(id: row[0], content: content, made: row[5])
    summary.author = row[6]
    switch content {
    case .speaker, .speakerEverywhere, .apart, .leave, .join:
      summary.story = StoryKey(rawValue: subject)
    case .rename, .merge, .split: summary.entity = subject
    }
    return summary
  }

  private static func content(
    _ kind: String, _ subject: String, _ detail: String, _ value: String?, in db: Database
  ) throws -> CorrectionSummary.Content? {
    switch kind {
    case "speaker":
      .speaker(
        words: try words(detail, in: subject, db), name: value, title: try title(subject, in: db))
    case "speaker everywhere":
      .speakerEverywhere(speaker: detail, name: value, title: try title(subject, in: db))
    case "rename": .rename(from: try name(subject, in: db), to: value ?? "")
    case "merge": .merge(try name(subject, in: db), into: try name(value ?? "", in: db))
    case "split": .split(alias: detail, from: try name(subject, in: db))
    case "apart": try apart(subject, detail, in: db)
    case "leave": .leave(report: try title(detail, in: db), thread: try title(subject, in: db))
    case "join":
      .join(try title(subject, in: db), into: try value.flatMap { try title($0, in: db) })
    default: nil
    }
  }

  /// Two stories by their headlines; copies have one headline, and are told by their keys.
  private static func apart(
    _ left: String, _ right: String, in db: Database
  ) throws -> CorrectionSummary.Content {
    let (a, b) = (try title(left, in: db), try title(right, in: db))
    guard a == b else { return .apart(a, b) }
    return .apart(a.map { "\($0) (\(left))" }, b.map { "\($0) (\(right))" })
  }

  private static func title(_ key: String, in db: Database) throws -> String? {
    guard let n = try StoryQueries.number(of: StoryKey(rawValue: key), in: db) else { return nil }
    return try String.fetchOne(
      db.cachedStatement(sql: "SELECT title FROM story WHERE id = ?"), arguments: [n])
  }

  /// The name that stories give an entity; the key's name where no story names it any more.
  private static func name(_ key: String, in db: Database) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT name FROM entity WHERE key = ?"), arguments: [key])
      ?? String(EntityKey.name(key))
  }

  /// The beginning of the words of a quotation, by their hash, as it is shown.
  private static func words(
    _ detail: String, in story: String, _ db: Database
  ) throws -> String? {
    guard let n = try StoryQueries.number(of: StoryKey(rawValue: story), in: db),
      let article = try StoryTexts.current(of: n, in: db)
    else { return nil }
    let quotations = try StoryTexts.annotatorsMarks(of: n, article, in: db).quotations
    guard let at = Corrections.details(of: quotations, in: article).firstIndex(of: detail) else {
      return nil
    }
    let range = quotations[at].range
    var words = article.text.utf8Slice(range)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.hasSuffix(",") { words.removeLast() }
    if words.count > shown { words = words.prefix(shown) + "…" }
    // Between marks only where marks stand in the story.
    let isMarked =
      quotations[at].kind.isQuoted && article.text.hasQuotationMark(before: range.lowerBound)
    return isMarked ? "“\(words)”" : words
  }
}
