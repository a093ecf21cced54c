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
  }

  /// A finding.
  public init(_ text: String, isFault: Bool = false, remedy: Remedy? = nil) {
    self.text = text
    self.isFault = isFault
    self.remedy = remedy
  }
}

extension Archive {
  /// Looks the archive over without changing anything.
  public func check(annotator version: Int) throws -> [CheckResult] {
    try read { db in
      var findings = [try IntegrityCheck.pages(db)]
      let stories = try Int.fetchOne(db, sql: "SELECT count(*) FROM story") ?? 0
      findings.append(CheckResult("\(stories) stories"))
      findings += try IntegrityCheck.counts(db, stories)
      let old =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM story WHERE annotated < ?", arguments: [version]) ?? 0
      findings.append(
        old == 0
          ? CheckResult("names and quotations are up to date")
          : CheckResult(
            "\(old) stories were annotated by an older version", remedy: .reannotate))
      return findings
    }
  }

  /// Makes anew everything that is computed from the stories.
  ///
  /// One transaction: readers see the old state until all is done, and a failure changes nothing.
  /// - Parameter progress: Hears what is being made and how many stories are in it.
  public func rebuild(progress: (String, Int) -> Void = { _, _ in }) throws {
    try write { db in
      try IntegrityCheck.recount(db)
      for derivation in DerivedIndexes.all {
        try derivation.clear(db)
        try IndexRebuild.run(derivation, in: db, progress: progress)
      }
      try EntityCorrections.replay(in: db)
    }
  }
}

private enum IndexRebuild {
  static func run(
    _ derivation: any DerivedIndex.Type, in db: Database, progress: (String, Int) -> Void
  ) throws {
    var (last, done): (Int64, Int) = (0, 0)
    while true {
      let numbers = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT n FROM story WHERE n > ? ORDER BY n LIMIT 1000"),
        arguments: [last])
      guard let newest = numbers.last else { return }
      var batch = try stored(numbers, in: db)
      try derivation.update(&batch, in: db)
      (last, done) = (newest, done + numbers.count)
      progress("making \(derivation.name):", done)
    }
  }

  private static func stored(_ numbers: [Int64], in db: Database) throws -> [IngestedStory] {
    var found: [(n: Int64, key: StoryKey, story: AnnotatedArticle)] = []
    for n in numbers {
      guard let article = try StoryTexts.current(of: n, in: db),
        let key = try StoryQueries.key(of: n, in: db)
      else { continue }
      let marks = try StoryTexts.annotatorsMarks(of: n, in: db)
      found.append((n, key, AnnotatedArticle(article, marks: marks)))
    }
    return zip(found, PreparedStory.prepare(found.map(\.story))).map { known, prepared in
      let id = prepared.story.article.id ?? known.key.rawValue
      return IngestedStory(
        n: known.n, key: known.key, prepared: prepared,
        outcome: AddOutcome(.same, id: id, key: known.key))
    }
  }
}

private enum IntegrityCheck {
  static func pages(_ db: Database) throws -> CheckResult {
    let answers = try String.fetchAll(db, sql: "PRAGMA quick_check(20)")
    return answers == ["ok"]
      ? CheckResult("the file is sound")
      : CheckResult("the file is damaged: \(answers.joined(separator: "; "))", isFault: true)
  }

  /// Counts that are kept beside what they count.
  static func counts(_ db: Database, _ stories: Int) throws -> [CheckResult] {
    let pairs: [(String, String, String)] = [
      (
        "day counts", "SELECT total(stories) FROM tally",
        "SELECT count(*) FROM story WHERE head = n"
      ),
      (
        "entries of the search index", "SELECT count(*) FROM search_docsize",
        "SELECT count(*) FROM story"
      ),
      (
        "texts", "SELECT count(*) FROM story s JOIN revision r ON r.n = s.revision",
        "SELECT count(*) FROM story"
      ),
      (
        "names",
        "SELECT total(stories) FROM entity e WHERE NOT EXISTS (SELECT 1 FROM entity m WHERE m.root <> m.n AND (m.root = e.n OR m.n = e.n))",
        """
        SELECT count(*) FROM naming g JOIN entity e ON e.n = g.entity
        WHERE NOT EXISTS (SELECT 1 FROM entity m WHERE m.root <> m.n AND (m.root = e.n OR m.n = e.n))
        """
      ),
      (
        "quotations", "SELECT coalesce((SELECT value FROM total WHERE name = 'quotes'), 0)",
        "SELECT count(*) FROM saying"
      ),
    ]
    return try pairs.map { name, kept, counted in
      let (kept, counted) = (
        try Int.fetchOne(db, sql: kept) ?? 0, try Int.fetchOne(db, sql: counted) ?? 0
      )
      return kept == counted
        ? CheckResult("\(name) agree with the stories")
        : CheckResult(
          "\(name) say \(kept) where the stories say \(counted)",
          isFault: true, remedy: .rebuild)
    }
  }

  static func recount(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM tally;
        INSERT INTO tally(day, stories, unread, starred)
          SELECT (place - ((place % 86400 + 86400) % 86400)) / 86400, count(*),
            total(is_read = 0), total(is_starred = 1)
          FROM story WHERE head = n GROUP BY 1;
        DELETE FROM total WHERE name = 'quotes';
        INSERT INTO total SELECT 'quotes', total(quotes) FROM story;
        """)
  }
}
