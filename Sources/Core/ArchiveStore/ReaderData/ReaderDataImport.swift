import Articles
import GRDB

/// What came of taking in what a reader did to another archive.
public struct ReaderDataReport: Hashable, Sendable {
  /// Stories that were marked, tagged or noted.
  public var stories = 0
  /// Stories that are not in this archive: nothing was done to them.
  public var missing = 0
  /// Corrections that are new here.
  public var corrections = 0
  /// Rules of keeping that hold from now on.
  public var rules: [KeepingRule] = []
}

extension Archive {
  /// Takes in what a reader did to another archive, in one transaction. It adds and takes nothing away: what is read,
  /// starred, tagged or noted here stays so.
  ///
  /// - Throws: `ArchiveError`.
  public func add(_ data: ReaderData, now: Int64 = Archive.currentTime) throws -> ReaderDataReport {
    try write { db in
      var adding = ReaderDataImport(now: now, in: db)
      for story in data.stories { try adding.add(story) }
      try adding.add(data.corrections)
      try adding.addRest(data)
      return adding.report
    }
  }
}

/// Takes in what a reader did, record by record.
private struct ReaderDataImport {
  var report = ReaderDataReport()
  private let db: Database
  private let now: Int64

  init(now: Int64, in db: Database) { (self.db, self.now) = (db, now) }

  mutating func add(_ state: ReaderData.StoryState) throws {
    guard let n = try StoryQueries.number(of: StoryKey(rawValue: state.key), in: db) else {
      report.missing += 1
      return
    }
    report.stories += 1
    try db.cachedStatement(
      sql: """
        UPDATE story SET is_read = max(is_read, ?), is_starred = max(is_starred, ?),
          reading_offset = max(reading_offset, ?) WHERE id = ?
        """
    ).execute(arguments: [
      state.read ?? false, state.starred ?? false, max(0, state.offset ?? 0), n,
    ])
    for word in (state.tags ?? []).compactMap(Tag.word) {
      _ = try TagTables.add(word, to: [n], now: now, in: db)
    }
    for note in state.notes ?? [] { try add(note, to: n, StoryKey(rawValue: state.key)) }
  }

  private func add(_ record: ReaderData.NoteRecord, to n: Int64, _ key: StoryKey) throws {
    let passage = record.passage.map {
      Note.Passage(words: $0, occurrence: max(0, record.occurrence ?? 0))
    }
    let note = Note(story: key, passage: passage, text: record.text, made: record.made)
    guard passage != nil || !record.text.isEmpty else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO note(story, passage, occurrence, text, folded, made)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (
          SELECT 1 FROM note WHERE story = ?1 AND passage IS ?2 AND occurrence = ?3 AND text = ?4)
        """
    ).execute(arguments: [
      n, passage?.words, passage?.occurrence ?? 0, note.text, NoteTables.folded(note), note.made,
    ])
  }

  /// Keeps corrections that are new and carries them out together.
  mutating func add(_ records: [ReaderData.CorrectionRecord]) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO correction(kind, subject, detail, value, made)
        SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (
          SELECT 1 FROM correction WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND value IS ?4)
        """)
    var new: [ReaderData.CorrectionRecord] = []
    for record in records where Corrections.kinds.contains(record.kind) {
      try insert.execute(arguments: [
        record.kind, record.subject, record.detail, record.value, record.made,
      ])
      if db.changesCount > 0 { new.append(record) }
    }
    report.corrections = new.count
    try Corrections.carryOut(new, in: db)
  }

  mutating func addRest(_ data: ReaderData) throws {
    for search in data.searches {
      try db.execute(
        sql: "INSERT OR IGNORE INTO saved_search(name, query) VALUES (?, ?)",
        arguments: [search.name, search.query])
    }
    for record in data.followed where ["entity", "search"].contains(record.kind) {
      try db.execute(
        sql: "INSERT OR IGNORE INTO followed(kind, subject, name, made) VALUES (?, ?, ?, ?)",
        arguments: [record.kind, record.subject, record.name, record.made])
    }
    for rule in data.keeping.compactMap(\.rule) { try add(rule) }
    for removal in data.removed { try add(removal) }
  }

  /// A rule that is here already stays as it is.
  private mutating func add(_ rule: KeepingRule) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO keeping_rule(feed, days, includes_unread, exceptions)
        VALUES (?, ?, ?, ?)
        """,
      arguments: [
        rule.feed ?? "", rule.days, rule.includesUnread,
        rule.exceptions.map(\.rawValue).sorted().joined(separator: " "),
      ])
    if db.changesCount > 0 { report.rules.append(rule) }
  }

  /// A story that is here stays; one that is not will not come with an update. Numbers below zero are no story's.
  private func add(_ removal: ReaderData.Removal) throws {
    guard let identity = Int64(removal.identity) else { return }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO removal(identity, number, address)
        SELECT ?1, min(0, coalesce((SELECT min(number) FROM removal), 0)) - 1, ?2
        WHERE NOT EXISTS (SELECT 1 FROM story WHERE identity = ?1)
        """, arguments: [identity, removal.address.flatMap { Int64($0) }])
  }
}

extension ReaderData.Rule {
  /// The rule as it is kept; nil where it is none.
  fileprivate var rule: KeepingRule? {
    guard days >= 0 else { return nil }
    return KeepingRule(
      feed: feed.isEmpty ? nil : feed, days: days, includesUnread: unread,
      exceptions: Set(except.compactMap(KeepingRule.Exception.init(rawValue:))))
  }
}

extension ReaderData {
  /// The rules of keeping among it, by which stories go into the bin.
  public var keepingRules: [KeepingRule] { keeping.compactMap(\.rule) }
}
