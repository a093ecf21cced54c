import Articles
import GRDB

extension Archive {
  /// Lists the subscriptions by folder and title.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func subscriptions() throws -> [Subscription] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT url, coalesce(address, url), title, folder, interval, failures, coalesce(due, 0), gone,
            failure, updated, etag, modified, full_text, headers, proxy, held_until
          FROM feed WHERE subscribed = 1 ORDER BY coalesce(folder, ''), coalesce(title, url), url
          """)
      var found: [Subscription] = []
      while let row = try rows.next() { found.append(Self.subscription(row)) }
      return found
    }
  }

  private static func subscription(_ row: Row) -> Subscription {
    var value = Subscription(
      url: row[0], title: row[2], folder: row[3], interval: row[4], wantsFullText: row[12],
      headers: (row[13] as String).split(separator: "\n").map(String.init), proxy: row[14])
    value.address = row[1]
    value.failures = row[5]
    value.due = row[6]
    value.isGone = row[7]
    value.failure = row[8]
    value.updated = row[9]
    value.etag = row[10]
    value.lastModified = row[11]
    value.heldUntil = row[15]
    return value
  }

  /// Subscribes to a feed, or stores what has changed about a subscription.
  ///
  /// - Returns: Whether the feed was not subscribed to before.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  @discardableResult
  public func save(_ subscription: Subscription) throws -> Bool {
    try write { db in
      let known = try Bool.fetchOne(
        db, sql: "SELECT subscribed FROM feed WHERE url = ?", arguments: [subscription.url])
      try db.execute(
        sql: """
          INSERT INTO feed(url, address, title, folder, subscribed, interval, failures, due, gone, failure,
            updated, etag, modified, full_text, headers, proxy, held_until)
          VALUES (?,?,?,?,1,?,?,?,?,?,?,?,?,?,?,?,?)
          ON CONFLICT(url) DO UPDATE SET address = excluded.address, title = excluded.title,
            folder = excluded.folder, subscribed = 1, interval = excluded.interval,
            failures = excluded.failures, due = excluded.due, gone = excluded.gone,
            failure = excluded.failure, updated = excluded.updated, etag = excluded.etag,
            modified = excluded.modified, full_text = excluded.full_text, headers = excluded.headers,
            proxy = excluded.proxy, held_until = excluded.held_until
          """,
        arguments: [
          subscription.url, subscription.address, subscription.title, subscription.folder,
          subscription.interval, subscription.failures, subscription.due, subscription.isGone,
          subscription.failure, subscription.updated, subscription.etag, subscription.lastModified,
          subscription.wantsFullText, subscription.headers.joined(separator: "\n"),
          subscription.proxy, subscription.heldUntil,
        ])
      return known != true
    }
  }

  /// Ends the subscription to a feed; its stories stay.
  ///
  /// - Parameter url: The feed's address.
  /// - Returns: Whether there was one.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  @discardableResult
  public func unsubscribe(_ url: String) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE feed SET subscribed = 0 WHERE url = ? AND subscribed = 1", arguments: [url])
      return db.changesCount > 0
    }
  }

  /// Follows a feed again that is followed no longer, with the name, the folder and the settings that it had.
  ///
  /// - Returns: Whether there was such a feed.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func resubscribe(_ url: String) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE feed SET subscribed = 1 WHERE url = ? AND subscribed = 0", arguments: [url])
      return db.changesCount > 0
    }
  }

  /// The feeds that are followed as a list shows them, by folder and title.
  public func feeds() throws -> [FeedSummary] {
    let counts = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT f.url, count(s.id), total(s.is_read = 0) FROM feed f LEFT JOIN story s ON s.feed = f.id
          WHERE f.subscribed = 1 GROUP BY f.id
          """
      ).reduce(into: [String: (stories: Int, unread: Int)]()) { $0[$1[0]] = ($1[1], $1[2]) }
    }
    return try subscriptions().map { subscription in
      var row = FeedSummary(
        url: subscription.url, title: subscription.title ?? subscription.url,
        folder: subscription.folder)
      row.lastUpdate = subscription.updated
      row.nextTry = subscription.isGone ? nil : subscription.due
      row.failure = subscription.failure
      row.isGone = subscription.isGone
      row.wantsFullText = subscription.wantsFullText
      (row.stories, row.unread) = counts[subscription.url] ?? (0, 0)
      return row
    }
  }
}

extension Archive {
  /// Returns the subscription to a feed; nil when there is none.
  ///
  /// - Parameter url: The feed's address.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func subscription(_ url: String) throws -> Subscription? {
    try subscriptions().first { $0.url == url }
  }
}
