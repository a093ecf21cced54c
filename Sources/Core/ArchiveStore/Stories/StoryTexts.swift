import Articles
import GRDB

/// Reads stories' words back into articles.
enum StoryTexts {
  /// The current state of a story; nil when there is no such story.
  static func current(of n: Int64, in db: Database) throws -> Article? {
    let statement = try db.cachedStatement(
      sql: "\(selection) JOIN revision r ON r.id = s.revision \(joins) WHERE s.id = ?")
    return try Row.fetchOne(statement, arguments: [n]).map(article)
  }

  /// A state of a story by its number, counted from 1.
  static func revision(_ number: Int, of n: Int64, in db: Database) throws -> Article? {
    let statement = try db.cachedStatement(
      sql: """
        \(selection) JOIN revision r ON r.story = s.id AND r.number = ? \(joins) WHERE s.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [number, n]).map(article)
  }

  /// The current states of stories, by number.
  static func current(of numbers: [Int64], in db: Database) throws -> [Int64: Article] {
    var found: [Int64: Article] = [:]
    for n in numbers { found[n] = try current(of: n, in: db) }
    return found
  }

  /// The marks of a story in its current state as the annotator made them; none when it has not been annotated.
  static func annotatorsMarks(
    of n: Int64, _ article: Article, in db: Database
  ) throws -> StoryAnnotations {
    let statement = try db.cachedStatement(
      sql: "SELECT version, data FROM story_annotations WHERE story = ?")
    guard let row = try Row.fetchOne(statement, arguments: [n]) else { return StoryAnnotations() }
    return StoredAnnotations.annotations(
      (row[1] as Blob).bytes, of: article.text, version: row[0])
  }

  /// The marks of a story, the reader's corrections applied.
  static func marks(of n: Int64, _ article: Article, in db: Database) throws -> StoryAnnotations {
    var marks = try annotatorsMarks(of: n, article, in: db)
    guard let key = try StoryQueries.key(of: n, in: db) else { return marks }
    marks.quotations = try Corrections.applied(
      to: AnnotatedArticle(article, marks: marks), key, in: db)
    return marks
  }

  /// The columns that `article` reads, of `story s`, `revision r` and what `joins` brings in.
  static let columns = """
    s.original_id, s.url, s.published, s.zone, s.is_day, s.language, r.title, r.title_origin,
      r.standfirst, r.byline, r.dateline, r.credit, r.updated, r.updated_zone, r.updated_is_day,
      r.text, r.blocks, o.name, f.url
    """
  /// The tables of a story's outlet and feed.
  static let joins = "LEFT JOIN outlet o ON o.id = s.outlet LEFT JOIN feed f ON f.id = s.feed"

  private static let selection = "SELECT \(columns) FROM story s"

  /// A state of a story from a row that begins with `columns`.
  static func article(_ row: Row) -> Article {
    let origin = StoredEnumCodes.value(row[7], in: StoredEnumCodes.origins) ?? .given
    var article = Article(title: row[6], titleOrigin: origin)
    article.id = row[0]
    article.url = row[1]
    article.published = moment(row, from: 2)
    article.language = row[5]
    article.standfirst = row[8]
    article.byline = row[9]
    article.dateline = row[10]
    article.credit = row[11]
    article.updated = moment(row, from: 12)
    article.text = (row[15] as StoredText).text
    (article.blocks, article.links) = parts(row[16], in: article.text)
    article.source = row[17]
    article.feed = row[18]
    return article
  }

  /// The blocks of a text; those that lie outside of it, as in a damaged file, are left out.
  static func parts(_ blob: Blob, in text: String) -> ([Block], [Hyperlink]) {
    let count = text.utf8.count
    let (blocks, links) = BlocksBlob.decode(blob.bytes)
    return (
      blocks.filter { $0.range.upperBound <= count },
      links.filter { ($0.range?.upperBound ?? 0) <= count }
    )
  }

  /// A moment from three columns: seconds, offset, whether only the day is known.
  static func moment(_ row: Row, from column: Int) -> Timestamp? {
    guard let seconds = row[column] as Int64? else { return nil }
    return Timestamp(
      seconds: seconds, offset: row[column + 1], isDay: (row[column + 2] as Bool?) ?? false)
  }
}
