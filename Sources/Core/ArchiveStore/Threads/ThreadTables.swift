import GRDB

/// Running stories; derived, and rebuilt by `doctor`.
///
/// - `report`: the thread of each story. A thread's number is that of the story that began it. `found` is what
///   was found, `thread` what is shown once the reader's corrections have been carried out.
/// - `thread`: what lists show of threads with two reports or more, copies folded.
enum ThreadTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE report(
          story INTEGER PRIMARY KEY, thread INTEGER NOT NULL, found INTEGER NOT NULL);
        CREATE INDEX report_thread ON report(thread);
        CREATE INDEX report_found ON report(found) WHERE found <> thread;
        CREATE TABLE thread(
          n INTEGER PRIMARY KEY, reports INTEGER NOT NULL, outlets INTEGER NOT NULL,
          oldest INTEGER, newest INTEGER, place INTEGER NOT NULL,
          followed INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX thread_place ON thread(followed, place, n);
        """)
  }

  /// Counts every thread anew: earlier versions left one as it was when a later batch gave
  /// its reports to another, and the other too.
  static func recount(_ db: Database) throws {
    let threads = try Int64.fetchAll(
      db, sql: "SELECT id FROM thread UNION SELECT DISTINCT thread FROM thread_report")
    for thread in threads { try ThreadCounts.count(thread, in: db) }
  }
}
