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

  static func clear(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM sketch; DELETE FROM shingle; DELETE FROM duplicate_pair;
        UPDATE story SET representative = id WHERE representative <> id; UPDATE story SET copies = 0 WHERE copies <> 0;
        """)
  }
}
