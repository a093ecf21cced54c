import Articles
import GRDB

extension Archive {
  /// Follows something, or follows it no longer.
  ///
  /// - Returns: Whether that changed anything; false, too, where there is no such name or running story.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func follow(
    _ subject: FollowedSubject, _ isOn: Bool = true, now: Int64 = Archive.currentTime
  ) throws -> Bool {
    guard try followed().contains(where: { $0.subject == subject }) != isOn else { return false }
    switch subject {
    case .thread(let id):
      guard let thread = try thread(id), thread.row.isFollowed != isOn else { return false }
      return try correct(.follow(thread: thread.row.id, isOn: isOn), now: now)
    case .entity(let key):
      return try write { db in
        let name = try String.fetchOne(
          db, sql: "SELECT coalesce(named, name) FROM entity WHERE key = ?", arguments: [key])
        guard let name else { return false }
        return try Self.keep("entity", key, name, isOn, now, in: db)
      }
    case .search(let query):
      return try write { db in try Self.keep("search", query, query, isOn, now, in: db) }
    }
  }

  private static func keep(
    _ kind: String, _ subject: String, _ name: String, _ isOn: Bool, _ now: Int64, in db: Database
  ) throws -> Bool {
    if isOn {
      try db.execute(
        sql: "INSERT OR IGNORE INTO followed(kind, subject, name, made) VALUES (?, ?, ?, ?)",
        arguments: [kind, subject, name, now])
    } else {
      try db.execute(
        sql: "DELETE FROM followed WHERE kind = ? AND subject = ?", arguments: [kind, subject])
    }
    return db.changesCount > 0
  }

  /// Everything that is followed: names, searches, running stories, each in the order of their names.
  ///
  /// - Throws: `ArchiveError`.
  public func followed() throws -> [Followed] { try read { try FollowedQueries.all(in: $0) } }

  /// The entity that a name of a kind means; without a kind, a person before anything else.
  ///
  /// - Throws: `ArchiveError`.
  public func entityKey(_ name: String, kind: EntityKind? = nil) throws -> String? {
    let kinds = kind.map { [$0] } ?? [.person, .organization, .group, .place, .event, .product]
    for kind in kinds {
      if let entity = try entity(kind, name) { return entity.row.key }
    }
    return nil
  }
}

/// Reads what is followed.
enum FollowedQueries {
  static func all(in db: Database) throws -> [Followed] {
    try entities(in: db) + searches(in: db) + threads(in: db)
  }

  private static func entities(in db: Database) throws -> [Followed] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.subject, coalesce(r.named, r.name, f.name), r.kind FROM followed f
          LEFT JOIN entity e ON e.key = f.subject LEFT JOIN entity r ON r.id = e.root
        WHERE f.kind = 'entity' ORDER BY 2
        """
    ).map { row in
      let code: Int? = row[2]
      return Followed(
        .entity(row[0]), name: row[1],
        kind: code.flatMap { StoredEnumCodes.value($0, in: StoredEnumCodes.kinds) })
    }
  }

  private static func searches(in db: Database) throws -> [Followed] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.subject, coalesce(s.name, f.name) FROM followed f
          LEFT JOIN saved_search s ON s.query = f.subject
        WHERE f.kind = 'search' ORDER BY 2
        """
    ).map { Followed(.search($0[0]), name: $0[1]) }
  }

  private static func threads(in db: Database) throws -> [Followed] {
    try ThreadQueries.followed(in: db).map { Followed(.thread($0.id), name: $0.headline) }
  }
}
