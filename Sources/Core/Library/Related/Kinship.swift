import Articles
import GRDB

/// What stories are about, kept so that related stories are found in a millisecond, and the thread of each.
enum Kinship: Likening {
  static let name = "related stories"

  static func find(_ batch: [Stored], in db: Database) throws -> Writing {
    let first = (batch.lazy.map(\.n).min() ?? 1) - ThreadJoiner.reach
    let postings = PostingBatch(first: first, in: db)
    var joiner = ThreadJoiner(in: db)
    var vectors: [Int64: TermVector] = [:]
    for stored in batch {
      let (n, vector) = (stored.n, stored.prepared.vector)
      if stored.earlier != nil,
        let old = try vectors[n] ?? Vectors.entry(of: n, in: db)?.vector
      {
        // A revised story stays in its thread: readers would lose it otherwise.
        try postings.remove(old, of: n)
      } else {
        let published = stored.story.article.published?.seconds
        try joiner.join(n, Vectors.Entry(vector: vector, published: published), postings)
      }
      try postings.add(vector, of: n)
      vectors[n] = vector
    }
    return { [reports = joiner.reports] batch, db in
      try write(batch, in: db)
      try ThreadJoiner.write(reports, in: db)
      try postings.write(in: db)
    }
  }

  private static func write(_ batch: [Stored], in db: Database) throws {
    var rows = try RowWriter("INSERT OR REPLACE INTO vector", columns: 3, in: db)
    for stored in batch {
      let published = stored.story.article.published.map { RowWriter.Value.int($0.seconds) }
      try rows.add(.int(stored.n), published ?? .null, .blob(stored.prepared.vectorBlob))
    }
    try rows.finish()
  }

  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM vector; DELETE FROM posting; DELETE FROM report")
  }
}
