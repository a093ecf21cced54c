import Articles
import GRDB

extension Archive {
  /// Returns what the reader did to the archive.
  ///
  /// - Throws: `ArchiveError`.
  public func readerData() throws -> ReaderData {
    try read { db in
      var data = ReaderData()
      data.stories = try ReaderDataExport.stories(in: db)
      data.corrections = try Row.fetchAll(
        db,
        sql: """
          SELECT kind, subject, detail, value, made FROM correction WHERE author IS NULL ORDER BY id
          """
      ).map {
        ReaderData.CorrectionRecord(
          kind: $0[0], subject: $0[1], detail: $0[2], value: $0[3], made: $0[4])
      }
      data.searches = try Row.fetchAll(db, sql: "SELECT name, query FROM saved_search ORDER BY id")
        .map {
          ReaderData.Search(name: $0[0], query: $0[1])
        }
      data.followed = try Row.fetchAll(
        db, sql: "SELECT kind, subject, name, made FROM followed ORDER BY made, subject"
      ).map {
        ReaderData.FollowedRecord(kind: $0[0], subject: $0[1], name: $0[2], made: $0[3])
      }
      data.keeping = try Keeping.rules(in: db).map { rule in
        ReaderData.Rule(
          feed: rule.feed ?? "", days: rule.days, unread: rule.includesUnread,
          except: rule.exceptions.map(\.rawValue).sorted())
      }
      data.removed = try Row.fetchAll(
        db, sql: "SELECT identity, address FROM removal ORDER BY identity"
      ).map { row in
        let address: Int64? = row[1]
        return ReaderData.Removal(
          identity: String(row[0] as Int64), address: address.map { String($0) })
      }
      return data
    }
  }
}

/// Collects what was done to stories.
enum ReaderDataExport {
  static func stories(in db: Database) throws -> [ReaderData.StoryState] {
    let notes = try notes(in: db)
    let tags = try tags(in: db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, identity, title, is_read, is_starred, reading_offset FROM story
        WHERE is_read = 1 OR is_starred = 1 OR reading_offset > 0
          OR id IN (SELECT story FROM story_tag) OR id IN (SELECT story FROM note)
        ORDER BY id
        """)
    var states: [ReaderData.StoryState] = []
    while let row = try rows.next() {
      let (isRead, isStarred, offset): (Bool, Bool, Int) = (row[3], row[4], row[5])
      states.append(
        ReaderData.StoryState(
          key: Identity.key(row[1]).rawValue, title: row[2], read: isRead ? true : nil,
          starred: isStarred ? true : nil, offset: offset > 0 ? offset : nil, tags: tags[row[0]],
          notes: notes[row[0]]))
    }
    return states
  }

  private static func notes(in db: Database) throws -> [Int64: [ReaderData.NoteRecord]] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT story, passage, occurrence, text, made FROM note ORDER BY id")
    return rows.reduce(into: [:]) { notes, row in
      let (passage, occurrence): (String?, Int) = (row[1], row[2])
      notes[row[0], default: []].append(
        ReaderData.NoteRecord(
          passage: passage, occurrence: passage.map { _ in occurrence }, text: row[3],
          made: row[4]))
    }
  }

  private static func tags(in db: Database) throws -> [Int64: [String]] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT x.story, t.name FROM story_tag x JOIN tag t ON t.id = x.tag ORDER BY t.folded")
    return rows.reduce(into: [:]) { $0[$1[0], default: []].append($1[1]) }
  }
}
