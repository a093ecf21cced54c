import GRDB
import Testing

@testable import ArchiveStore

@Suite struct SchemaNamesTests {
  /// Every name stands in a schema of that version: a damaged archive of any version can be read.
  @Test(arguments: 1...Migration.newest)
  func namesStandInTheSchema(version: Int) throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      for step in Migration.all.prefix(version) { try step.apply(db) }
      let names = SchemaNames(version: version)
      let story = Set(try db.columns(in: "story").map(\.name))
      #expect(story.isSuperset(of: [names.id, names.originalID, names.readingOffset]))
      #expect(try db.columns(in: names.annotations).contains { $0.name == names.annotationData })
      for table in ["outlet", "feed", "revision"] {
        #expect(try db.columns(in: table).contains { $0.name == names.id })
      }
      let hasSearches = version > 3
      #expect(try db.tableExists(names.savedSearches) == hasSearches)
    }
  }
}
