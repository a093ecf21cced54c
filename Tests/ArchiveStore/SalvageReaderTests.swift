import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct SalvageReaderTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Quay", "[Ada Quill] came. {Ada Quill|The quay is shallow.}", id: "a", source: "Courier",
          date: "2031-03-04"),
        Samples.story("Ferry", ["The ferry stops."], id: "b", url: "https://post.example/b"),
      ], now: 10)
    _ = try archive.add([Samples.story("Ferry", ["The ferry stops today."], id: "b")], now: 20)
  }

  private func read<Answer>(_ body: (SalvageReader) throws -> Answer) throws -> Answer {
    try archive.readLoosely { db in try body(SalvageReader(db)) }
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func damage(_ sql: String) throws {
    try archive.write { try $0.execute(sql: sql) }
  }

  @Test func storiesHaveTheirStatesOldestFirst() throws {
    try read { reader in
      let stories = reader.stories()
      #expect(stories.keys.sorted() == [1, 2] && stories[1]?.count == 1 && stories[2]?.count == 2)
      let ferry = try #require(reader.readable(2, states: stories[2] ?? []))
      #expect(ferry.revisions.map(\.added) == [10, 20])
      #expect(
        ferry.revisions.map { $0.article.body } == ["The ferry stops.", "The ferry stops today."])
      #expect(ferry.record?.added == 10 && ferry.record?.isRead == false)
    }
  }

  @Test func aStoryComesWithItsMarksAndRecord() throws {
    try read { reader in
      let story = try #require(reader.readable(1, states: [1]))
      #expect(story.marks?.mentions.map(\.name) == ["Ada Quill"])
      #expect(story.marks?.quotations.count == 1)
      #expect(story.revisions[0].article.source == "Courier")
      #expect(story.revisions[0].article.published?.rfc3339.hasPrefix("2031-03-04") == true)
    }
  }

  @Test func aRecordThatMakesNoSenseIsLeftOut() throws {
    try damage("UPDATE story SET is_read = 'later' WHERE id = 1")
    try read { reader in
      let story = try #require(reader.readable(1, states: [1]))
      #expect(story.record == nil && story.revisions[0].article.source == nil)
      #expect(story.revisions[0].article.body.contains("The quay is shallow"))
    }
  }

  @Test func blocksThatMakeNoSenseAreOneParagraph() throws {
    try damage("UPDATE revision SET blocks = x'FFFFFFFFFFFF' WHERE story = 1")
    try read { reader in
      let article = try #require(reader.readable(1, states: [1])).revisions[0].article
      #expect(article.blocks.allSatisfy { $0.range.upperBound <= article.text.utf8.count })
      #expect(!article.blocks.isEmpty)
    }
  }

  @Test func aStateThatIsGoneIsPassedOver() throws {
    try damage("DELETE FROM revision WHERE story = 2 AND number = 1")
    try read { reader in
      let states = reader.stories()[2] ?? []
      #expect(reader.readable(2, states: states)?.revisions.count == 1)
      #expect(reader.readable(2, states: []) == nil)
      #expect(reader.readable(99, states: [998]) == nil)
    }
  }

  @Test func removedStoriesAreNotBroughtBack() throws {
    _ = try archive.apply(.removed(true), to: [.rows([key("b")])])
    try read { reader in
      #expect(reader.stories().keys.sorted() == [1])
      #expect(reader.readerData().removed.count == 1)
    }
  }

  @Test func whatTheReaderDidIsRead() throws {
    _ = try archive.apply(.tagged("port", true), to: [.rows([key("a")])])
    try archive.save(Note(story: key("a"), text: "check", made: 3))
    try archive.follow(.search("quay"))
    try archive.save(KeepingRule(days: 9))
    try archive.save(SavedSearch(name: "Quays", query: "quay"))
    try read { reader in
      #expect(reader.tags().map(\.word) == ["port"] && reader.tags().map(\.story) == [1])
      #expect(reader.notes().map(\.note.text) == ["check"] && reader.notes().map(\.story) == [1])
      #expect(reader.readerData().followed.map(\.subject) == ["quay"])
      #expect(reader.readerData().keeping.map(\.days) == [9])
      #expect(reader.savedSearches().count == 1)
    }
  }

  @Test func tablesThatAreGoneAreEmpty() throws {
    try damage(
      "DROP TABLE story_tag; DROP TABLE note; DROP TABLE followed; DROP TABLE keeping_rule; DROP TABLE saved_search"
    )
    try read { reader in
      #expect(reader.tags().isEmpty && reader.notes().isEmpty && reader.savedSearches().isEmpty)
      #expect(reader.readerData().followed.isEmpty && reader.readerData().keeping.isEmpty)
      #expect(reader.rows("nothing").isEmpty)
      #expect(reader.numbers(of: "nothing").lowerBound == 1)
      #expect(reader.readable(1, states: [1]) != nil)
    }
  }
}
