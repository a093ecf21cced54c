import Annotations
import ArchiveStore
import Articles
import Ingest
import Synchronization
import Text

/// Annotates what is waiting in a shared archive, and fetches its feeds; any number of workers on any number of machines.
package final class ShareWork {
  /// What a worker did.
  package struct Report: Hashable, Sendable {
    /// Stories that it annotated.
    package var annotated = 0
    /// Feeds that it fetched.
    package var feeds = 0
    /// Feeds that could not be fetched.
    package var failures = 0
    /// Stories that came with feeds and nobody had.
    package var new = 0

    /// Creates a report of no work done yet.
    package init() {}
  }

  /// So many stories are taken at a time: they are held until they are annotated, or until this worker is gone.
  private static let batch = 64

  private let session: ShareSession
  private let feeds: FeedWork?
  private let isInterrupted: @Sendable () -> Bool
  private let annotator = Annotator()
  private let indexers = LexemeIndexers()

  /// - Parameters:
  ///   - address: The shared archive.
  ///   - fetchesFeeds: Whether feeds that are due are fetched, too.
  ///   - isInterrupted: Returns whether to stop; what is being annotated is left to others then.
  /// - Throws: `ArchiveError` when no archive can be made in memory.
  package init(
    _ address: ShareAddress, fetchesFeeds: Bool = true,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    session = ShareSession(address, isInterrupted: isInterrupted)
    feeds = fetchesFeeds ? try FeedWork(isInterrupted: isInterrupted) : nil
    self.isInterrupted = isInterrupted
  }

  /// Works until nothing is waiting.
  ///
  /// - Parameter progress: Called after each piece of work with all that was done.
  /// - Throws: `ShareError`, `CancellationError` when interrupted.
  package func run(progress: (Report) -> Void = { _ in }) throws -> Report {
    var report = Report()
    try session.run { try $0.prepareMonths() }
    while true {
      if isInterrupted() { throw CancellationError() }
      let annotated = try session.run { try $0.annotate(Self.batch, with: annotator, indexers) }
      report.annotated += annotated
      let fetched = try feeds?.fetch(session, &report) ?? 0
      if annotated == 0, fetched == 0 { return report }
      progress(report)
    }
  }

  /// Works on what comes, until interrupted.
  ///
  /// - Parameter progress: Called after each piece of work with what it did.
  /// - Throws: `ShareError` that waiting does not mend, `CancellationError` when interrupted.
  package func follow(progress: (Report) -> Void) throws -> Never {
    while true {
      _ = try run(progress: progress)
      try session.run { try $0.waitForWork(until: isInterrupted) }
    }
  }
}

extension SharedDatabase {
  /// Annotates stories that wait, and publishes them. They are locked meanwhile, and skipped by others; when this worker is
  /// killed, the server lets go of them.
  ///
  /// - Returns: How many were annotated.
  func annotate(
    _ limit: Int, with annotator: Annotator, _ indexers: LexemeIndexers
  ) throws -> Int {
    let count = try connection.transaction {
      let raw = try waiting(limit)
      guard !raw.isEmpty else { return 0 }
      let annotated = concurrentMap(raw.count) { at in
        var story = raw[at]
        story.annotate(with: annotator.annotate(story.article).marks)
        return story
      }
      let batch = OutgoingBatch(annotated, with: indexers)
      try finish(batch)
      try announce(annotated)
      return raw.count
    }
    if count > 0 { try publish() }
    return count
  }

  /// Takes stories that wait, oldest first. One whose text is gone, or that no archive would have written, waits no longer.
  private func waiting(_ limit: Int) throws -> [SharedStory] {
    var stories: [SharedStory] = []
    var unreadable: [Int64] = []
    try connection.copyOut(
      """
      COPY (
        SELECT w.identity, t.*
        FROM (
          SELECT identity, content_hash, arrived FROM lede.work ORDER BY since
          LIMIT current_setting('lede.first')::bigint FOR UPDATE SKIP LOCKED) w
        LEFT JOIN lede.story t ON t.identity = w.identity AND t.content_hash = w.content_hash
          AND t.arrived = w.arrived
      ) TO STDOUT (FORMAT binary)
      """, first: "\(limit)"
    ) { reader in
      let identity = try reader.required { try $0.number() }
      let story = try SharedStoryRow.read(from: &reader)
      if let story { stories.append(story) } else { unreadable.append(identity) }
    }
    if !unreadable.isEmpty {
      try connection.run(
        "DELETE FROM lede.work WHERE identity = ANY ($1::bigint[])", [unreadable.postgresArray])
    }
    return stories
  }

  /// Writes annotations and words beside the texts, and ends the waiting.
  private func finish(_ batch: OutgoingBatch) throws {
    var writer = CopyWriter()
    for (story, lexemes) in zip(batch.stories, batch.lexemes) {
      writer.row(5)
      writer.field(story.identity)
      writer.field(story.contentHash)
      writer.field(story.annotations)
      writer.field(Int32(story.annotationsVersion))
      writer.field(lexemes)
    }
    writer.end()
    try connection.run(
      """
      CREATE TEMPORARY TABLE IF NOT EXISTS finished(
        identity bigint, content_hash bigint, annotations bytea, annotation_version integer,
        lexemes tsvector) ON COMMIT DELETE ROWS
      """)
    try connection.copyIn("COPY pg_temp.finished FROM STDIN (FORMAT binary)", writer.bytes)
    try connection.run(
      """
      UPDATE lede.story_text t SET annotations = f.annotations,
        annotation_version = f.annotation_version, lexemes = f.lexemes
      FROM pg_temp.finished f, lede.work w
      WHERE w.identity = f.identity AND w.content_hash = f.content_hash
        AND t.identity = f.identity AND t.content_hash = f.content_hash AND t.arrived = w.arrived
      """)
    try connection.run(
      """
      DELETE FROM lede.work w USING pg_temp.finished f
      WHERE w.identity = f.identity AND w.content_hash = f.content_hash
      """)
  }

  /// Waits until stories wait, at most some seconds: feeds fall due without anybody telling.
  func waitForWork(until isInterrupted: () -> Bool) throws {
    try connection.run("LISTEN lede_work")
    for _ in 0..<50 {
      if isInterrupted() { throw CancellationError() }
      if try connection.waitForNotification(milliseconds: 100) { return }
    }
  }
}
