import Articles
import GRDB

/// Keeps entities, speakers and who is named where in step with the stories' marks.
enum EntityIndex: DerivedIndex {
  static let name = "names and quotations"

  static func update(_ batch: inout [IngestedStory], in db: Database) throws {
    var writer = try EntityIndexWriter(db)
    for stored in batch {
      if stored.earlier != nil { try writer.remove(stored.n) }
      try writer.add(stored.n, stored.key, stored.story, stored.prepared.names)
    }
    try writer.finish()
  }

  static func annotationsChanged(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, in db: Database
  ) throws {
    var writer = try EntityIndexWriter(db)
    try writer.remove(n)
    try writer.add(n, key, story, StoryEntities(story))
    // Names are settled when all stories are read anew: what a few of them tell would settle them too early.
    try writer.finish(isSettling: false)
  }

  static func remove(_ stories: [Int64], in db: Database) throws {
    var writer = try EntityIndexWriter(db)
    for n in stories { try writer.remove(n) }
    try writer.finish(isSettling: false)
  }

  static func clear(_ db: Database) throws {
    for table in [
      "entity_mention", "reassigned_mention", "role", "alias", "name_word", "quotation",
      "speaker_word", "speaker",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    // Through the trigger, so that the totals follow.
    try db.execute(sql: "UPDATE entity SET stories = 0, mentions = 0; DELETE FROM entity")
  }
}
