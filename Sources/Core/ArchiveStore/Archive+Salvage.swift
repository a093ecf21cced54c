import Articles
import GRDB

/// What was carried over from a damaged archive.
public struct SalvageReport: Hashable, Sendable {
  /// Stories that were carried over.
  public var stories = 0
  /// Stories of which no words could be read.
  public var lostStories = 0
  /// Stories whose words were carried over without their date, address and state.
  public var storiesWithoutRecord = 0
  /// Corrections by the reader.
  public var corrections = 0
  /// Feeds that are or were followed.
  public var feeds = 0
}

extension Archive {
  /// Carries every story that can still be read over into a new archive, with what the reader did and corrected, and
  /// computes everything else anew. The damaged file is only read.
  ///
  /// - Parameters:
  ///   - path: The damaged archive.
  ///   - target: The path of the new one, where nothing may stand yet.
  ///   - annotate: Annotates stories whose marks cannot be read.
  ///   - progress: Called with how many stories have been carried over.
  /// - Returns: How much was carried over, and how much was lost.
  /// - Throws: `ArchiveError.missing` where there is no archive, `.exists` where something stands at the target,
  ///   `.full` or `.unusable` where the new archive cannot be written.
  public static func salvage(
    _ path: String, into target: String, annotate: @escaping (Article) -> AnnotatedArticle,
    progress: (Int) -> Void = { _ in }
  ) throws -> SalvageReport {
    guard let opening = try DatabaseFile(existing: path), !opening.isNew else {
      throw ArchiveError.missing(path: path)
    }
    guard try DatabaseFile(existing: target) == nil else { throw ArchiveError.exists(path: target) }
    do {
      let source = try DatabaseQueue(
        path: opening.isReadOnly ? opening.address : opening.path,
        configuration: DatabaseFile.configuration(isReadOnly: true))
      let archive = try Archive(path: target)
      defer { archive.close() }
      return try source.unsafeRead { db in
        var salvage = Salvage(SalvageReader(db), archive, annotate: annotate)
        try salvage.carryStories(progress)
        try salvage.carryRest()
        return salvage.report
      }
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: opening.path)
    }
  }
}

/// Carries what can be read over into another archive.
private struct Salvage {
  var report = SalvageReport()
  private let reader: SalvageReader
  private let archive: Archive
  private let annotate: (Article) -> AnnotatedArticle
  /// The keys under which stories stand now, by those under which they stood.
  private var keys: [String: String] = [:]
  /// The keys under which stories stand now, by the numbers that they had.
  private var keysByNumber: [Int64: StoryKey] = [:]

  init(
    _ reader: SalvageReader, _ archive: Archive, annotate: @escaping (Article) -> AnnotatedArticle
  ) {
    (self.reader, self.archive, self.annotate) = (reader, archive, annotate)
  }

  mutating func carryStories(_ progress: (Int) -> Void) throws {
    let stories = reader.stories()
    let numbers = stories.keys.sorted()
    for start in stride(from: 0, to: numbers.count, by: 500) {
      var batch: [SalvageReader.Story] = []
      for n in numbers[start..<min(numbers.count, start + 500)] {
        if let story = reader.readable(n, states: stories[n] ?? []) {
          batch.append(story)
        } else {
          report.lostStories += 1
        }
      }
      try carry(batch)
      progress(report.stories)
    }
  }

  /// Adds stories state by state, as they came.
  private mutating func carry(_ stories: [SalvageReader.Story]) throws {
    report.stories += stories.count
    report.storiesWithoutRecord += stories.count { $0.record == nil }
    let most = stories.map(\.revisions.count).max() ?? 0
    var found = [StoryKey?](repeating: nil, count: stories.count)
    for state in 0..<most {
      let places = stories.indices.filter { stories[$0].revisions.count > state }
      let outcomes = try archive.add(
        places.map { annotated(stories[$0], state) }, now: 0)
      for (place, outcome) in zip(places, outcomes) { found[place] = found[place] ?? outcome.key }
    }
    for (story, key) in zip(stories, found) {
      keysByNumber[story.number] = key
      if let old = story.record?.key, let key, old != key { keys[old.rawValue] = key.rawValue }
    }
    let archive = archive
    try archive.write { db in
      for (story, key) in zip(stories, found) {
        if let key { try Self.setState(of: story, key, in: db) }
      }
    }
  }

  private func annotated(_ story: SalvageReader.Story, _ state: Int) -> AnnotatedArticle {
    let article = story.revisions[state].article
    guard state == story.revisions.count - 1 else {
      return AnnotatedArticle(article, marks: StoryAnnotations())
    }
    return story.marks.map { AnnotatedArticle(article, marks: $0) } ?? annotate(article)
  }

  /// Writes down when a story came and what the reader did with it.
  private static func setState(
    of story: SalvageReader.Story, _ key: StoryKey, in db: Database
  ) throws {
    guard let n = try StoryQueries.number(of: key, in: db) else { return }
    let added = story.record?.added ?? story.revisions[0].added
    try db.execute(
      sql: """
        UPDATE story SET added = ?1, sort_date = coalesce(published, ?1), is_read = ?2, is_starred = ?3, reading_offset = ?4
        WHERE id = ?5
        """,
      arguments: [
        added, story.record?.isRead ?? false, story.record?.isStarred ?? false,
        story.record?.readingOffset ?? 0, n,
      ])
    for (number, revision) in story.revisions.enumerated() {
      try db.execute(
        sql: "UPDATE revision SET added = ? WHERE story = ? AND number = ?",
        arguments: [revision.added, n, number + 1])
    }
  }

  /// Copies what the reader keeps beside stories, and computes what follows from it.
  mutating func carryRest() throws {
    let tables =
      ["correction", "feed", "history"].map { ($0, reader.rows($0)) }
      + [("saved_search", reader.savedSearches())]
    let keys = keys
    let archive = archive
    try archive.write { db in
      for (table, rows) in tables {
        for row in rows { try Self.copy(row, to: table, keys, in: db) }
      }
    }
    report.corrections = tables[0].1.count
    report.feeds = tables[1].1.count
    try carryTagsAndNotes()
    try archive.rebuild()
    try archive.write { db in try ThreadCorrections.replay(in: db) }
  }

  /// Puts the reader's tags and notes on the stories that were carried over.
  private func carryTagsAndNotes() throws {
    let tags = Dictionary(grouping: reader.tags(), by: \.word)
    for (word, stories) in tags.sorted(by: { $0.key < $1.key }) {
      let keys = stories.compactMap { keysByNumber[$0.story] }
      _ = try archive.apply(.tagged(word, true), to: [.rows(keys)])
    }
    for (story, note) in reader.notes() {
      guard let key = keysByNumber[story] else { continue }
      var note = note
      (note.id, note.story) = (0, key)
      try archive.save(note)
    }
    _ = try archive.add(reader.readerData())
  }

  private static func copy(
    _ row: Row, to table: String, _ keys: [String: String], in db: Database
  ) throws {
    let known = Set(try db.columns(in: table).map(\.name))
    var columns: [String] = []
    var values: [DatabaseValue] = []
    for (column, value) in row where known.contains(column) && column != "id" {
      let text = table == "correction" ? String.fromDatabaseValue(value) : nil
      columns.append(column)
      values.append(text.map { (keys[$0] ?? $0).databaseValue } ?? value)
    }
    // A feed is there already when one of its stories is.
    let update = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let conflict =
      table == "feed" ? "ON CONFLICT(url) DO UPDATE SET \(update)" : "ON CONFLICT DO NOTHING"
    try db.execute(
      sql: """
        INSERT INTO \(table)(\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) \(conflict)
        """, arguments: StatementArguments(values))
  }
}
