import Articles
import GRDB

/// Recognises copies as stories come, and folds them under the fullest.
enum DuplicateIndex: ComparingIndex {
  static let name = "copies"

  static func find(_ batch: [IngestedStory], in db: Database) throws -> PendingWrite {
    var finder = try DuplicateFinder(batch, in: db)
    let matches = try batch.map { try finder.match($0) }
    return { [shingles = finder.shingles] batch, db in
      try shingles.write(in: db)
      var folder = try DuplicateGrouper(in: db)
      for (place, match) in zip(batch.indices, matches) { try folder.fold(&batch[place], match) }
      try folder.finish()
    }
  }

  static func remove(_ stories: [Int64], in db: Database) throws {
    var shingles = try Shingles(in: db)
    for n in stories { try shingles.forget(n) }
    try shingles.write(in: db)
    let list = SQLFilter.list(stories)
    try db.execute(
      sql: """
        DELETE FROM sketch WHERE id IN (\(list));
        DELETE FROM duplicate_pair WHERE a IN (\(list)); DELETE FROM duplicate_pair WHERE b IN (\(list));
        """)
  }

  static func clear(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM sketch; DELETE FROM shingle; DELETE FROM duplicate_pair;
        UPDATE story SET representative = id WHERE representative <> id; UPDATE story SET copies = 0 WHERE copies <> 0;
        """)
  }
}
