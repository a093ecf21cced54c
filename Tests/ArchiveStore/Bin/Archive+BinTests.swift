import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveBinTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = (1...3).map {
      Samples.story(
        "Story \($0)", [Samples.paragraph($0)], id: "some-id-\($0)", date: "2021-03-0\($0)")
    }
    _ = try archive.add(stories, now: 0)
    for (at, id) in ["some-id-1", "some-id-2"].enumerated() {
      let key = try #require(try archive.find(id: id).first).key
      _ = try archive.apply(.removed(true), to: [.rows([key])], now: Int64(at) * 86_400)
    }
  }

  @Test func theOneRemovedLastStandsFirst() throws {
    let page = try archive.bin(limit: 1)
    #expect(page.total == 2 && page.rows.map(\.row.id) == ["some-id-2"])
    #expect(page.rows.first?.removed == 86_400)
    #expect(try archive.bin(offset: 1).rows.map(\.row.id) == ["some-id-1"])
  }

  @Test func storiesInItAreFoundByAnyId() throws {
    let first = try #require(try archive.bin().rows.last)
    #expect(try archive.findRemoved(id: first.row.key.rawValue).map(\.row.id) == ["some-id-1"])
    #expect(try archive.findRemoved(id: "some-id-1").count == 1)
    #expect(try archive.findRemoved(id: "some").count == 2)
    #expect(try archive.findRemoved(id: "som").isEmpty)
    #expect(try archive.findRemoved(id: "some-id-3").isEmpty)
  }

  @Test func onlyTagsAndNotesOfStoriesThatAreThereAreCounted() throws {
    let key = try #require(try archive.find(id: "some-id-3").first).key
    _ = try archive.apply(.tagged("quay", true), to: [.rows([key])])
    try archive.save(Note(story: key, text: "ask"))
    #expect(try archive.counts().tags == 1 && archive.counts().notes == 1)
    _ = try archive.apply(.removed(true), to: [.rows([key])])
    #expect(try archive.counts().tags == 0 && archive.counts().notes == 0)
  }

  @Test func someOrAllComeBack() throws {
    let key = try #require(try archive.bin().rows.first).row.key
    #expect(try archive.restore([key]).stories == [key])
    #expect(try archive.restore().stories.count == 1)
    #expect(try archive.bin().total == 0)
    #expect(try archive.stories(.all, offset: 0, limit: 9).total == 3)
  }

  @Test func whatHasLainThereForThirtyDaysGoes() throws {
    #expect(try archive.emptyOldBin(now: 30 * 86_400) == 0)
    #expect(try archive.emptyOldBin(now: 30 * 86_400 + 1) == 1)
    #expect(try archive.bin().rows.map(\.row.id) == ["some-id-2"])
  }
}
