import Articles
import GRDB

extension Archive {
  /// So many stories are written in one transaction.
  public static let batchSize = 2000

  /// Adds stories.
  ///
  /// Stories are written by date, then key, `batchSize` in a transaction: when one fails, what was written in earlier
  /// ones stays, and adding everything again does no harm, for what is known answers `.same`.
  ///
  /// - Parameters:
  ///   - stories: The stories with their marks.
  ///   - now: The time of adding, in seconds since 1970.
  ///   - progress: Called after each transaction with how many stories have been dealt with.
  /// - Returns: What became of each story, in the order of the stories.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  public func add(
    _ stories: [AnnotatedArticle], now: Int64 = Archive.currentTime, restoresRemoved: Bool = true,
    progress: (Int) -> Void = { _ in }
  ) throws -> [AddOutcome] {
    try add(
      PreparedStory.prepare(stories), now: now, restoresRemoved: restoresRemoved,
      progress: progress)
  }

  /// Adds stories that were prepared before, as `add(_:now:progress:)` does.
  ///
  /// - Parameters:
  ///   - stories: The prepared stories.
  ///   - now: The time of adding, in seconds since 1970.
  ///   - progress: Called after each transaction with how many stories have been dealt with.
  /// - Returns: What became of each story, in the order of the stories.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  public func add(
    _ stories: [PreparedStory], now: Int64 = Archive.currentTime, restoresRemoved: Bool = true,
    progress: (Int) -> Void = { _ in }
  ) throws -> [AddOutcome] {
    let order = Self.order(stories.map { ($0.story.article.published?.seconds, $0.identity.hash) })
    var outcomes = [AddOutcome](repeating: AddOutcome(.refused), count: stories.count)
    var done = 0
    while done < order.count {
      let batch = order[done..<min(order.count, done + Self.batchSize)]
      let results = try write { db in
        var adding = try IngestTransaction(db: db, now: now, restoresRemoved: restoresRemoved)
        return try adding.add(batch.map { stories[$0] }, beside: concurrentRead)
      }
      for (place, outcome) in zip(batch, results) { outcomes[place] = outcome }
      done += batch.count
      progress(done)
    }
    return outcomes
  }

  /// Returns the indexes of stories in the order in which they are written: by date, those without one last, then by
  /// key.
  ///
  /// A program that prepares many stories in batches sorts them first, so that the batches follow one another.
  public static func order(of articles: [Article]) -> [Int] {
    order(articles.map { ($0.published?.seconds, Identity($0).hash) })
  }

  private static func order(_ stories: [(date: Int64?, hash: Int64)]) -> [Int] {
    stories.indices.map { place in
      let (date, hash) = stories[place]
      return (place, (date ?? .max, UInt64(bitPattern: hash), place))
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

/// One transaction's worth of adding.
struct IngestTransaction {
  let db: Database
  let now: Int64
  let restoresRemoved: Bool
  private(set) var removals: Removals
  private var outlets: [String: Int64] = [:]
  private var feeds: [String: Int64] = [:]
  /// Whether a story has come back from the bin, which others must not be compared beside.
  private var hasRestored = false

  init(db: Database, now: Int64, restoresRemoved: Bool) throws {
    self.db = db
    self.now = now
    self.restoresRemoved = restoresRemoved
    removals = try Removals(in: db)
  }

  /// Writes stories in order, then lets everything that is computed from them follow.
  /// - Parameter read: Reads on another thread, where that can be done.
  mutating func add(
    _ stories: [PreparedStory],
    beside read: (@Sendable ((Database) throws -> Void) throws -> Void)? = nil
  ) throws -> [AddOutcome] {
    var outcomes: [AddOutcome] = []
    var stored: [IngestedStory] = []
    var places: [Int] = []
    for story in stories {
      let result = try add(story)
      outcomes.append(result.outcome)
      if let written = result.written {
        places.append(outcomes.count - 1)
        stored.append(written)
      }
    }
    let lookup = hasRestored ? nil : read.flatMap { ConcurrentLookup(stored, read: $0) }
    for index in DerivedIndexes.all {
      if let comparing = index as? any ComparingIndex.Type,
        let writing = try lookup?.writing(of: comparing)
      {
        try writing(&stored, db)
      } else {
        try index.update(&stored, in: db)
      }
    }
    for (place, written) in zip(places, stored) { outcomes[place] = written.outcome }
    return outcomes
  }

  private typealias Result = (outcome: AddOutcome, written: IngestedStory?)

  private mutating func add(_ prepared: PreparedStory) throws -> Result {
    switch try recognise(prepared) {
    case .same(_, let key): return (outcome(.same, prepared.story.article, key), nil)
    case .revision(let n, let key): return try revise(n, key, prepared)
    case .removed(let number, let identity): return try addRemoved(prepared, number, identity)
    case .new(let identity): return try insert(prepared, as: identity)
    }
  }

  /// A story that the reader removed: it comes back where somebody adds it by hand.
  private mutating func addRemoved(
    _ prepared: PreparedStory, _ number: Int64, _ identity: Identity
  ) throws -> Result {
    guard restoresRemoved else {
      return (outcome(.same, prepared.story.article, identity.key, reason: Self.removed), nil)
    }
    guard try Removals.isInBin(number, in: db) else {
      let result = try insert(prepared, as: identity)
      try Removals.forget(number, in: db)
      return result
    }
    try StoryRemoval.restore([number], in: db)
    hasRestored = true
    guard let key = try StoryQueries.key(of: number, in: db) else {
      return try insert(prepared, as: identity)
    }
    guard try isKnown(prepared.wording, of: number) else {
      return try revise(number, key, prepared)
    }
    return (outcome(.added, prepared.story.article, key, reason: Self.restored), nil)
  }

  /// Why a story that was removed is not added again.
  static let removed = "removed"
  private static let restored = "taken out of the bin"

  private func outcome(
    _ kind: AddOutcome.Kind, _ article: Article, _ key: StoryKey, reason: String? = nil
  ) -> AddOutcome {
    AddOutcome(kind, id: article.id ?? key.rawValue, key: key, reason: reason)
  }
}

// MARK: - Known or new

extension IngestTransaction {
  private enum Recognition {
    case same(Int64, StoryKey)
    case revision(Int64, StoryKey)
    case removed(Int64, Identity)
    case new(Identity)
  }

  private mutating func recognise(_ story: PreparedStory) throws -> Recognition {
    if story.story.article.id?.isEmpty ?? true, let address = story.identity.address {
      return try recognise(story, at: address)
    }
    let (free, known) = try claimAnyForm(of: story.identity)
    guard let known else { return try newOrRemoved(story, free, hasOthers: false) }
    return try isKnown(story.wording, of: known)
      ? .same(known, free.key) : .revision(known, free.key)
  }

  /// The story that has this identity, or one that it may have had before its address changed form.
  func claimAnyForm(of identity: Identity) throws -> (Identity, known: Int64?) {
    let claimed = try claim(identity)
    guard claimed.known == nil else { return claimed }
    for form in identity.earlierForms {
      if case (let identity, let known?) = try claim(form) { return (identity, known) }
    }
    return claimed
  }

  /// Stories at one address are told apart by their words.
  private mutating func recognise(_ new: PreparedStory, at address: Int64) throws -> Recognition {
    let known = try stories(at: address)
    for story in known where try isKnown(new.wording, of: story.n) {
      return .same(story.n, story.key)
    }
    var best: (n: Int64, key: StoryKey, share: Double)?
    for story in known {
      guard let text = try StoryTexts.current(of: story.n, in: db) else { continue }
      let share = ShingleContainment.containment(new.story.article, text)
      if share >= ShingleContainment.revision, share > best?.share ?? 0 {
        best = (story.n, story.key, share)
      }
    }
    if let best { return .revision(best.n, best.key) }
    var ordinal = 1
    while true {
      let (free, taken) = try claim(ordinal == 1 ? new.identity : new.identity.sibling(ordinal))
      if taken == nil { return try newOrRemoved(new, free, hasOthers: !known.isEmpty) }
      ordinal += 1
    }
  }

  private mutating func newOrRemoved(
    _ story: PreparedStory, _ free: Identity, hasOthers: Bool
  ) throws -> Recognition {
    var number = try removals.number(
      of: story.story.article, story.identity, hasOthers: hasOthers)
    if number == nil, restoresRemoved { number = try removals.number(ofAddedByHand: story) }
    return number.map { .removed($0, free) } ?? .new(free)
  }

  /// The stories at an address, oldest first.
  func stories(at address: Int64) throws -> [(n: Int64, key: StoryKey)] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, identity FROM story WHERE address = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [address]).map { row in
      (n: row[0] as Int64, key: Identity.key(row[1]))
    }
  }

  /// The story that has this identity, or the identity under which it can be added: two different identities may
  /// share the 48 bits of a key (one archive in 600 at a million stories), and the later one gives way.
  func claim(_ identity: Identity) throws -> (Identity, known: Int64?) {
    let statement = try db.cachedStatement(
      sql: "SELECT id, identity FROM story WHERE identity BETWEEN ? AND ?")
    var candidate = identity
    var turn = 1
    while let hashes = Identity.hashes(of: candidate.key.rawValue),
      let row = try Row.fetchOne(
        statement, arguments: [hashes.lowerBound, hashes.upperBound])
    {
      if row[1] as Int64 == candidate.hash { return (candidate, row[0]) }
      turn += 1
      candidate = identity.sibling(-turn)
    }
    return (candidate, nil)
  }

  /// Whether a story has, or had, these words.
  func isKnown(_ wording: Int64, of n: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM revision WHERE story = ? AND content_hash = ?")
    return try Int.fetchOne(statement, arguments: [n, wording]) != nil
  }
}

// MARK: - Writing

extension IngestTransaction {
  private mutating func insert(_ story: PreparedStory, as identity: Identity) throws -> Result {
    let (article, marks) = (story.story.article, story.story.marks)
    let date = SortDate(article, now: now)
    let n = try nextNumber()
    let revision = try writeRevision(story, of: n, number: 1)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO story(id, identity, original_id, feed, outlet, url, address, title, title_hash, published, zone,
          is_day, sort_date, added, revision, text_hash, language, representative, paragraphs, quotes, quoted,
          reported, annotated, date_source)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """)
    try statement.execute(arguments: [
      n, identity.hash, article.id, try feed(article.feed), try outlet(article.source), article.url,
      identity.address, article.title, story.heading, article.published?.seconds,
      (date.moment ?? article.published)?.offset,
      (date.moment ?? article.published)?.isDay ?? false, date.seconds, now, revision,
      story.body,
      article.language, n, article.blocks.count { $0.role == .paragraph },
      marks.quotations.count, marks.quoted, marks.reported, marks.version, date.source.rawValue,
    ])
    try writeMarks(story, of: n)
    let outcome = outcome(.added, article, identity.key)
    return (
      outcome,
      IngestedStory(
        n: n, key: identity.key, prepared: story, date: date.moment?.seconds, outcome: outcome)
    )
  }

  /// The number of the next story: one that no story has or had, for threads are known by such numbers.
  private func nextNumber() throws -> Int64 {
    let last = try db.cachedStatement(
      sql: """
        SELECT max(coalesce((SELECT max(id) FROM story), 0),
          coalesce((SELECT max(number) FROM removal), 0))
        """)
    return (try Int64.fetchOne(last) ?? 0) + 1
  }

  private mutating func revise(
    _ n: Int64, _ key: StoryKey, _ story: PreparedStory
  ) throws -> Result {
    let (article, marks) = (story.story.article, story.story.marks)
    let earlier = try StoryTexts.current(of: n, in: db)
    let number = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT max(number) FROM revision WHERE story = ?"), arguments: [n])
    let revision = try writeRevision(story, of: n, number: (number ?? 0) + 1)
    let outcome = outcome(.revision, article, key)
    let date = SortDate(article, now: now)
    if let new = article.updated, let old = earlier?.updated, new < old { return (outcome, nil) }
    let statement = try db.cachedStatement(
      sql: """
        UPDATE story SET revision = ?1, title = ?2, title_hash = ?3, url = coalesce(?6, url),
          address = coalesce(?7, address), language = coalesce(?8, language), text_hash = ?9,
          sort_date = CASE WHEN date_source > 0 AND ?17 < 2 THEN ?16 ELSE sort_date END,
          is_day = CASE WHEN date_source > 0 AND ?17 < 2 THEN ?5 ELSE is_day END,
          zone = CASE WHEN date_source > 0 AND ?17 < 2 THEN ?18 ELSE zone END,
          date_source = CASE WHEN date_source > 0 AND ?17 < 2 THEN ?17 ELSE date_source END,
          published = coalesce(published, ?4),
          paragraphs = ?10, quotes = ?11, annotated = ?12, quoted = ?14,
          reported = ?15 WHERE id = ?13
        """)
    try statement.execute(arguments: [
      revision, article.title, story.heading, article.published?.seconds,
      date.moment?.isDay ?? false, article.url, story.identity.address, article.language,
      story.body, article.blocks.count { $0.role == .paragraph }, marks.quotations.count,
      marks.version, n, marks.quoted, marks.reported, date.seconds, date.source.rawValue,
      date.moment?.offset,
    ])
    try writeMarks(story, of: n)
    return (
      outcome,
      IngestedStory(
        n: n, key: key, prepared: story, date: date.moment?.seconds, earlier: earlier,
        outcome: outcome)
    )
  }

  private func writeRevision(_ story: PreparedStory, of n: Int64, number: Int) throws -> Int64 {
    let article = story.story.article
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO revision(story, number, added, updated, updated_zone, updated_is_day, content_hash,
          title, title_origin, standfirst, byline, dateline, credit, text, blocks)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """)
    try statement.execute(arguments: [
      n, number, now, article.updated?.seconds, article.updated?.offset, article.updated?.isDay,
      story.wording, article.title,
      StoredEnumCodes.code(article.titleOrigin, in: StoredEnumCodes.origins),
      article.standfirst, article.byline, article.dateline, article.credit, story.storedText,
      Blob(story.blocks),
    ])
    return db.lastInsertedRowID
  }

  private func writeMarks(_ story: PreparedStory, of n: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO story_annotations VALUES (?, ?, ?)")
    try statement.execute(arguments: [n, story.story.marks.version, Blob(story.storedAnnotations)])
  }

  private mutating func outlet(_ name: String?) throws -> Int64? {
    guard let name, !name.isEmpty else { return nil }
    if let known = outlets[name] { return known }
    try db.execute(
      sql: "INSERT OR IGNORE INTO outlet(name, folded) VALUES (?, ?)",
      arguments: [name, name.lowercased()])
    let n = try Int64.fetchOne(db, sql: "SELECT id FROM outlet WHERE name = ?", arguments: [name])
    outlets[name] = n
    return n
  }

  private mutating func feed(_ url: String?) throws -> Int64? {
    guard let url, !url.isEmpty else { return nil }
    if let known = feeds[url] { return known }
    try db.execute(sql: "INSERT OR IGNORE INTO feed(url) VALUES (?)", arguments: [url])
    let n = try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE url = ?", arguments: [url])
    feeds[url] = n
    return n
  }
}
