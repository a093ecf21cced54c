import Articles
import GRDB
import Text

extension Archive {
  /// Stores a correction by the reader and applies it. Corrections outlive re-annotation.
  ///
  /// - Parameters:
  ///   - correction: What the reader knows better.
  ///   - now: When it is made, in seconds since 1970.
  /// - Returns: Whether there was anything to correct: a quotation at these bytes, an entity of this key.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written; nothing is changed then.
  @discardableResult
  public func correct(_ correction: Correction, now: Int64 = Archive.currentTime) throws -> Bool {
    try write { db in
      guard let record = try Corrections.record(correction, in: db) else { return false }
      try db.execute(
        sql: "INSERT INTO correction(kind, subject, detail, value, made) VALUES (?, ?, ?, ?, ?)",
        arguments: [record.kind, record.subject, record.detail, record.value, now])
      try Corrections.carryOut(correction, in: db)
      return true
    }
  }

  /// Takes back the newest correction equal to this one; what stood before it stands again.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written; nothing is changed then.
  @discardableResult
  public func retract(_ correction: Correction) throws -> Bool {
    try write { db in
      guard let record = try Corrections.record(correction, in: db) else { return false }
      let newest = try Int64.fetchOne(
        db,
        sql: """
          SELECT max(id) FROM correction
          WHERE kind = ? AND subject = ? AND detail = ? AND value IS ?
          """, arguments: [record.kind, record.subject, record.detail, record.value])
      guard let newest else { return false }
      try db.execute(sql: "DELETE FROM correction WHERE id = ?", arguments: [newest])
      try SharedCorrections.settle(record.kind, record.subject, record.detail, in: db)
      try Corrections.carryOut(correction, in: db)
      return true
    }
  }
}

/// What the reader corrected, as it is stored and as it bears on stories.
///
/// A speaker's correction is kept under the story, the hash of the quoted words and their occurrence in the story, so
/// that it finds its quotation again when spans move.
enum Corrections {
  struct Record {
    var kind: String
    var subject: String
    var detail = ""
    var value: String?
  }

  /// How a correction is stored; nil when what it is about does not exist.
  static func record(_ correction: Correction, in db: Database) throws -> Record? {
    switch correction {
    case .speaker(let story, let range, let name):
      guard let n = try StoryQueries.number(of: story, in: db),
        let article = try StoryTexts.current(of: n, in: db)
      else { return nil }
      let marks = try StoryTexts.annotatorsMarks(of: n, article, in: db)
      guard let place = marks.quotations.firstIndex(where: { $0.range == range }) else {
        return nil
      }
      let detail = details(of: marks.quotations, in: article)[place]
      return Record(kind: "speaker", subject: story.rawValue, detail: detail, value: name)
    case .speakerEverywhere(let story, let speaker, let name):
      guard let n = try StoryQueries.number(of: story, in: db),
        let article = try StoryTexts.current(of: n, in: db),
        try StoryTexts.marks(of: n, article, in: db).quotations.contains(where: {
          $0.speaker?.name == speaker || $0.speaker?.name == name
        })
      else { return nil }
      return Record(
        kind: "speaker everywhere", subject: story.rawValue, detail: speaker, value: name)
    case .rename(let entity, let name):
      guard try exists(entity, in: db) else { return nil }
      return Record(kind: "rename", subject: entity, value: name)
    case .merge(let entity, let into):
      guard entity != into, try exists(entity, in: db), try exists(into, in: db) else { return nil }
      return Record(kind: "merge", subject: entity, value: into)
    case .split(let entity, let alias):
      guard try exists(entity, in: db) else { return nil }
      return Record(kind: "split", subject: entity, detail: IndexTokenizer.fold(alias))
    case .apart(let story, let other):
      guard story != other, try StoryQueries.number(of: story, in: db) != nil,
        try StoryQueries.number(of: other, in: db) != nil
      else { return nil }
      return Record(kind: "apart", subject: story.rawValue, detail: other.rawValue)
    case .follow(let thread, let isOn):
      return Record(kind: "follow", subject: thread, value: isOn ? "1" : "0")
    case .leave(let thread, let from):
      return Record(kind: "leave", subject: thread, detail: from.rawValue)
    case .join(let thread, let into):
      return Record(kind: "join", subject: thread, value: into)
    }
  }

  /// Lets a correction that was just kept or taken back show in what is derived.
  static func carryOut(_ correction: Correction, in db: Database) throws {
    switch correction {
    case .speaker(let story, _, _), .speakerEverywhere(let story, _, _):
      guard let n = try StoryQueries.number(of: story, in: db) else { return }
      try reindex([n], in: db)
    case .rename: try EntityCorrections.replay(in: db)
    case .merge(let entity, let into):
      for key in [entity, into] {
        guard let n = try EntityJoins.number(of: key, in: db) else { continue }
        try EntityCorrections.recount(roots: try Reassignment.undo(n, in: db), in: db)
      }
      try EntityCorrections.replay(in: db)
    case .split(let entity, _):
      let stories = try Int64.fetchAll(
        db,
        sql:
          "SELECT story FROM entity_mention WHERE entity IN (SELECT id FROM entity WHERE key = ?)",
        arguments: [entity])
      // Taking a split back must reach the stories that went to the other entity.
      let others = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT g.story FROM entity_mention g JOIN entity e ON e.id = g.entity WHERE e.key = ?
          """, arguments: [alias(of: correction)])
      try reindex(Set(stories + others).sorted(), in: db)
      try EntityCorrections.replay(in: db)
    case .apart(let story, let other): try DuplicateCorrections.carryOut(story, other, in: db)
    case .follow, .leave, .join: try ThreadCorrections.replay(in: db)
    }
  }

  /// The kinds of corrections as they are stored.
  static let kinds: Set<String> = [
    "speaker", "speaker everywhere", "rename", "merge", "split", "apart", "follow", "leave", "join",
  ]

  /// Lets corrections that were just kept show in what is derived, all of them together.
  static func carryOut(_ records: [ReaderData.CorrectionRecord], in db: Database) throws {
    guard !records.isEmpty else { return }
    let speakers = records.filter { $0.kind.hasPrefix("speaker") }.compactMap {
      try? StoryQueries.number(of: StoryKey(rawValue: $0.subject), in: db)
    }
    try reindex(Set(speakers).sorted(), in: db)
    for record in records {
      switch record.kind {
      case "split":
        try carryOut(.split(entity: record.subject, alias: record.detail), in: db)
      case "merge":
        try carryOut(.merge(entity: record.subject, into: record.value ?? ""), in: db)
      case "apart":
        try carryOut(
          .apart(
            story: StoryKey(rawValue: record.subject), from: StoryKey(rawValue: record.detail)),
          in: db)
      default: break
      }
    }
    try EntityCorrections.replay(in: db)
    try ThreadCorrections.replay(in: db)
  }

  private static func alias(of correction: Correction) -> String {
    guard case .split(let entity, let alias) = correction else { return "" }
    return "\(entity.prefix { $0 != ":" }):\(IndexTokenizer.fold(alias))"
  }

  private static func exists(_ entity: String, in db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM entity WHERE key = ?"), arguments: [entity]) != nil
  }

  private static func reindex(_ stories: [Int64], in db: Database) throws {
    var writer = try EntityIndexWriter(db)
    for n in stories {
      guard let article = try StoryTexts.current(of: n, in: db),
        let key = try StoryQueries.key(of: n, in: db)
      else { continue }
      let marks = try StoryTexts.annotatorsMarks(of: n, article, in: db)
      try writer.remove(n)
      let story = AnnotatedArticle(article, marks: marks)
      try writer.add(n, key, story, StoryEntities(story))
    }
    try writer.finish()
  }

  /// A story's quotations with the reader's speakers in place of the annotator's.
  static func applied(
    to story: AnnotatedArticle, _ key: StoryKey, in db: Database
  ) throws -> [Quotation] {
    let quotations = story.marks.quotations
    guard !quotations.isEmpty else { return quotations }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT kind, detail, value FROM correction
          WHERE kind IN ('speaker', 'speaker everywhere') AND subject = ? ORDER BY id
          """),
      arguments: [key.rawValue])
    guard !rows.isEmpty else { return quotations }
    return apply(rows, to: quotations, details(of: quotations, in: story.article))
  }

  /// Quotations after corrections, each of which changes what those before it left.
  private static func apply(
    _ rows: [Row], to quotations: [Quotation], _ details: [String]
  ) -> [Quotation] {
    var quotations = quotations
    for row in rows {
      let (kind, detail, name): (String, String, String?) = (row[0], row[1], row[2])
      for at in quotations.indices {
        let isMeant =
          kind == "speaker" ? details[at] == detail : quotations[at].speaker?.name == detail
        guard isMeant else { continue }
        quotations[at].speaker = name.map {
          Speaker(range: nil, text: $0, name: $0, kind: .name)
        }
        quotations[at].evidence = .byHand
      }
    }
    return quotations
  }

  /// The hash of each quotation's words and how often they stood before: "1f00…:0".
  static func details(of quotations: [Quotation], in article: Article) -> [String] {
    var seen: [UInt64: Int] = [:]
    return quotations.map { quotation in
      let hash = XXHash.hash(article.text.utf8Slice(quotation.range))
      defer { seen[hash, default: 0] += 1 }
      return "\(String(hash, radix: 16)):\(seen[hash, default: 0])"
    }
  }
}
