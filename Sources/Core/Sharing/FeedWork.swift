import ArchiveStore
import Articles
import Ingest
import Synchronization

/// Fetches feeds for everybody: takes some that are due, fetches and annotates them as `lede feeds update` does, into an
/// archive in memory, and sends what is new from there.
///
/// A feed that is taken is this worker's for some minutes; when the worker is killed, others take it then.
final class FeedWork {
  /// So many feeds are taken at a time.
  private static let batch = 8
  /// The archive in memory begins anew when so many stories are in it.
  private static let mostStories = 20_000

  private var archive: Archive
  private var sent: Int64 = 0
  private let indexers = LexemeIndexers()
  private let isInterrupted: @Sendable () -> Bool

  init(isInterrupted: @escaping @Sendable () -> Bool) throws {
    archive = try Archive.temporary()
    self.isInterrupted = isInterrupted
  }

  /// Fetches feeds that are due.
  ///
  /// - Returns: How many were taken.
  /// - Throws: `ShareError`, `ArchiveError`.
  func fetch(_ session: ShareSession, _ report: inout ShareWork.Report) throws -> Int {
    let feeds = try session.run { try $0.takeFeeds(Self.batch) }
    guard !feeds.isEmpty else { return 0 }
    for feed in feeds { try archive.save(feed) }
    let failures = Atomic(0)
    FeedUpdate(archive).run(feeds) { event in
      if case .failed = event { failures.add(1, ordering: .relaxed) }
    }
    report.new += try send(session)
    for feed in feeds {
      guard let fetched = try archive.subscription(feed.url) else { continue }
      try session.run { try $0.giveBack(fetched) }
      try archive.unsubscribe(feed.url)
    }
    report.feeds += feeds.count
    report.failures += failures.load(ordering: .relaxed)
    return feeds.count
  }

  /// Sends the stories that have come, and answers how many nobody had.
  private func send(_ session: ShareSession) throws -> Int {
    var new = 0
    while let batch = try OutgoingBatch(archive, after: sent, limit: 500, with: indexers) {
      new += try session.run { try $0.take(batch) }
      sent = batch.last
    }
    if sent > Self.mostStories {
      archive = try Archive.temporary()
      sent = 0
    }
    return new
  }
}

extension SharedDatabase {
  /// Adds feeds that are read for everybody; answers how many were not.
  func add(_ feeds: [Subscription]) throws -> Int {
    guard !feeds.isEmpty else { return 0 }
    return try connection.run(
      """
      INSERT INTO lede.feed(url, address, title, folder, pause, full_text, due)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::boolean[],
        $7::bigint[]) ORDER BY 1 ON CONFLICT DO NOTHING RETURNING 1
      """,
      [
        feeds.map { Optional($0.url) }.postgresArray,
        feeds.map { Optional($0.address) }.postgresArray, feeds.map(\.title).postgresArray,
        feeds.map(\.folder).postgresArray, feeds.map(\.interval).postgresArray,
        feeds.map { $0.wantsFullText ? "t" : "f" }.postgresArray, feeds.map(\.due).postgresArray,
      ]
    ).count
  }

  /// Takes feeds that are due and that nobody else has taken, for five minutes.
  fileprivate func takeFeeds(_ limit: Int, now: Int64 = Archive.currentTime) throws
    -> [Subscription]
  {
    try connection.run(
      """
      UPDATE lede.feed f SET leased_until = now() + interval '5 minutes'
      FROM (
        SELECT url FROM lede.feed
        WHERE due <= $1::bigint AND NOT is_gone AND coalesce(held_until, 0) <= $1::bigint
          AND (leased_until IS NULL OR leased_until < now())
        ORDER BY due LIMIT $2::bigint FOR UPDATE SKIP LOCKED) taken
      WHERE f.url = taken.url
      RETURNING f.url, f.address, f.title, f.folder, f.pause, f.full_text, f.failures, f.due, f.updated,
        f.etag, f.last_modified
      """, ["\(now)", "\(limit)"]
    ).compactMap(Self.subscription)
  }

  private static func subscription(_ row: PostgresRow) -> Subscription? {
    guard let url = row[0], let address = row[1] else { return nil }
    var feed = Subscription(
      url: url, title: row[2], folder: row[3], interval: row.number(4) ?? 1800,
      wantsFullText: row.isTrue(5))
    feed.address = address
    feed.failures = Int(row.number(6) ?? 0)
    feed.due = row.number(7) ?? 0
    feed.updated = row.number(8)
    feed.etag = row[9]
    feed.lastModified = row[10]
    return feed
  }

  /// Keeps what came of a feed, and lets others take it again when it is due.
  fileprivate func giveBack(_ feed: Subscription) throws {
    try connection.run(
      """
      UPDATE lede.feed SET address = $2, title = coalesce(title, $3), failures = $4::integer,
        due = $5::bigint, held_until = $6::bigint, is_gone = $7::boolean, failure = $8,
        updated = $9::bigint, etag = $10, last_modified = $11, leased_until = NULL
      WHERE url = $1
      """,
      [
        feed.url, feed.address, feed.title, "\(feed.failures)", "\(feed.due)",
        feed.heldUntil.map { "\($0)" }, feed.isGone ? "t" : "f", feed.failure,
        feed.updated.map { "\($0)" }, feed.etag, feed.lastModified,
      ])
  }
}
