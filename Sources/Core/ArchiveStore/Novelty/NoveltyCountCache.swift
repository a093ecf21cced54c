import Articles
import GRDB
import Synchronization

/// How many paragraphs of a report are new to the reader, for rows of lists.
///
/// Asked only for unread reports of threads in which something has been read, and remembered for as long as nothing
/// more is: a list costs one look-up a row, and some milliseconds once for each report of a thread one follows.
final class NoveltyCountCache: Sendable {
  /// What a count depends on: which stories of the thread have been read, and the state of the report.
  private struct Stamp: Equatable {
    let read: [Int64]
    let revision: Int64
  }

  /// How many reports are counted anew for one list; the others show their count the next time.
  private static let budget = 8
  private static let remembered = 10_000
  private static let stories = 8
  /// So many reports of a thread are looked at, the ones added last.
  private static let reports = 64
  private let counts = Mutex<[StoryKey: (stamp: Stamp, new: Int)]>([:])

  /// Sets `newParagraphs` where it is known.
  func fill(_ rows: inout [StorySummary], in db: Database) throws {
    var budget = Self.budget
    for place in rows.indices where !rows[place].isRead {
      let key = rows[place].key
      guard let (n, stamp) = try self.stamp(key, in: db) else { continue }
      if let known = counts.withLock({ $0[key] }), known.stamp == stamp {
        rows[place].newParagraphs = known.new
      } else if budget > 0, let new = try PreviouslyRead.fresh(n, after: stamp.read, db) {
        budget -= 1
        rows[place].newParagraphs = new
        counts.withLock { counts in
          if counts.count >= Self.remembered { counts.removeAll() }
          counts[key] = (stamp, new)
        }
      }
    }
  }

  /// The story's number and stamp; nil when nothing of its thread has been read.
  private func stamp(_ key: StoryKey, in db: Database) throws -> (Int64, Stamp)? {
    guard let n = try StoryQueries.number(of: key, in: db) else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.id FROM (
          SELECT b.story FROM thread_report a JOIN thread_report b ON b.thread = a.thread
          WHERE a.story = ?1 ORDER BY b.story DESC LIMIT \(Self.reports)
        ) b JOIN story s ON s.id = b.story
        WHERE s.is_read = 1 AND s.id <> ?1 ORDER BY s.sort_date DESC, s.id DESC LIMIT \(Self.stories)
        """)
    let read = try Int64.fetchAll(statement, arguments: [n])
    guard !read.isEmpty else { return nil }
    let revision = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT revision FROM story WHERE id = ?"), arguments: [n])
    return (n, Stamp(read: read, revision: revision ?? 0))
  }
}
