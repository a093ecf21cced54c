import Articles
import GRDB

/// What stories are about, kept so that related stories are found in a millisecond, and the thread of each.
enum SimilarityIndex: ComparingIndex {
  static let name = "related stories"

  static func find(_ batch: [IngestedStory], in db: Database) throws -> PendingWrite {
    let least = batch.lazy.map(\.n).min() ?? 1
    let first = max(1, least - ThreadAssigner.reach)
    // Stories compared anew come in the order of adding; those that follow them have their turn later.
    let end = batch.contains(where: \.isCompared) ? least : .max
    let postings = try PostingListUpdate(first: first, before: end, in: db)
    var joiner = ThreadAssigner(postings, before: end, in: db)
    let later = try LaterStories(than: batch, from: first, in: db) { try joiner.touched(by: $0) }
    let waiting = later.waiting
    var vectors: [Int64: TermVector] = [:]
    for stored in batch {
      let (n, vector) = (stored.n, stored.prepared.vector)
      if stored.earlier != nil,
        let old = try vectors[n] ?? TermVectorStore.entry(of: n, in: db)?.vector
      {
        // A revised story stays in its thread: readers would lose it otherwise.
        try postings.remove(old, of: n)
        try postings.add(vector, of: n)
      } else {
        if stored.isCompared, let old = try TermVectorStore.entry(of: n, in: db)?.vector {
          try postings.remove(old, of: n)
        }
        try postings.add(vector, of: n)
        if waiting.isEmpty {
          try joiner.join(
            n, stored.entry, words: stored.prepared.news.terms.count, last: n - 1)
        }
      }
      vectors[n] = vector
    }
    if !waiting.isEmpty { try join(waiting, batch, &joiner, in: db) }
    return { [reports = joiner.reports] batch, db in
      try write(batch, in: db)
      try ThreadAssigner.write(reports, in: db)
      try postings.write(in: db)
    }
  }

  /// Gives stories their threads in the order of dates, as if none of them had been there before its turn.
  private static func join(
    _ waiting: [LaterStories.Waiting], _ batch: [IngestedStory], _ joiner: inout ThreadAssigner,
    in db: Database
  ) throws {
    let last = batch.lazy.map(\.n).max() ?? 0
    let known = Dictionary(batch.map { ($0.n, $0.prepared.news.terms.count) }) { $1 }
    try joiner.forget(waiting)
    for story in waiting {
      let words = try known[story.n] ?? Shingles.sketch(of: story.n, in: db)?.words ?? 0
      try joiner.rejoin(story, words: words, last: last)
    }
  }

  private static func write(_ batch: [IngestedStory], in db: Database) throws {
    var rows = try BulkInserter("INSERT OR REPLACE INTO vector", columns: 3, in: db)
    for stored in batch {
      let published = stored.entry.published.map { BulkInserter.Value.int($0) }
      try rows.add(.int(stored.n), published ?? .null, .blob(stored.prepared.vectorBlob))
    }
    try rows.finish()
  }

  static func remove(_ stories: [Int64], in db: Database) throws {
    guard let first = stories.min() else { return }
    let postings = try PostingListUpdate(first: first, in: db)
    for n in stories {
      guard let entry = try TermVectorStore.entry(of: n, in: db) else { continue }
      try postings.remove(entry.vector, of: n)
    }
    try postings.write(in: db)
    let list = SQLFilter.list(stories)
    try db.execute(
      sql:
        "DELETE FROM vector WHERE id IN (\(list)); DELETE FROM thread_report WHERE story IN (\(list))"
    )
  }

  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM vector; DELETE FROM posting; DELETE FROM thread_report")
  }
}
