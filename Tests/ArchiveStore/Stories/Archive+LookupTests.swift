import Articles
import Testing

@testable import ArchiveStore

@Suite("Finding and opening a story")
struct CheckResultTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    var related = Samples.story("Ferry", ["It stops."], id: "a", url: "https://post.example/a")
    let text = "Ferry\n\nIt stops.\n\nQuay rebuilt"
    related.article.text = text
    related.article.blocks.append(
      Block(role: .related, range: 18..<text.utf8.count, title: "Quay rebuilt"))
    _ = try archive.add(
      [related, Samples.story("Quay rebuilt", ["Stones came."], id: "b")], now: 0)
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  @Test func byTheIdItCameWithOrTheArchivesOwn() throws {
    let key = try key("a")
    #expect(try archive.find(id: key.rawValue).map(\.id) == ["a"])
    #expect(try archive.find(id: "zzz").isEmpty && archive.find(id: "").isEmpty)
  }

  @Test func anIdOfSeveralFeedsFindsThemAll() throws {
    for feed in ["https://one.example/", "https://two.example/"] {
      var story = Samples.story("From \(feed)", ["Words of \(feed)."], id: "same")
      story.article.feed = feed
      _ = try archive.add([story], now: 0)
    }
    #expect(try archive.find(id: "same").count == 2)
  }

  @Test func aStoryIsOpenedWithWhatStandsAround() throws {
    let story = try #require(try archive.story(try key("a")))
    #expect(story.article.body == "It stops.")
    #expect(story.links == [2: try key("b")])
    #expect(story.revisions.isEmpty && story.copies.isEmpty)
    let cited = try #require(try archive.story(try key("b")))
    #expect(cited.citedBy.map(\.id) == ["a"])
    #expect(try archive.story(StoryKey(rawValue: "zzz")) == nil)
  }

  @Test func earlierStatesAreKeptNewestFirst() throws {
    for (at, text) in ["Mortar came.", "Sand came too, at last."].enumerated() {
      _ = try archive.add([Samples.story("Quay rebuilt", [text], id: "b")], now: Int64(at) + 1)
    }
    let key = try key("b")
    #expect(try archive.story(key)?.revisions.map(\.number) == [2, 1])
    #expect(try archive.revision(1, of: key)?.body == "Stones came.")
    #expect(try archive.revision(3, of: key)?.body == "Sand came too, at last.")
    #expect(try archive.revision(4, of: key) == nil && archive.revision(0, of: key) == nil)
  }
}
