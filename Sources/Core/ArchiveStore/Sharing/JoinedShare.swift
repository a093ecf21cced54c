import Articles
import GRDB

/// The shared archive that an archive has joined.
package struct JoinedShare: Hashable, Sendable {
  /// The address of its database, without a password.
  package let address: String
  /// The number that it was given when it was made: another one at the same address is another share.
  package let number: String
  /// The number by which this archive's corrections are known there.
  package let origin: String
  /// The number of the last state of a story that was offered to it.
  package var offered: Int64

  /// A share that is being joined.
  package init(address: String, number: String, origin: String, offered: Int64 = 0) {
    self.address = address
    self.number = number
    self.origin = origin
    self.offered = offered
  }
}

/// Which stories of a shared archive are wanted.
package struct SharedChoice: Hashable, Sendable {
  /// A query in the language of the search; empty for all.
  package var query: String
  /// Only stories dated since, in seconds since 1970.
  package var since: Int64?

  /// A choice; without arguments, of everything.
  package init(query: String = "", since: Int64? = nil) {
    self.query = query
    self.since = since
  }
}

extension Archive {
  /// The shared archive that this one has joined; nil when it has joined none.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func share() throws -> JoinedShare? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT address, number, origin, offered FROM share").map {
        JoinedShare(address: $0[0], number: $0[1], origin: $0[2], offered: $0[3])
      }
    }
  }

  /// Remembers a shared archive.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be written.
  package func join(_ share: JoinedShare, now: Int64 = Archive.currentTime) throws {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO share VALUES (1, ?, ?, ?, ?, ?)",
        arguments: [share.address, share.number, share.origin, now, share.offered])
    }
  }

  /// Forgets the shared archive. Stories that came from it stay, and belong to this archive from now on; what others
  /// corrected goes.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be written.
  package func leaveShare() throws {
    try write { db in
      for table in ["share", "share_pull", "share_story"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      try SharedCorrections.forgetAll(in: db)
    }
  }

  /// Notes up to which state of a story everything was offered.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be written.
  package func setOffered(_ number: Int64) throws {
    try write { db in
      try db.execute(sql: "UPDATE share SET offered = ?", arguments: [number])
    }
  }

  /// How many states of stories were not offered yet.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func notOffered() throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM revision r JOIN story s ON s.id = r.story
          WHERE r.id > (SELECT offered FROM share) AND s.id NOT IN (SELECT story FROM share_story)
          """) ?? 0
    }
  }

  /// The position up to which a choice of stories was pulled; 0 where none was.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func position(of choice: SharedChoice) throws -> Int64 {
    try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT position FROM share_pull WHERE query = ? AND since = ?",
        arguments: [choice.query, choice.since ?? .min]) ?? 0
    }
  }

  /// The choices of stories that were pulled.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func sharedChoices() throws -> [SharedChoice] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT query, since FROM share_pull ORDER BY query, since").map {
        let since: Int64 = $0[1]
        return SharedChoice(query: $0[0], since: since == .min ? nil : since)
      }
    }
  }

  /// Notes that a choice of stories was pulled up to a position.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be written.
  package func setPosition(_ position: Int64, of choice: SharedChoice) throws {
    try write { db in try SharedReceipt.set(position, of: choice, in: db) }
  }

  /// How many stories of this archive came from the shared one.
  ///
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func countOfPulled() throws -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM share_story WHERE story IN (SELECT id FROM story)") ?? 0
    }
  }
}
