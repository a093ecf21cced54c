import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct MigrationTests {
  /// A file as the program of an older version left it: that many steps, and a story where there is a table for it.
  private func archive(ofVersion version: Int, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lede-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/library.sqlite"
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      for step in Migration.all.prefix(version) { try step.apply(db) }
      try db.execute(
        sql: "PRAGMA user_version = \(version); PRAGMA application_id = \(Migration.applicationID)")
      try addStory(to: db)
      if try db.columns(in: "story").contains(where: { $0.name == "quoted" }) {
        try db.execute(sql: "UPDATE story SET quoted = quotes")
      }
    }
    try queue.close()
    try body(path)
  }

  private func addStory(to db: Database) throws {
    let isRenamed = try db.columns(in: "story").contains { $0.name == "id" }
    let former = """
      INSERT INTO story(n, identity, title, heading, place, added, revision, body, head, quotes, is_starred)
        VALUES (1, 77, 'Ferry stops', 5, 100, 100, 1, 9, 1, 3, 1);
      INSERT INTO revision(n, story, number, added, wording, title, text, blocks)
        VALUES (1, 1, 1, 100, 4, 'Ferry stops', 'Ferry stops', x'');
      """
    let present = """
      INSERT INTO story(
          id, identity, title, title_hash, sort_date, added, revision, text_hash, representative, quotes, is_starred)
        VALUES (1, 77, 'Ferry stops', 5, 100, 100, 1, 9, 1, 3, 1);
      INSERT INTO revision(id, story, number, added, content_hash, title, text, blocks)
        VALUES (1, 1, 1, 100, 4, 'Ferry stops', 'Ferry stops', x'');
      """
    try db.execute(sql: isRenamed ? present : former)
  }

  @Test(arguments: 1..<Migration.newest)
  func olderArchivesOpenAndKeepEverything(version: Int) throws {
    try archive(ofVersion: version) { path in
      let library = try Archive(path: path)
      let row = try #require(try library.stories(.starred, offset: 0, limit: 9).rows.first)
      #expect(row.title == "Ferry stops")
      // What was counted before quotations between marks were told apart.
      #expect(row.quotes == 3)
      #expect(try library.read { try Migration.current($0) } == Migration.newest)
      _ = try library.add([Samples.story("Bridge opens", ["The bridge is open."])], now: 200)
      #expect(try library.stories(.all, offset: 0, limit: 9).total == 2)
      #expect(try library.search(SearchQuery("bridge"), now: 0).hits.count == 1)
    }
  }

  @Test(arguments: 1..<Migration.newest)
  func olderArchivesAreReadAsTheyAre(version: Int) throws {
    try archive(ofVersion: version) { path in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let library = try #require(try Archive.reading(path: path))
      #expect(try library.stories(.starred, offset: 0, limit: 9).rows.first?.title == "Ferry stops")
      _ = try library.search(SearchQuery("ferry"), now: 0)
      #expect(try library.feeds().isEmpty)
      #expect(library.versionOfOriginal == (Migration.canRead(version: version) ? nil : version))
      #expect(throws: ArchiveError.self) { try library.rebuild() }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func theSchemaIsTheSameHoweverItCameAbout() throws {
    func schema(_ path: String) throws -> [String] {
      let library = try Archive(path: path)
      // The search index of an archive with stories keeps the order of its columns until it is rebuilt.
      try library.rebuild()
      return try library.read {
        try String.fetchAll(
          $0, sql: "SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name")
      }
    }
    try archive(ofVersion: 1) { old in
      try archive(ofVersion: Migration.newest) { new in
        let (grown, made) = (try schema(old), try schema(new))
        #expect(grown == made)
      }
    }
  }

  @Test func aNewerArchiveIsRefused() throws {
    try archive(ofVersion: Migration.newest) { path in
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "PRAGMA user_version = 999") }
      try queue.close()
      #expect(
        throws: ArchiveError.newer(path: path, found: 999, known: Migration.newest)
      ) { try Archive(path: path) }
      #expect(throws: ArchiveError.self) { try Archive(path: path, usesSingleConnection: true) }
    }
  }

  @Test func howTermsAreWrittenIsForgottenAndStoriesAreComparedAnew() throws {
    let version = try #require(Migration.all.firstIndex { $0.name == "names by the whole archive" })
    try archive(ofVersion: version) { path in
      let queue = try DatabaseQueue(path: path)
      // Story 1, small and with a capital, as blocks were then.
      let block: [UInt8] = [0x01, 0xF0, 0x7F]
      try queue.write { db in
        for id in [Int64.min, -7] + Array(0..<1500) {
          try db.execute(
            sql: "INSERT INTO posting(id, data) VALUES (?, ?)", arguments: [id, Data(block)])
        }
        try Recomparison.finish(db)
      }
      try queue.close()
      let archive = try Archive(path: path)
      let blocks = try archive.read { try Data.fetchAll($0, sql: "SELECT data FROM posting") }
      #expect(blocks.count == 1502)
      #expect(blocks.allSatisfy { PostingBlock.role(of: 1, in: [UInt8]($0)) == [] })
      #expect(try archive.recomparison()?.total == 1)
    }
  }
}
