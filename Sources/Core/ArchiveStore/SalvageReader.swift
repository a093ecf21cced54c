import Articles
import GRDB

/// Reads what can still be read of a damaged archive, row by row and by number: what needs no index and no order survives
/// most.
struct SalvageReader {
  /// A story as far as it can be read.
  struct Story {
    /// The number of its row.
    var number: Int64
    /// Its states, oldest first, each with when it was added.
    var revisions: [(article: Article, added: Int64)]
    /// The annotator's marks on its newest state; nil when they cannot be read.
    var marks: StoryAnnotations?
    /// What was known about it beside its words; nil when that cannot be read.
    var record: Record?
  }

  /// What an archive keeps about a story beside its words.
  struct Record {
    var key: StoryKey
    var added: Int64
    var isRead: Bool
    var isStarred: Bool
    var readingOffset: Int
  }

  private let db: Database
  private let names: SchemaNames
  private var outlets: [Int64: String] = [:]
  private var feeds: [Int64: String] = [:]

  init(_ db: Database) {
    self.db = db
    names = SchemaNames(version: (try? Migration.current(db)) ?? Migration.newest)
    for row in rows("outlet", "\(names.id), name") { outlets[row[0]] = row[1] }
    for row in rows("feed", "\(names.id), url") { feeds[row[0]] = row[1] }
  }

  /// The saved searches that can be read.
  func savedSearches() -> [Row] { rows(names.savedSearches) }

  /// All rows of a table that can be read, by number.
  func rows(_ table: String, _ columns: String = "*") -> [Row] {
    let sql = "SELECT \(columns) FROM \(table) WHERE \(names.id) = ?"
    guard let statement = try? db.cachedStatement(sql: sql) else { return [] }
    var found: [Row] = []
    forEachNumber(of: table) { n in
      if let row = try Row.fetchOne(statement, arguments: [n]) { found.append(row) }
    }
    return found
  }

  /// So many rows in a row that cannot be read may be the last ones.
  private static let patience = 1024
  /// Where so many numbers, evenly spread over the others, cannot be read either, none of the others can.
  private static let probes: Int64 = 2048

  /// Calls `body` with the numbers that rows of a table may have, ascending, until nothing more can be read.
  private func forEachNumber(of table: String, _ body: (Int64) throws -> Void) {
    let numbers = numbers(of: table)
    var failures = 0
    for n in numbers {
      if (try? body(n)) != nil {
        failures = 0
        continue
      }
      failures += 1
      guard failures == Self.patience else { continue }
      if isLost(table, n...numbers.upperBound) { return }
      failures = 0
    }
  }

  /// Whether no row with a number of a range can be looked up.
  private func isLost(_ table: String, _ numbers: ClosedRange<Int64>) -> Bool {
    let sql = "SELECT 1 FROM \(table) WHERE \(names.id) = ?"
    guard let statement = try? db.cachedStatement(sql: sql) else { return true }
    let step = max(1, (numbers.upperBound - numbers.lowerBound) / Self.probes)
    return stride(from: numbers.lowerBound, through: numbers.upperBound, by: Int(step))
      .allSatisfy { n in
        do {
          _ = try Int.fetchOne(statement, arguments: [n])
          return false
        } catch {
          return true
        }
      }
  }

  /// The numbers that rows of a table may have.
  func numbers(of table: String) -> ClosedRange<Int64> {
    do {
      let last = try Int64.fetchOne(db, sql: "SELECT max(\(names.id)) FROM \(table)")
      return 1...max(1, last ?? 1)
    } catch {
      return 1...max(1, pageBound)
    }
  }

  /// No table has more rows than a file of this size can hold.
  private var pageBound: Int64 {
    (value("PRAGMA page_count") ?? 1) * (value("PRAGMA page_size") ?? 4096) / 64
  }

  private func value(_ sql: String) -> Int64? { (try? Int64.fetchOne(db, sql: sql)) ?? nil }

  private func row(_ sql: String, _ n: Int64) -> Row? {
    guard let statement = try? db.cachedStatement(sql: sql) else { return nil }
    return (try? Row.fetchOne(statement, arguments: [n])) ?? nil
  }

  /// The numbers of stories, each with those of its states, oldest first.
  func stories() -> [Int64: [Int64]] {
    var found: [Int64: [Int64]] = [:]
    let removed = Set((try? Int64.fetchAll(db, sql: "SELECT number FROM removal")) ?? [])
    if let last = value("SELECT max(\(names.id)) FROM story") {
      for n in 1...max(1, last) { found[n] = [] }
    }
    let sql = "SELECT story FROM revision WHERE \(names.id) = ?"
    if let statement = try? db.cachedStatement(sql: sql) {
      forEachNumber(of: "revision") { n in
        guard let row = try Row.fetchOne(statement, arguments: [n]) else { return }
        found[row[0], default: []].append(n)
      }
    }
    return found.filter { !removed.contains($0.key) }
  }

  /// Whom and what the reader follows, rules of keeping and what was removed, as far as they can be read.
  func readerData() -> ReaderData {
    func rows(_ sql: String) -> [Row] { (try? Row.fetchAll(db, sql: sql)) ?? [] }
    var data = ReaderData()
    data.followed = rows("SELECT kind, subject, name, made FROM followed").map {
      ReaderData.FollowedRecord(kind: $0[0], subject: $0[1], name: $0[2], made: $0[3])
    }
    data.keeping = rows("SELECT feed, days, includes_unread, exceptions FROM keeping_rule").map {
      ReaderData.Rule(
        feed: $0[0], days: $0[1], unread: $0[2],
        except: ($0[3] as String).split(separator: " ").map(String.init))
    }
    data.removed = rows("SELECT identity, address FROM removal").map { row in
      let address: Int64? = row[1]
      return ReaderData.Removal(
        identity: String(row[0] as Int64), address: address.map { String($0) })
    }
    return data
  }

  /// Tags of stories by number, as far as they can be read.
  func tags() -> [(story: Int64, word: String)] {
    let rows = try? Row.fetchAll(
      db, sql: "SELECT x.story, t.name FROM story_tag x JOIN tag t ON t.id = x.tag")
    return (rows ?? []).map { ($0[0], $0[1]) }
  }

  /// Notes on stories by number, as far as they can be read; their stories' keys are left open.
  func notes() -> [(story: Int64, note: Note)] {
    let rows = try? Row.fetchAll(db, sql: "SELECT \(NoteTables.columns), o.story FROM note o")
    return (rows ?? []).map { row in
      (row[5], NoteTables.note(row, of: StoryKey(rawValue: "")))
    }
  }

  /// A story as far as it can be read, without what is known about it where that makes no sense; nil when none of its
  /// states can be read.
  func readable(_ n: Int64, states: [Int64]) -> Story? {
    for hasRecord in [true, false] {
      let story = try? UnexpectedValues.checking(path: "") {
        self.story(n, states: states, hasRecord: hasRecord)
      }
      if let story = story ?? nil { return story }
    }
    return nil
  }

  private func story(_ n: Int64, states: [Int64], hasRecord: Bool) -> Story? {
    let known =
      !hasRecord
      ? nil
      : row(
        """
        SELECT \(names.originalID), url, published, zone, is_day, language, outlet, feed, identity, added, is_read, is_starred,
          \(names.readingOffset)
        FROM story WHERE \(names.id) = ?
        """, n)
    let revisions = states.compactMap { state in
      row(
        """
        SELECT title, title_origin, standfirst, byline, dateline, credit, updated, updated_zone, updated_is_day,
          text, blocks, added
        FROM revision WHERE \(names.id) = ?
        """, state
      ).map { (article: article($0, known), added: $0[11] as Int64) }
    }
    guard !revisions.isEmpty else { return nil }
    let marks = row(
      "SELECT version, \(names.annotationData) FROM \(names.annotations) WHERE story = ?", n
    ).flatMap { row in
      StoredAnnotations.unpack((row[1] as Blob).bytes, of: revisions.last?.article.text ?? "")
        .map { MarksBlob.decode($0, version: row[0]) }
    }
    return Story(
      number: n, revisions: revisions, marks: marks, record: known.map(record))
  }

  private func record(_ row: Row) -> Record {
    Record(
      key: Identity.key(row[8]), added: row[9], isRead: row[10], isStarred: row[11],
      readingOffset: row[12])
  }

  /// The blocks of a text; the whole text is one paragraph where they make no sense.
  private func parts(_ value: DatabaseValue, in text: String) -> ([Block], [Hyperlink]) {
    let parts = Blob.fromDatabaseValue(value).map { StoryTexts.parts($0, in: text) }
    guard let parts, !parts.0.isEmpty else {
      return ([Block(role: .paragraph, range: 0..<text.utf8.count)], [])
    }
    return parts
  }

  private func article(_ row: Row, _ known: Row?) -> Article {
    var article = Article(
      title: row[0],
      titleOrigin: StoredEnumCodes.value(row[1], in: StoredEnumCodes.origins) ?? .given)
    article.standfirst = row[2]
    article.byline = row[3]
    article.dateline = row[4]
    article.credit = row[5]
    article.updated = StoryTexts.moment(row, from: 6)
    article.text = (row[9] as StoredText).text
    (article.blocks, article.links) = parts(row[10], in: article.text)
    guard let known else { return article }
    article.id = known[0]
    article.url = known[1]
    article.published = StoryTexts.moment(known, from: 2)
    article.language = known[5]
    article.source = (known[6] as Int64?).flatMap { outlets[$0] }
    article.feed = (known[7] as Int64?).flatMap { feeds[$0] }
    return article
  }
}
