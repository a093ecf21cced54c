import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct SearchTablesTests {
  /// An archive whose search index has the columns in the order of earlier versions.
  private func earlier(_ stories: [AnnotatedArticle]) throws -> Archive {
    let archive = try Archive.temporary()
    try archive.write { db in
      try db.execute(
        sql: """
          DROP TABLE search;
          CREATE VIRTUAL TABLE search USING fts5(
            title, standfirst, byline, text, content='', tokenize='ascii');
          """)
    }
    _ = try archive.add(stories, now: 100)
    return archive
  }

  private func found(_ query: String, in archive: Archive) throws -> [String] {
    try archive.search(SearchQuery(query), now: 200).hits.map(\.row.title)
  }

  private let stories = [
    Samples.story(
      "The ferry stops", ["Nothing sails from Nørby this week. " + Samples.paragraph(1)]),
    Samples.story("Harbour closed", ["A ferry lies there. " + Samples.paragraph(2)]),
  ]

  @Test func aNewArchiveHasTheTextFirst() throws {
    let archive = try Archive.temporary()
    #expect(try archive.read { try SearchTables.isTextFirst($0) })
    _ = try archive.add(stories, now: 100)
    #expect(try found("ferry", in: archive) == ["The ferry stops", "Harbour closed"])
  }

  @Test func anEarlierArchiveRanksAlike() throws {
    let archive = try earlier(stories)
    #expect(try archive.read { try !SearchTables.isTextFirst($0) })
    #expect(try found("ferry", in: archive) == ["The ferry stops", "Harbour closed"])
    #expect(try found("title:ferry", in: archive) == ["The ferry stops"])
    #expect(try found("text:ferry", in: archive) == ["Harbour closed"])
  }

  @Test func rebuildingPutsTheTextFirst() throws {
    let archive = try earlier(stories)
    try archive.rebuild()
    #expect(try archive.read { try SearchTables.isTextFirst($0) })
    #expect(try found("ferry", in: archive) == ["The ferry stops", "Harbour closed"])
    #expect(try found("title:ferry", in: archive) == ["The ferry stops"])
    #expect(archive.check(annotator: 0).filter(\.isFault).isEmpty)
  }

  @Test func anArchiveWithStoriesIsLeftAsItIs() throws {
    let archive = try earlier(stories)
    try archive.write { try SearchTables.putTextFirst($0) }
    #expect(try archive.read { try !SearchTables.isTextFirst($0) })
    #expect(try found("ferry", in: archive).count == 2)
  }
}
