import Articles
import GRDB

/// What stories are about, kept so that related stories are found in a millisecond, and the thread of each.
enum Kinship: Derivation {
  static let name = "related stories"

  static func update(_ batch: inout [Stored], in db: Database) throws {
    let first = (batch.lazy.map(\.n).min() ?? 1) - ThreadJoiner.reach
    let postings = PostingBatch(first: first, in: db)
    var joiner = ThreadJoiner(in: db)
    for stored in batch {
      let article = stored.story.article
      let vector = stored.prepared.vector
      if stored.earlier != nil, let old = try Vectors.entry(of: stored.n, in: db) {
        // A revised story stays in its thread: readers would lose it otherwise.
        try postings.remove(old.vector, of: stored.n)
      } else {
        let entry = Vectors.Entry(vector: vector, published: article.published?.seconds)
        try joiner.join(stored.n, entry, postings)
      }
      try postings.add(vector, of: stored.n)
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO vector VALUES (?, ?, ?)")
        .execute(arguments: [stored.n, article.published?.seconds, Blob(vector.blob)])
    }
    try postings.write()
  }

  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM vector; DELETE FROM posting; DELETE FROM report")
  }
}
