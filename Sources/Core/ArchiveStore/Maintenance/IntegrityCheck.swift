import Articles
import GRDB

/// Something that was checked.
public struct CheckResult: Hashable, Sendable {
  /// What was found, for a reader.
  public var text: String
  /// Whether it is wrong.
  public var isFault: Bool

  /// What would put it right; nil where nothing is to be done, or nothing helps.
  public var remedy: Remedy?

  /// What a program can do about a finding.
  public enum Remedy: Hashable, Sendable {
    /// Annotate again what an older version annotated: `Archive.reannotate(version:with:progress:)`.
    case reannotate
    /// Make everything derived anew: `Archive.rebuild(progress:)`.
    case rebuild
    /// Fold and thread anew what an older version did: `Archive.recompare(progress:)`.
    case compare
    /// Carry what can still be read over into a new archive: `Archive.salvage`.
    case salvage
    /// Make the file as small as what it holds: `Archive.compact()`.
    case compact
  }

  /// Creates a result.
  ///
  /// - Parameters:
  ///   - text: What was found, for a reader.
  ///   - isFault: Whether it is wrong.
  ///   - remedy: What would put it right.
  public init(_ text: String, isFault: Bool = false, remedy: Remedy? = nil) {
    self.text = text
    self.isFault = isFault
    self.remedy = remedy
  }
}

extension Archive {
  /// Checks the archive without changing anything.
  ///
  /// What cannot be read is a result, too, and the rest is checked all the same.
  ///
  /// - Parameter version: The version of the annotator in use, by which older annotations are told.
  public func check(annotator version: Int) -> [CheckResult] {
    let pages = look("the file", IntegrityCheck.pages)
    let stories = look("the stories", IntegrityCheck.stories)
    var findings = pages + stories
    if findings.contains(where: \.isFault) {
      findings += IntegrityCheck.attempt("the stories") { try readLoosely(IntegrityCheck.losses) }
    }
    for comparison in IntegrityCheck.comparisons {
      findings += look(comparison.name) { db in [try IntegrityCheck.compare(db, comparison)] }
    }
    findings += look("annotations") { db in [try IntegrityCheck.annotations(db, version)] }
    findings += look("the bin", IntegrityCheck.bin)
    return findings + look("comparisons", IntegrityCheck.recomparison)
  }

  /// Looks at one thing in a transaction of its own: one that met damage may not end well.
  private func look(_ what: String, _ body: (Database) throws -> [CheckResult]) -> [CheckResult] {
    IntegrityCheck.attempt(what) { try read(body) }
  }

  /// Computes everything anew that is derived from the stories.
  ///
  /// It is one transaction: readers see the old state until all is done, and a failure changes nothing.
  ///
  /// - Parameter progress: Called with the name of what is computed and how many stories are in it.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  public func rebuild(progress: (String, Int) -> Void = { _, _ in }) throws {
    try write { db in
      try IntegrityCheck.recount(db)
      for index in DerivedIndexes.all {
        try index.clear(db)
        try IndexRebuild.run(index, in: db, progress: progress)
      }
      try EntityCorrections.replay(in: db)
      try Recomparison.finish(db)
    }
  }
}

/// Makes anew what is computed from stories.
enum IndexRebuild {
  /// Sends every story through an index, in the order of adding.
  static func run(
    _ index: any DerivedIndex.Type, in db: Database, progress: (String, Int) -> Void
  ) throws {
    var (last, done): (Int64, Int) = (0, 0)
    while true {
      let numbers = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM story WHERE id > ? ORDER BY id LIMIT 1000"),
        arguments: [last])
      guard let newest = numbers.last else { return }
      var batch = try stored(numbers, in: db)
      try index.update(&batch, in: db)
      (last, done) = (newest, done + numbers.count)
      progress("making \(index.name):", done)
    }
  }

  /// Reads stories back with everything that is worked out of them.
  static func stored(_ numbers: [Int64], in db: Database) throws -> [IngestedStory] {
    var found: [(n: Int64, key: StoryKey, date: Int64?, story: AnnotatedArticle)] = []
    for n in numbers {
      guard let article = try StoryTexts.current(of: n, in: db),
        let key = try StoryQueries.key(of: n, in: db)
      else { continue }
      let marks = try StoryTexts.annotatorsMarks(of: n, article, in: db)
      let date = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT sort_date FROM story WHERE id = ? AND date_source < 2"),
        arguments: [n])
      found.append((n, key, date, AnnotatedArticle(article, marks: marks)))
    }
    return zip(found, PreparedStory.prepare(found.map(\.story))).map { known, prepared in
      let id = prepared.story.article.id ?? known.key.rawValue
      return IngestedStory(
        n: known.n, key: known.key, prepared: prepared, date: known.date,
        outcome: AddOutcome(.same, id: id, key: known.key))
    }
  }
}

private enum IntegrityCheck {
  static func pages(_ db: Database) throws -> [CheckResult] {
    let answers = try String.fetchAll(db, sql: "PRAGMA quick_check(20)")
    guard answers != ["ok"] else { return [CheckResult("the file is sound")] }
    let lines = answers.flatMap { $0.split(separator: "\n") }.filter { !$0.hasPrefix("***") }
    return [
      CheckResult("the file is damaged: \(lines.prefix(20).joined(separator: "; "))", isFault: true)
    ]
  }

  static func stories(_ db: Database) throws -> [CheckResult] {
    [CheckResult("\(try Int.fetchOne(db, sql: "SELECT count(*) FROM story") ?? 0) stories")]
  }

  /// What a look at something found; that it cannot be looked at, where it cannot.
  static func attempt(_ what: String, _ body: () throws -> [CheckResult]) -> [CheckResult] {
    do {
      return try body()
    } catch ArchiveError.damaged(_, let reason) {
      return [CheckResult("\(what) cannot be read: \(reason)", isFault: true)]
    } catch {
      return [CheckResult("\(what) cannot be read: \(error)", isFault: true)]
    }
  }

  /// How many stories a damaged file still holds.
  static func losses(_ db: Database) -> [CheckResult] {
    let reader = SalvageReader(db)
    let stories = reader.stories()
    let readable = stories.count { reader.readable($0.key, states: $0.value) != nil }
    return [
      CheckResult(
        "\(readable) of \(stories.count) stories can be read",
        isFault: true, remedy: .salvage)
    ]
  }

  static func annotations(_ db: Database, _ version: Int) throws -> CheckResult {
    let old =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM story WHERE annotated < ?", arguments: [version]) ?? 0
    return CheckResult(
      old == 0
        ? "names and quotations are up to date"
        : "\(old) stories were annotated by an older version",
      remedy: old == 0 ? nil : .reannotate)
  }

  /// Whether an older version's folding and threading is still to be done anew.
  static func recomparison(_ db: Database) throws -> [CheckResult] {
    guard let left = try Recomparison.state(in: db) else { return [] }
    return [
      CheckResult(
        "\(left.total - left.done) stories were folded and threaded by an older version",
        remedy: .compare)
    ]
  }

  /// What lies in the bin, and how much of the file is free.
  static func bin(_ db: Database) throws -> [CheckResult] {
    let removed = try Int.fetchOne(db, sql: "SELECT count(*) FROM removed_story") ?? 0
    let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
    let all = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    var results: [CheckResult] = []
    if removed > 0 {
      results.append(
        CheckResult(removed == 1 ? "1 story is in the bin" : "\(removed) stories are in the bin"))
    }
    if free > all / 10, free * size > 1 << 20 {
      results.append(
        CheckResult(
          "\(free * size >> 20) of \(all * size >> 20) MB of the file are free", remedy: .compact))
    }
    return results
  }

  /// A count that is kept, and the counting that it must agree with, in SQL.
  typealias KeptCount = (name: String, kept: String, counted: String)

  /// Counts that are kept beside what they count.
  static let comparisons: [KeptCount] = [
    (
      "day counts", "SELECT total(stories) FROM daily_count",
      "SELECT count(*) FROM story WHERE representative = id"
    ),
    (
      "entries of the search index", "SELECT count(*) FROM search_docsize",
      "SELECT count(*) FROM story"
    ),
    (
      "texts", "SELECT count(*) FROM story s JOIN revision r ON r.id = s.revision",
      "SELECT count(*) FROM story"
    ),
    (
      "names",
      "SELECT total(stories) FROM entity e WHERE NOT EXISTS (SELECT 1 FROM entity m WHERE m.root <> m.id AND (m.root = e.id OR m.id = e.id))",
      """
      SELECT count(*) FROM entity_mention g JOIN entity e ON e.id = g.entity
      WHERE NOT EXISTS (SELECT 1 FROM entity m WHERE m.root <> m.id AND (m.root = e.id OR m.id = e.id))
      """
    ),
    (
      "reports of running stories", "SELECT total(reports) FROM thread",
      """
      SELECT total(n) FROM (SELECT count(DISTINCT s.representative) AS n FROM thread_report r
        JOIN story s ON s.id = r.story GROUP BY r.thread) WHERE n > 1
      """
    ),
    (
      "quotations", "SELECT coalesce((SELECT value FROM counter WHERE name = 'quotes'), 0)",
      "SELECT count(*) FROM quotation"
    ),
    (
      "quoted words", "SELECT coalesce((SELECT value FROM counter WHERE name = 'quoted'), 0)",
      "SELECT total(quoted) FROM story"
    ),
  ]

  static func compare(_ db: Database, _ comparison: KeptCount) throws -> CheckResult {
    let name = comparison.name
    let kept = try Int.fetchOne(db, sql: comparison.kept) ?? 0
    let counted = try Int.fetchOne(db, sql: comparison.counted) ?? 0
    return kept == counted
      ? CheckResult("\(name) agree with the stories")
      : CheckResult(
        "\(name) say \(kept) where the stories say \(counted)", isFault: true, remedy: .rebuild)
  }

  static func recount(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM daily_count;
        INSERT INTO daily_count(day, stories, unread, starred)
          SELECT (sort_date - ((sort_date % 86400 + 86400) % 86400)) / 86400, count(*),
            total(is_read = 0), total(is_starred = 1)
          FROM story WHERE representative = id GROUP BY 1;
        DELETE FROM counter WHERE name = 'quotes';
        INSERT INTO counter SELECT 'quotes', total(quotes) FROM story;
        """)
    try QuotationTables.recount(db)
  }
}
