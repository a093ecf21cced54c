import Annotations
import ArchiveStore
import Articles
import Fetching
import Synchronization
import Text

/// Sends what an archive has to the shared archive that it has joined.
package struct SharePush {
  /// What was sent.
  package struct Report: Hashable, Sendable {
    /// States of stories that nobody had sent before.
    package var stories = 0
    /// States that were offered.
    package var offered = 0
    /// Feeds that are read for everybody from now on.
    package var feeds = 0
    /// Feeds that stay private, for their address or their header fields hold a password.
    package var privateFeeds = 0
    /// Corrections that were made, changed or taken back.
    package var corrections = 0

    /// Creates a report of nothing sent yet.
    package init() {}
  }

  private let archive: Archive
  private let share: JoinedShare
  private let session: ShareSession
  private let batch: Int
  private let isInterrupted: @Sendable () -> Bool
  private let indexers = LexemeIndexers()

  /// - Parameters:
  ///   - batch: So many states of stories are sent in one transaction.
  ///   - isInterrupted: Returns whether to stop; what was sent by then stays.
  /// - Throws: `ShareError.notJoined`, and what the address is refused for.
  package init(
    _ archive: Archive, batch: Int = 1000,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    guard let share = try archive.share() else { throw ShareError.notJoined }
    self.archive = archive
    self.share = share
    self.batch = batch
    self.isInterrupted = isInterrupted
    session = ShareSession(
      try ShareAddress(share.address), number: share.number, isInterrupted: isInterrupted)
  }

  /// Sends what was not sent yet, and returns when all is there.
  ///
  /// - Parameters:
  ///   - all: Whether everything is offered anew; what is there is not sent again.
  ///   - progress: Called with how many states of stories have been offered.
  /// - Throws: `ShareError`, `ArchiveError`, `CancellationError`.
  package func run(all: Bool = false, progress: (Int) -> Void = { _ in }) throws -> Report {
    var report = Report()
    try session.run { try $0.prepareMonths() }
    try sendStories(after: all ? 0 : share.offered, &report, progress)
    try sendFeeds(&report)
    try sendCorrections(&report)
    return report
  }

  /// Sends stories; while one batch is on its way the next is read and cut into words on the other cores.
  private func sendStories(
    after offered: Int64, _ report: inout Report, _ progress: (Int) -> Void
  ) throws {
    var next = ahead(offered)
    while let batch = try next.value() {
      if isInterrupted() { throw CancellationError() }
      next = ahead(batch.last)
      report.stories += try session.run { try $0.take(batch) }
      report.offered += batch.stories.count
      try archive.setOffered(batch.last)
      progress(report.offered)
    }
  }

  /// Reads the states behind one on another thread.
  private func ahead(_ number: Int64) -> Future<OutgoingBatch?> {
    let (archive, batch, indexers) = (archive, batch, indexers)
    return Future {
      try OutgoingBatch(archive, after: number, limit: batch, with: indexers)
    }
  }

  /// Sends the feeds that the reader follows; those with a password in their address or header fields stay private.
  private func sendFeeds(_ report: inout Report) throws {
    let feeds = try archive.subscriptions()
    let open = feeds.filter { $0.headers.isEmpty && $0.proxy == nil && !$0.hasCredentials }
    report.privateFeeds = feeds.count - open.count
    report.feeds = try session.run { try $0.add(open) }
  }

  private func sendCorrections(_ report: inout Report) throws {
    let records = try archive.ownCorrections()
    report.corrections = try session.run { try $0.correct(records, from: share.origin) }
  }
}

extension Subscription {
  /// Whether its addresses hold a user or a password.
  fileprivate var hasCredentials: Bool {
    [url, address].contains { HTTPAddress.withoutCredentials($0) != $0 }
  }
}

/// States of stories on their way into a shared archive.
struct OutgoingBatch: Sendable {
  /// The states of stories that are sent.
  let stories: [SharedStory]
  /// What each is found by; nil for those that are not the latest.
  let lexemes: [[UInt8]?]
  /// The number of the last state looked at.
  let last: Int64

  /// Reads the next states of an archive; nil when there are none.
  init?(
    _ archive: Archive, after number: Int64, limit: Int, with indexers: LexemeIndexers
  ) throws {
    guard let (stories, last) = try archive.sharedStories(after: number, limit: limit) else {
      return nil
    }
    self.init(stories, last: last, with: indexers)
  }

  /// Cuts stories into words.
  init(_ stories: [SharedStory], last: Int64 = 0, with indexers: LexemeIndexers) {
    self.stories = stories
    self.last = last
    let parts = stories.count < 64 ? 1 : 4
    lexemes = concurrentMap(parts) { part in
      let range = stories.count * part / parts..<stories.count * (part + 1) / parts
      return indexers.use { indexer in
        stories[range].map { $0.isCurrent ? indexer.lexemes(of: $0.annotated).tsvector : nil }
      }
    }.flatMap(\.self)
  }
}

/// Indexers with tables that are filled already, one for each thread that asks.
final class LexemeIndexers: Sendable {
  private let free = Mutex<[LexemeIndexer]>([])

  /// Does something with an indexer that nobody else uses.
  func use<T>(_ body: (inout LexemeIndexer) -> T) -> T {
    var indexer = free.withLock { $0.popLast() } ?? LexemeIndexer()
    let result = body(&indexer)
    free.withLock { [indexer] in $0.append(indexer) }
    return result
  }
}

extension SharedDatabase {
  /// Takes in states of stories that are not there yet, in one transaction, and publishes those that are annotated.
  ///
  /// - Returns: How many were not there.
  func take(_ batch: OutgoingBatch, now: Int64 = Archive.currentTime) throws -> Int {
    let count = try connection.transaction {
      let new = try claim(batch.stories)
      guard !new.isEmpty else { return 0 }
      var writer = CopyWriter()
      for at in new {
        SharedStoryRow.write(batch.stories[at], batch.lexemes[at], now: now, to: &writer)
      }
      writer.end()
      try connection.copyIn(
        """
        COPY lede.story_text(identity, content_hash, sort_date, original_id, feed, source, url, title,
          title_origin, standfirst, byline, dateline, credit, language, published, published_offset,
          published_is_day, updated, updated_offset, updated_is_day, body, blocks, annotations,
          annotation_version, lexemes) FROM STDIN (FORMAT binary)
        """, writer.bytes)
      let stories = new.map { batch.stories[$0] }
      try enqueue(stories.filter { $0.annotations == nil && $0.isCurrent })
      try announce(stories.filter { $0.annotations != nil || !$0.isCurrent })
      return new.count
    }
    try publish()
    return count
  }

  /// Takes the identities of stories; answers which of them nobody had and nobody removed.
  ///
  /// They are taken in their order, so that two who send the same never wait for each other.
  private func claim(_ stories: [SharedStory]) throws -> [Int] {
    let rows = try connection.run(
      """
      INSERT INTO lede.story_identity(identity, content_hash)
      SELECT DISTINCT i, h FROM unnest($1::bigint[], $2::bigint[]) AS k(i, h)
      WHERE NOT EXISTS (SELECT 1 FROM lede.removal r WHERE r.identity = k.i)
      ORDER BY i, h ON CONFLICT DO NOTHING RETURNING identity, content_hash
      """, [stories.map(\.identity).postgresArray, stories.map(\.contentHash).postgresArray])
    let claimed = Set(rows.map { [$0.number(0) ?? 0, $0.number(1) ?? 0] })
    var seen: Set<[Int64]> = []
    return stories.indices.filter { at in
      let key = [stories[at].identity, stories[at].contentHash]
      return claimed.contains(key) && seen.insert(key).inserted
    }
  }

  /// Leaves stories for whoever annotates.
  private func enqueue(_ stories: [SharedStory]) throws {
    guard !stories.isEmpty else { return }
    try connection.run(
      """
      INSERT INTO lede.work(identity, content_hash, arrived)
      SELECT i, h, now() FROM unnest($1::bigint[], $2::bigint[]) AS k(i, h)
      """, [stories.map(\.identity).postgresArray, stories.map(\.contentHash).postgresArray])
    try connection.run("NOTIFY lede_work")
  }

  /// Leaves annotated stories to be published.
  func announce(_ stories: [SharedStory]) throws {
    guard !stories.isEmpty else { return }
    try connection.run(
      "SELECT lede.announce($1::bigint[], $2::bigint[])",
      [stories.map(\.identity).postgresArray, stories.map(\.contentHash).postgresArray])
  }

  /// Keeps what an archive corrects; answers how many corrections were made, changed or taken back.
  func correct(_ records: [ReaderData.CorrectionRecord], from origin: String) throws -> Int {
    // Of several about one thing the newest holds.
    var newest: [[String]: ReaderData.CorrectionRecord] = [:]
    for record in records { newest[[record.kind, record.subject, record.detail]] = record }
    let kept = newest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let row = try connection.run(
      """
      SELECT lede.share_corrections(
        $1, $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
      """,
      [
        origin, kept.map { Optional($0.kind) }.postgresArray,
        kept.map { Optional($0.subject) }.postgresArray,
        kept.map { Optional($0.detail) }.postgresArray, kept.map(\.value).postgresArray,
        kept.map(\.made).postgresArray,
      ]
    ).first
    try publish()
    return Int(row?.number(0) ?? 0)
  }
}
