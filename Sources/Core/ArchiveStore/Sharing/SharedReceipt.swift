import Articles
import GRDB

/// What came from a shared archive between two positions.
package struct SharedChanges: Sendable {
  /// A story, by the identity that it has in the shared archive.
  package struct NewStory: Sendable {
    /// The hash of what it is known by there.
    package let identity: Int64
    /// The story, ready for the archive.
    package let story: PreparedStory

    /// A story that came.
    package init(identity: Int64, story: PreparedStory) {
      self.identity = identity
      self.story = story
    }
  }

  /// Stories and new states of stories.
  package var stories: [NewStory] = []
  /// What others corrected, or took back.
  package var corrections: [SharedCorrection] = []
  /// Stories that were removed there.
  package var removed: [Int64] = []
  /// The position up to which this is everything; nil where it is not.
  package var position: Int64?

  /// Nothing, up to a position.
  package init(position: Int64?) { self.position = position }
}

/// What became of what came from a shared archive.
package struct SharedReceipt: Hashable, Sendable {
  /// Stories that are new here.
  package var added = 0
  /// Stories that were known and have another text now.
  package var revised = 0
  /// Stories that were here word for word.
  package var known = 0
  /// Corrections that are in effect now, or no longer.
  package var corrections = 0
  /// Headlines of stories that went into the bin because they were removed in the share.
  package var removed: [String] = []
  /// Headlines of stories that were removed in the share and stay here, for the reader has marked them.
  package var kept: [String] = []

  /// Creates a receipt of nothing received yet.
  package init() {}

  /// Whether anything is other than before.
  package var isNews: Bool {
    added + revised + corrections > 0 || !removed.isEmpty || !kept.isEmpty
  }

  /// Adds the counts of another receipt to these.
  package mutating func add(_ other: SharedReceipt) {
    added += other.added
    revised += other.revised
    known += other.known
    corrections += other.corrections
    removed += other.removed
    kept += other.kept
  }
}

extension Archive {
  /// Takes in what came from a shared archive, and the position that it reaches, in one transaction: ended at any moment,
  /// it is all there or not at all.
  ///
  /// - Parameters:
  ///   - changes: What came.
  ///   - choice: The choice of stories whose position moves.
  ///   - origin: The number by which this archive's own corrections are known there.
  /// - Throws: `ArchiveError` when the archive cannot be written.
  package func receive(
    _ changes: SharedChanges, of choice: SharedChoice, origin: String,
    now: Int64 = Archive.currentTime
  ) throws -> SharedReceipt {
    try write { db in
      var receipt = SharedReceipt()
      try receipt.add(changes.stories, now: now, beside: concurrentRead, in: db)
      receipt.corrections = try SharedCorrections.receive(
        changes.corrections.filter { $0.origin != origin }, in: db)
      for identity in changes.removed { try receipt.remove(identity, now: now, in: db) }
      if let position = changes.position {
        try SharedReceipt.set(position, of: choice, in: db)
      }
      return receipt
    }
  }
}

extension SharedReceipt {
  static func set(_ position: Int64, of choice: SharedChoice, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO share_pull VALUES (?, ?, ?)")
      .execute(arguments: [choice.query, choice.since ?? .min, position])
  }

  fileprivate mutating func add(
    _ stories: [SharedChanges.NewStory], now: Int64,
    beside read: (@Sendable ((Database) throws -> Void) throws -> Void)?, in db: Database
  ) throws {
    guard !stories.isEmpty else { return }
    var adding = try IngestTransaction(db: db, now: now, restoresRemoved: false)
    let outcomes = try adding.add(stories.map(\.story), beside: read)
    let note = try db.cachedStatement(sql: "INSERT OR IGNORE INTO share_story VALUES (?, ?)")
    for (story, outcome) in zip(stories, outcomes) {
      switch outcome.kind {
      case .added, .copy:
        added += 1
        guard let key = outcome.key, let n = try StoryQueries.number(of: key, in: db) else {
          continue
        }
        try note.execute(arguments: [n, story.identity])
      case .revision: revised += 1
      case .same, .refused: known += 1
      }
    }
  }

  /// Puts a story that came from the share into the bin, unless the reader has starred, tagged, noted or highlighted it.
  fileprivate mutating func remove(_ identity: Int64, now: Int64, in db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.id, s.title, s.is_starred = 1 OR s.id IN (SELECT story FROM story_tag)
          OR s.id IN (SELECT story FROM note)
        FROM share_story p JOIN story s ON s.id = p.story WHERE p.identity = ?
        """, arguments: [identity])
    for row in rows {
      if row[2] as Bool {
        kept.append(row[1])
      } else {
        try StoryRemoval.remove([row[0]], now: now, in: db)
        removed.append(row[1])
      }
    }
    try db.execute(sql: "DELETE FROM share_story WHERE identity = ?", arguments: [identity])
  }
}
