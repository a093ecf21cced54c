import Articles
import Foundation
import Testing

@testable import ArchiveStore

/// An archive that an earlier version made, with stories, a saved search, a feed, read and starred stories and a
/// correction, opens with all of them.
@Suite struct KeptArchiveTests {
  private func opened(_ body: (Archive) throws -> Void) throws {
    let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/Archives/version-15.sqlite").standardizedFileURL
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lede-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("library.sqlite")
    try FileManager.default.copyItem(at: kept, to: file)
    let archive = try Archive(path: file.path)
    defer { archive.close() }
    try body(archive)
  }

  @Test func storiesAndTheirStateAreKept() throws {
    try opened { archive in
      let page = try archive.stories(.all, offset: 0, limit: 20)
      #expect(page.total == 7 && page.rows.count == 7)
      #expect(try archive.stories(.unread, offset: 0, limit: 20).total == 5)
      let starred = try archive.stories(.starred, offset: 0, limit: 20).rows
      #expect(starred.count == 1)
      let story = try #require(try starred.first.flatMap { try archive.story($0.key) })
      #expect(story.readingOffset == 120)
      #expect(!story.article.text.isEmpty && !story.marks.mentions.isEmpty)
    }
  }

  @Test func listsSearchesAndPagesAnswerAsBefore() throws {
    try opened { archive in
      #expect(try archive.search(SearchQuery("ferry"), now: 0).hits.isEmpty == false)
      #expect(try archive.savedSearches(now: 0).map(\.query) == ["ferry"])
      #expect(try archive.threads(limit: 9).total == 2)
      #expect(try archive.quotes(QuotationFilter(), limit: 200).total > 10)
      let entity = try #require(try archive.entity("person:mutasem al majali"))
      #expect(entity.row.name == "The Settled Name" && entity.row.stories == 4)
      #expect(try archive.feeds().map(\.url) == ["https://feed.example/rss"])
    }
  }

  @Test func theMigratedArchiveIsSound() throws {
    try opened { archive in
      try archive.recompare()
      #expect(archive.check(annotator: 0).filter(\.isFault).isEmpty)
      #expect(try archive.stories(.starred, offset: 0, limit: 20).total == 1)
    }
  }
}
