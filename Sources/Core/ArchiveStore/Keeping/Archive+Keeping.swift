import Articles
import GRDB

extension Archive {
  /// The rules by which stories are let go, the general one first.
  ///
  /// - Throws: `ArchiveError`.
  public func keepingRules() throws -> [KeepingRule] { try read { try Keeping.rules(in: $0) } }

  /// Sets a rule, in place of an earlier one for the same feed. Nothing is removed by that alone.
  ///
  /// - Throws: `ArchiveError`.
  public func save(_ rule: KeepingRule) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO keeping_rule(feed, days, includes_unread, exceptions)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          rule.feed ?? "", rule.days, rule.includesUnread,
          rule.exceptions.map(\.rawValue).sorted().joined(separator: " "),
        ])
    }
  }

  /// Takes a rule away by its feed, nil for the general one.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func removeKeepingRule(feed: String?) throws -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM keeping_rule WHERE feed = ?", arguments: [feed ?? ""])
      return db.changesCount > 0
    }
  }

  /// How many stories the rules would remove now.
  ///
  /// - Parameter rule: A rule that is not kept yet, to be counted in place of the one for the same feed.
  /// - Throws: `ArchiveError`.
  public func countOfExpired(
    by rule: KeepingRule? = nil, now: Int64 = Archive.currentTime
  ) throws -> Int {
    try read { db in
      var rules = try Keeping.rules(in: db)
      if let rule { rules = rules.filter { $0.feed != rule.feed } + [rule] }
      let meant = rule.map { [$0] } ?? rules
      return try meant.reduce(0) {
        $0 + (try Keeping(rules, now: now, in: db).numbers($1).count)
      }
    }
  }

  /// Puts what the rules let go into the bin.
  ///
  /// - Returns: What was removed; `takeBack` brings it back.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func applyKeepingRules(now: Int64 = Archive.currentTime) throws -> AppliedChange {
    let numbers = try read { db in
      let rules = try Keeping.rules(in: db)
      let keeping = Keeping(rules, now: now, in: db)
      return try rules.flatMap { try keeping.numbers($0) }
    }
    return try carryOut(.removed(true), on: numbers, now: now) { _, _ in true }
  }
}

/// Finds the stories that rules let go.
struct Keeping {
  private let rules: [KeepingRule]
  private let now: Int64
  private let db: Database

  init(_ rules: [KeepingRule], now: Int64, in db: Database) {
    (self.rules, self.now, self.db) = (rules, now, db)
  }

  static func rules(in db: Database) throws -> [KeepingRule] {
    try Row.fetchAll(
      db, sql: "SELECT feed, days, includes_unread, exceptions FROM keeping_rule ORDER BY feed"
    ).map { row in
      let (feed, exceptions): (String, String) = (row[0], row[3])
      return KeepingRule(
        feed: feed.isEmpty ? nil : feed, days: row[1], includesUnread: row[2],
        exceptions: Set(
          exceptions.split(separator: " ").compactMap {
            KeepingRule.Exception(rawValue: String($0))
          }))
    }
  }

  /// The stories that one of the rules lets go, by number.
  func numbers(_ rule: KeepingRule) throws -> [Int64] {
    let before = now - Int64(rule.days) * 86_400
    var conditions = ["s.sort_date < \(before)"]
    var arguments: StatementArguments = []
    if let feed = rule.feed {
      conditions.append("s.feed = (SELECT id FROM feed WHERE url = ?)")
      arguments += [feed]
    } else {
      let others = rules.compactMap(\.feed)
      conditions.append(
        """
        coalesce(s.feed, 0) NOT IN (
          SELECT id FROM feed WHERE url IN (\(others.map { _ in "?" }.joined(separator: ","))))
        """)
      arguments += StatementArguments(others)
    }
    if !rule.includesUnread { conditions.append("s.is_read = 1") }
    conditions += rule.exceptions.sorted { $0.rawValue < $1.rawValue }.map(Self.condition)
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT s.id FROM story s JOIN story h ON h.id = s.representative
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY s.id
        """, arguments: arguments)
  }

  /// What an exception asks of a story and of the one that it is folded under.
  private static func condition(_ exception: KeepingRule.Exception) -> String {
    switch exception {
    case .starred: "s.is_starred = 0 AND h.is_starred = 0"
    case .tagged: "NOT EXISTS (SELECT 1 FROM story_tag x WHERE x.story IN (s.id, s.representative))"
    case .noted: "NOT EXISTS (SELECT 1 FROM note x WHERE x.story IN (s.id, s.representative))"
    case .quoted: "s.quoted = 0"
    case .followed:
      """
      NOT EXISTS (SELECT 1 FROM thread_report x JOIN thread t ON t.id = x.thread
        WHERE x.story = s.id AND t.followed = 1)
      """
    }
  }
}
