import ArchiveStore
import Articles

/// What was found in a shared archive.
package struct SharedResults: Hashable, Sendable {
  /// The best of what was looked at, in order.
  package var hits: [Hit] = []
  /// How many stories match among those that were looked at.
  package var total = 0
  /// Whether more match than were looked at.
  package var isTotalLowerBound = false
  /// What of the query is not known there, in a sentence each.
  package var notes: [String] = []
}

/// Searches a shared archive.
package final class ShareSearch {
  /// So many stories that match, the newest, are ranked: a bound for words that stand everywhere.
  private static let candidates = 400

  private let session: ShareSession

  /// Searches at an address, and keeps the connection for the next search.
  ///
  /// - Parameter number: The number of the share that was joined; nil for any.
  package init(_ address: ShareAddress, number: String? = nil) {
    session = ShareSession(address, number: number, patience: .seconds(5))
  }

  /// Searches the shared archive that an archive has joined.
  ///
  /// - Throws: `ShareError.notJoined`, and what the address is refused for.
  package convenience init(_ archive: Archive) throws {
    guard let share = try archive.share() else { throw ShareError.notJoined }
    self.init(try ShareAddress(share.address), number: share.number)
  }

  /// Finds stories.
  ///
  /// - Throws: `ShareError`; `.query` where a part of the query means nothing.
  package func search(
    _ text: String, limit: Int = 20, offset: Int = 0, now: Int64 = Archive.currentTime
  ) throws -> SharedResults {
    let query = SharedQuery(text, now: now)
    if let nonsense = query.nonsense { throw ShareError.query(reason: nonsense) }
    var results = SharedResults()
    results.notes = query.notes
    guard !query.isEmpty else { return results }
    return try session.run { database in
      let (ranked, isComplete) = try database.ranked(query, most: Self.candidates)
      results.total = ranked.count
      results.isTotalLowerBound = !isComplete
      let page = ranked.dropFirst(offset).prefix(limit)
      results.hits = try database.hits(Array(page), query)
      return results
    }
  }
}

extension ShareSearch {
  /// Brings the best stories that match into an archive.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - archive: The archive that has joined.
  /// - Returns: What became of them, and what of the query is not known there, in a sentence each.
  /// - Throws: `ShareError`, `ArchiveError`.
  package func bring(
    _ text: String, limit: Int = 20, into archive: Archive, now: Int64 = Archive.currentTime
  ) throws -> (SharedReceipt, notes: [String]) {
    let query = SharedQuery(text, now: now)
    if let nonsense = query.nonsense { throw ShareError.query(reason: nonsense) }
    guard !query.isEmpty else { return (SharedReceipt(), query.notes) }
    let stories = try session.run { database in
      let (ranked, _) = try database.ranked(query, most: Self.candidates)
      return try database.read(ranked.prefix(limit))
    }
    let changes = IncomingChanges(stories: Array(stories.values)).prepared(position: nil)
    return (try archive.receive(changes, of: SharedChoice(), origin: ""), query.notes)
  }
}

/// A story that was found, before it is read.
private struct RankedStory {
  let identity: Int64
  let contentHash: Int64
  let arrived: String
  let score: Double

  /// A row of identity, content hash, arrival and score.
  init?(_ row: PostgresRow) {
    guard let identity = row.number(0), let hash = row.number(1), let arrived = row[2] else {
      return nil
    }
    self.identity = identity
    contentHash = hash
    self.arrived = arrived
    score = row[3].flatMap { Double($0) } ?? 0
  }
}

extension SharedDatabase {
  /// The newest stories that match, best first.
  ///
  /// A word that stands in very many stories is found in the last arrivals, without the index, which would answer with all of
  /// them. Else the index answers, and the last arrivals among those are looked at first (their pages lie together), more only where
  /// they do not suffice and time is left: the words of a phrase that hardly ever stand together are in very many stories, too.
  ///
  /// - Returns: The stories, and whether they are all that match.
  fileprivate func ranked(
    _ query: SharedQuery, most: Int
  ) throws -> (stories: [RankedStory], isComplete: Bool) {
    let start = ContinuousClock.now
    let newest = try rankedNewest(query, most: most)
    if newest.count >= most { return (newest, false) }
    for recent in [20_000, 200_000] as [Int64] {
      guard let arrived = try arrival(before: recent) else { break }
      let found = try ranked(query, most: most, since: arrived)
      let isLate = start.duration(to: .now) > Self.patience
      if found.count >= most || isLate && !found.isEmpty { return (found, false) }
    }
    let found = try ranked(query, most: most, since: nil)
    return (found, found.count < most)
  }

  /// How long older stories are looked for where newer ones were found.
  private static let patience = Duration.milliseconds(60)

  /// When the first of so many last changes arrived; nil where there are fewer.
  private func arrival(before recent: Int64) throws -> String? {
    try connection.run(
      "SELECT arrived FROM lede.change WHERE position = (SELECT last FROM lede.position) - $1::bigint",
      ["\(recent)"]
    ).first?[0]
  }

  private func rankedNewest(_ query: SharedQuery, most: Int) throws -> [RankedStory] {
    try connection.run(
      """
      SELECT identity, content_hash, arrived,
        coalesce(ts_rank('{0.1, 0.2, 0.4, 1.0}', lexemes, $1::tsquery, 1), 0) AS score
      FROM (
        SELECT t.identity, t.content_hash, t.arrived, t.lexemes
        FROM (
          SELECT identity, content_hash, arrived FROM lede.change
          WHERE kind = 0 ORDER BY position DESC LIMIT 600) c
        CROSS JOIN LATERAL (
          SELECT * FROM lede.story_text s WHERE s.identity = c.identity
            AND s.content_hash = c.content_hash AND s.arrived = c.arrived OFFSET 0) t
        WHERE t.lexemes IS NOT NULL AND ($1::text IS NULL OR t.lexemes @@ $1::tsquery)
          AND t.sort_date >= $2::bigint AND t.sort_date < $3::bigint
        LIMIT $4::bigint) found
      ORDER BY score DESC, identity
      """, [query.words, "\(query.from ?? .min)", "\(query.until ?? .max)", "\(most)"]
    ).compactMap(RankedStory.init)
  }

  private func ranked(
    _ query: SharedQuery, most: Int, since arrived: String?
  ) throws -> [RankedStory] {
    try connection.run(
      """
      SELECT DISTINCT ON (score, identity) identity, content_hash, arrived,
        coalesce(ts_rank('{0.1, 0.2, 0.4, 1.0}', lexemes, $1::tsquery, 1), 0) AS score
      FROM (
        SELECT identity, content_hash, arrived, lexemes FROM lede.story_text
        WHERE lexemes IS NOT NULL AND ($1::text IS NULL OR lexemes @@ $1::tsquery)
          AND ($2::text IS NULL OR arrived >= $2::timestamptz)
          AND sort_date >= $3::bigint AND sort_date < $4::bigint
        LIMIT $5::bigint) found
      ORDER BY score DESC, identity, arrived DESC
      """,
      [query.words, arrived, "\(query.from ?? .min)", "\(query.until ?? .max)", "\(most)"]
    ).compactMap(RankedStory.init)
  }

  /// Reads stories that were found, each with the passage that answers best.
  fileprivate func hits(_ ranked: [RankedStory], _ query: SharedQuery) throws -> [Hit] {
    let stories = try read(ranked)
    return ranked.compactMap { place in
      guard let story = stories[place.identity] else { return nil }
      return query.hit(in: story.annotated, row: story.summary, score: place.score)
    }
  }

  /// Reads stories that were found, by their identities.
  fileprivate func read(_ keys: some Collection<RankedStory>) throws -> [Int64: SharedStory] {
    var stories: [Int64: SharedStory] = [:]
    try connection.copyOut(
      """
      COPY (
        SELECT t.*
        FROM unnest(
          current_setting('lede.first')::bigint[], current_setting('lede.second')::bigint[],
          current_setting('lede.third')::timestamptz[]) AS k(identity, content_hash, arrived)
        JOIN lede.story t ON t.identity = k.identity AND t.content_hash = k.content_hash
          AND t.arrived = k.arrived) TO STDOUT (FORMAT binary)
      """, first: keys.map(\.identity).postgresArray, second: keys.map(\.contentHash).postgresArray,
      third: keys.map { Optional($0.arrived) }.postgresArray
    ) { reader in
      if let story = try SharedStoryRow.read(from: &reader) { stories[story.identity] = story }
    }
    return stories
  }
}

extension SharedStory {
  /// The story as a list shows it.
  var summary: StorySummary {
    var row = StorySummary(key: key, id: article.id ?? key.rawValue, title: article.title)
    row.source = article.source
    row.url = article.url
    row.published = article.published ?? article.updated
    let marks = annotated.marks
    (row.quotes, row.reported) = (marks.quoted, marks.reported)
    row.paragraphs = article.blocks.count { $0.role == .paragraph }
    return row
  }
}
