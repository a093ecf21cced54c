import ArchiveStore
import Articles
import CPostgres
import Text

/// Brings stories of a shared archive into an archive that has joined it, annotations ready made.
package struct SharePull {
  private let archive: Archive
  private let share: JoinedShare
  /// Which stories are brought.
  let choice: SharedChoice
  private let query: SharedQuery
  private let session: ShareSession
  private let batch: Int
  private let isInterrupted: @Sendable () -> Bool

  /// Prepares to pull.
  ///
  /// - Parameters:
  ///   - choice: Which stories; those of another choice stay where they are.
  ///   - batch: So many positions, or stories that were chosen, are brought in one transaction.
  ///   - isPatient: Whether a server that is away is waited for, for ever.
  ///   - isInterrupted: Returns whether to stop; what was brought by then stays.
  /// - Throws: `ShareError.notJoined`, `.query`, and what the address is refused for.
  package init(
    _ archive: Archive, choice: SharedChoice = SharedChoice(), batch: Int = Archive.batchSize,
    isPatient: Bool = false, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    guard let share = try archive.share() else { throw ShareError.notJoined }
    let session = ShareSession(
      try ShareAddress(share.address), number: share.number,
      patience: isPatient ? nil : .seconds(60), isInterrupted: isInterrupted)
    try self.init(
      archive, share, choice: choice, batch: batch, session: session,
      isInterrupted: isInterrupted)
  }

  /// Prepares to pull by a session that there is already.
  init(
    _ archive: Archive, _ share: JoinedShare, choice: SharedChoice,
    batch: Int = Archive.batchSize, session: ShareSession,
    isInterrupted: @escaping @Sendable () -> Bool
  ) throws {
    self.archive = archive
    self.share = share
    self.choice = choice
    self.batch = batch
    self.session = session
    self.isInterrupted = isInterrupted
    query = SharedQuery(choice.query, now: Archive.currentTime)
    if let reason = query.nonsense ?? query.notes.first { throw ShareError.query(reason: reason) }
  }

  /// Brings what came since the last time, and returns when all is here.
  ///
  /// - Parameter progress: Called after each transaction with what it brought, and with how many positions are left.
  /// - Throws: `ShareError`, `ArchiveError`, `CancellationError`.
  package func run(progress: (SharedReceipt, Int64) -> Void = { _, _ in }) throws -> SharedReceipt {
    var total = SharedReceipt()
    let newest = try session.run { try $0.newest().position }
    var position = try archive.position(of: choice)
    // A share that was restored from an older copy gives the positions behind it again.
    if position > newest { position = 0 }
    var windows = try self.windows(from: position, to: newest)
    guard let first = windows.popLast() else {
      // An open reader goes on with every choice that was ever pulled.
      if try !archive.sharedChoices().contains(choice) {
        try archive.setPosition(position, of: choice)
      }
      return total
    }
    var next = ahead(first)
    while true {
      let changes = try next.value()
      let following = windows.popLast()
      if let following { next = ahead(following) }
      if isInterrupted() { throw CancellationError() }
      let receipt = try archive.receive(changes, of: choice, origin: share.origin)
      total.add(receipt)
      progress(receipt, newest - (changes.position ?? newest))
      if following == nil { return total }
    }
  }

  /// Brings what comes, as it comes, until interrupted.
  ///
  /// - Parameter progress: Called after each transaction.
  /// - Throws: `ShareError` that waiting does not mend, `ArchiveError`, `CancellationError` when interrupted.
  package func follow(progress: (SharedReceipt, Int64) -> Void) throws -> Never {
    while true {
      _ = try run(progress: progress)
      let position = try archive.position(of: choice)
      try session.run { try $0.waitForChanges(after: position, until: isInterrupted) }
      if isInterrupted() { throw CancellationError() }
    }
  }

  /// Some positions, all or those of chosen stories.
  private struct PositionRange: Sendable {
    var after: Int64
    var last: Int64
    /// The positions of the stories that are wanted; nil for all.
    var chosen: [Int64]?
  }

  /// What is to be brought, the first part last.
  private func windows(from position: Int64, to newest: Int64) throws -> [PositionRange] {
    guard position < newest else { return [] }
    guard !query.isEmpty || choice.since != nil else {
      return stride(from: position, to: newest, by: batch).map {
        PositionRange(after: $0, last: min(newest, $0 + Int64(batch)))
      }.reversed()
    }
    let chosen = try session.run { try $0.positions(after: position, to: newest, query, choice) }
    var windows: [PositionRange] = []
    var after = position
    for start in stride(from: 0, to: chosen.count, by: batch) {
      let part = Array(chosen[start..<min(chosen.count, start + batch)])
      guard let last = part.last else { continue }
      windows.append(PositionRange(after: after, last: last, chosen: part))
      after = last
    }
    if after < newest { windows.append(PositionRange(after: after, last: newest, chosen: [])) }
    return windows.reversed()
  }

  /// Fetches and prepares a part on another thread, while the one before it is written.
  private func ahead(_ window: PositionRange) -> Future<SharedChanges> {
    nonisolated(unsafe) let session = session
    return Future {
      // One part is fetched at a time: the session is used by one thread after the other.
      let raw = try session.run {
        try $0.changes(after: window.after, to: window.last, chosen: window.chosen)
      }
      return raw.prepared(position: window.last)
    }
  }
}

/// What was sent between two positions, as it came.
struct IncomingChanges: Sendable {
  var stories: [SharedStory] = []
  var corrections: [SharedCorrection] = []
  var removed: [Int64] = []

  /// Everything made ready for an archive, on every core.
  ///
  /// - Parameter position: The position up to which it is everything; nil where it is not.
  func prepared(position: Int64?) -> SharedChanges {
    var changes = SharedChanges(position: position)
    // By date, as stories are added: what is found in one order costs nothing to find again.
    let stories = Archive.order(of: self.stories.map(\.article)).map { self.stories[$0] }
    let prepared = PreparedStory.prepare(
      concurrentMap(stories.count) { stories[$0].annotated })
    changes.stories = zip(stories, prepared).map { .init(identity: $0.identity, story: $1) }
    changes.corrections = corrections
    changes.removed = removed
    return changes
  }
}

extension SharedDatabase {
  /// What was published between two positions.
  ///
  /// - Parameter chosen: The positions of the stories that are wanted; nil for all. Corrections and removals come in any case.
  func changes(after: Int64, to last: Int64, chosen: [Int64]?) throws -> IncomingChanges {
    var changes = IncomingChanges()
    var corrections: [Int64] = []
    try connection.copyOut(
      """
      COPY (
        SELECT c.kind, c.identity, t.*
        FROM lede.change c LEFT JOIN lede.story t ON c.kind = 0 AND t.identity = c.identity
          AND t.content_hash = c.content_hash AND t.arrived = c.arrived
        WHERE c.position > current_setting('lede.first')::bigint
          AND c.position <= current_setting('lede.second')::bigint
          AND (c.kind <> 0 OR current_setting('lede.third') = ''
            OR c.position = ANY (nullif(current_setting('lede.third'), '')::bigint[]))
        ORDER BY c.position) TO STDOUT (FORMAT binary)
      """, first: "\(after)", second: "\(last)", third: chosen?.postgresArray ?? ""
    ) { reader in
      let kind = try reader.required { try $0.number() }
      let identity = try reader.required { try $0.number() }
      switch kind {
      case 0:
        let story = try SharedStoryRow.read(from: &reader)
        if let story { changes.stories.append(story) }
      case 1: changes.removed.append(identity)
      default: corrections.append(identity)
      }
    }
    // What was removed later is here no longer, whatever came before.
    changes.corrections = try self.corrections(corrections)
    return changes
  }

  private func corrections(_ numbers: [Int64]) throws -> [SharedCorrection] {
    guard !numbers.isEmpty else { return [] }
    return try connection.run(
      """
      SELECT number, origin, author, kind, subject, detail, value, made, retracted IS NOT NULL
      FROM lede.correction WHERE number = ANY ($1::bigint[]) ORDER BY number
      """, [numbers.postgresArray]
    ).map { row in
      SharedCorrection(
        number: row.number(0) ?? 0, origin: row[1] ?? "",
        author: TextSanitizer.clean(row[2] ?? ""),
        said: (
          row[3] ?? "", TextSanitizer.clean(row[4] ?? ""), TextSanitizer.clean(row[5] ?? ""),
          row[6].map { TextSanitizer.clean($0) }
        ),
        made: row.number(7) ?? 0,
        isRetracted: row.isTrue(8))
    }
  }

  /// The positions of the stories of a choice, in order.
  func positions(
    after: Int64, to last: Int64, _ query: SharedQuery, _ choice: SharedChoice
  ) throws -> [Int64] {
    let from = max(query.from ?? .min, choice.since ?? .min)
    return try connection.run(
      """
      SELECT c.position FROM lede.story_text t JOIN lede.change c
        ON c.kind = 0 AND c.identity = t.identity AND c.content_hash = t.content_hash
      WHERE c.position > $1::bigint AND c.position <= $2::bigint
        AND ($3::text IS NULL OR t.lexemes @@ $3::tsquery)
        AND t.sort_date >= $4::bigint AND t.sort_date < $5::bigint
      ORDER BY c.position
      """, ["\(after)", "\(last)", query.words, "\(from)", "\(query.until ?? .max)"]
    ).compactMap { $0.number(0) }
  }

  /// Listens to what is published; false where nobody can, as on a replica.
  private func isListening() throws(ShareError) -> Bool {
    do throws(ShareError) {
      try connection.run("LISTEN lede")
      return true
    } catch {
      guard error == .readOnly else { throw error }
      return false
    }
  }

  /// Waits until something is published behind a position, at most half a minute.
  ///
  /// A replica takes no listeners: it is asked every second. Others are asked now and then, for what lies between may not
  /// pass notifications on.
  ///
  /// - Parameters:
  ///   - tick: Milliseconds after which to ask whether to stop.
  ///   - isInterrupted: Returns whether to stop waiting.
  func waitForChanges(
    after position: Int64, tick: Int = 100, until isInterrupted: () -> Bool
  ) throws {
    let pause = try isListening() ? 15_000 : 1000
    for _ in 0..<(30_000 / pause) {
      if try newest().position != position { return }
      for _ in 0..<max(1, pause / tick) {
        if isInterrupted() { return }
        if try connection.waitForNotification(milliseconds: min(tick, pause)) { return }
      }
    }
  }
}

extension PostgresConnection {
  /// Waits for a notification.
  ///
  /// - Returns: Whether one came.
  /// - Throws: `ShareError.lost`.
  func waitForNotification(milliseconds: Int) throws(ShareError) -> Bool {
    switch cpostgres_wait(handle, Int32(milliseconds)) {
    case 0: return false
    case 1: return true
    default: throw .lost(reason: message)
    }
  }
}
