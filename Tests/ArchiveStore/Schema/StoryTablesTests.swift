import GRDB
import Testing

@testable import ArchiveStore

/// The tables as the first version made them, and the steps that changed them since.
@Suite struct StoryTablesTests {
  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try queue.write(StoryTables.create)
  }

  private func add(_ n: Int, place: Int, published: Int? = nil, added: Int = 100, head: Int? = nil)
    throws
  {
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO story(n, identity, title, heading, place, published, added, revision, body, head, quotes)
            VALUES (?1, ?1, 'T', 5, ?2, ?3, ?4, ?1, 9, ?5, 3)
          """, arguments: [n, place, published, added, head ?? n])
      try db.execute(
        sql:
          "INSERT INTO revision(n, story, number, added, wording, title, text, blocks) VALUES (?1, ?1, 1, 1, 4, 'T', 'T', x'')",
        arguments: [n])
    }
  }

  private func rows(_ sql: String) throws -> [[Int?]] {
    try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { Int.fromDatabaseValue($0) }
      }
    }
  }

  private func change(_ sql: String) throws { try queue.write { try $0.execute(sql: sql) } }

  private let days =
    "SELECT day, stories, unread, starred FROM tally WHERE stories > 0 ORDER BY day"

  @Test func storiesAreCountedByTheDay() throws {
    try add(1, place: 0)
    try add(2, place: 86_399)
    try add(3, place: 86_400)
    try add(4, place: -1)
    #expect(try rows(days) == [[-1, 1, 1, 0], [0, 2, 2, 0], [1, 1, 1, 0]])
  }

  @Test func countsFollowEveryChange() throws {
    try add(1, place: 10)
    try add(2, place: 20)
    try change("UPDATE story SET is_read = 1, is_starred = 1 WHERE n = 1")
    #expect(try rows(days) == [[0, 2, 1, 1]])
    try change("UPDATE story SET place = 90000 WHERE n = 1")
    #expect(try rows(days) == [[0, 1, 1, 0], [1, 1, 0, 1]])
    try change("UPDATE story SET head = 2 WHERE n = 1")
    #expect(try rows(days) == [[0, 1, 1, 0]])
    try change("DELETE FROM story")
    #expect(try rows(days).isEmpty)
  }

  @Test func foldedStoriesAreNotCounted() throws {
    try add(1, place: 10)
    try add(2, place: 20, head: 1)
    #expect(try rows(days) == [[0, 1, 1, 0]])
  }

  @Test func allQuotationsCountUntilTheyAreToldApart() throws {
    try add(1, place: 10)
    try queue.write(StoryTables.addQuoted)
    #expect(try rows("SELECT quotes, quoted FROM story") == [[3, 3]])
  }

  @Test func datesThatCannotBeRightGiveWayToTheDayOfAdding() throws {
    let now = 1_800_000_000
    try add(1, place: 1_700_000_000, published: 1_700_000_000, added: now)
    try add(2, place: now, added: now)
    try add(3, place: 9_000_000_000, published: 9_000_000_000, added: now)
    try add(4, place: -80_000_000_000, published: -80_000_000_000, added: now)
    try queue.write(StoryTables.addDateSource)
    #expect(
      try rows("SELECT n, date_source, place FROM story ORDER BY n") == [
        [1, 0, 1_700_000_000], [2, 2, now], [3, 3, now], [4, 3, now],
      ])
  }

  @Test func aDateOfChangeStandsInForTheMissingOne() throws {
    let now = 1_800_000_000
    try add(1, place: now, added: now)
    try add(2, place: now, added: now)
    try change(
      "UPDATE revision SET updated = 1750000000, updated_zone = 3600, updated_is_day = 1 WHERE n = 1"
    )
    try change("UPDATE revision SET updated = 9000000000 WHERE n = 2")
    try queue.write(StoryTables.addDateSource)
    #expect(
      try rows("SELECT n, date_source, place, zone, is_day FROM story ORDER BY n") == [
        [1, 1, 1_750_000_000, 3_600, 1], [2, 2, now, nil, 0],
      ])
  }

  @Test func aComparisonIsAskedForOverAllStories() throws {
    try queue.write {
      try $0.execute(sql: "CREATE TABLE total(name TEXT PRIMARY KEY, value INTEGER NOT NULL)")
    }
    try queue.write(StoryTables.requestComparison)
    #expect(try rows("SELECT value FROM total ORDER BY name") == [[0], [0]])
    try add(1, place: 1)
    try add(7, place: 1)
    try queue.write(StoryTables.requestComparison)
    #expect(try rows("SELECT value FROM total WHERE name = 'compare'") == [[7]])
  }

  @Test func sameBodiesAreFoundByTheirHeadlineToo() throws {
    try queue.write(StoryTables.indexBodies)
    let plan = try queue.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT n FROM story WHERE body = 1 AND heading = 2"
      )
      .map { "\($0["detail"] as String? ?? "")" }
    }
    #expect(plan.contains { $0.contains("story_body") && $0.contains("heading=?") }, "\(plan)")
  }
}
