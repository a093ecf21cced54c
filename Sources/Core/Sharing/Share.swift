import ArchiveStore
import Articles

/// Makes, joins and leaves shared archives, and tells how they are.
package enum Share {
  /// What making a shared archive came to.
  package enum Making: Equatable, Sendable {
    /// It was made.
    case made
    /// It was of an older version and is of this one now.
    case migrated(from: Int)
    /// It was there.
    case present
  }

  /// Makes a shared archive in a database, or brings one to this version.
  ///
  /// - Throws: `ShareError`; nothing is changed then.
  package static func make(at address: ShareAddress) throws -> Making {
    let connection = try PostgresConnection(address)
    guard let before = try SharedSchema.migrate(connection) else {
      try connection.run("SELECT lede.prepare_months()")
      return .made
    }
    return before < SharedSchema.newest ? .migrated(from: before) : .present
  }

  /// Lets an archive join a shared archive.
  ///
  /// - Returns: How many stories it holds.
  /// - Throws: `ShareError`: `.alreadyJoined` where the archive has joined another, and what connecting throws.
  package static func join(_ archive: Archive, at address: ShareAddress) throws -> Int64 {
    let joined = try archive.share()
    if let joined, joined.address != address.text {
      throw ShareError.alreadyJoined(address: joined.address)
    }
    let database = try SharedDatabase(address, expecting: joined?.number)
    if joined == nil {
      let origin = String(UInt64.random(in: .min ... .max), radix: 16)
      try archive.join(
        JoinedShare(address: address.text, number: database.number, origin: origin))
    }
    return try database.newest().stories
  }

  /// Removes stories from the shared archive that an archive has joined, for everybody.
  ///
  /// - Returns: How many were there.
  /// - Throws: `ShareError`: `.notPermitted` for all but owners.
  package static func remove(
    _ keys: [StoryKey], reason: String?, from archive: Archive
  ) throws -> Int {
    let database = try joined(archive)
    let identities = try keys.flatMap { try database.identities(of: $0) }
    let row = try database.connection.run(
      "SELECT lede.remove($1::bigint[], $2)", [identities.postgresArray, reason]
    ).first
    try database.publish()
    return Int(row?.number(0) ?? 0)
  }

  /// Leaves stories that nobody has annotated to the workers of the shared archive that an archive has joined.
  ///
  /// - Returns: How many nobody had.
  /// - Throws: `ShareError`.
  package static func addRaw(_ articles: [Article], from archive: Archive) throws -> Int {
    guard let share = try archive.share() else { throw ShareError.notJoined }
    let session = ShareSession(try ShareAddress(share.address), number: share.number)
    try session.run { try $0.prepareMonths() }
    let indexers = LexemeIndexers()
    var new = 0
    for start in stride(from: 0, to: articles.count, by: 500) {
      let part = articles[start..<min(articles.count, start + 500)]
      let batch = OutgoingBatch(part.map(SharedStory.init(raw:)), with: indexers)
      new += try session.run { try $0.take(batch) }
    }
    return new
  }

  static func joined(_ archive: Archive) throws -> SharedDatabase {
    guard let share = try archive.share() else { throw ShareError.notJoined }
    return try SharedDatabase(try ShareAddress(share.address), expecting: share.number)
  }
}

extension SharedDatabase {
  /// The identities of the stories that a key stands for.
  fileprivate func identities(of key: StoryKey) throws -> [Int64] {
    guard let range = SharedStory.identities(of: key.rawValue) else { return [] }
    return try connection.run(
      "SELECT DISTINCT identity FROM lede.story_identity WHERE identity BETWEEN $1::bigint AND $2::bigint",
      ["\(range.lowerBound)", "\(range.upperBound)"]
    ).compactMap { $0.number(0) }
  }
}
