import Articles
import Testing

@testable import ArchiveStore

@Suite struct TermVectorStoreTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  @Test func aStorysVectorComesBackWithItsDate() throws {
    let story = Samples.story("Lantern", ["A lantern burnt in the quarry."], date: "2031-03-01")
    _ = try archive.add([story], now: 0)
    let entry = try #require(try archive.read { db in try TermVectorStore.entry(of: 1, in: db) })
    #expect(entry.published == story.article.published?.seconds)
    let cosine = entry.vector.cosine(TFIDFWeighter.vector(of: story.article))
    #expect(cosine > 0.99 && cosine < 1.01)
  }

  @Test func aStoryThatIsNotThereHasNone() throws {
    #expect(try archive.read { db in try TermVectorStore.last(in: db) } == 0)
    #expect(try archive.read { db in try TermVectorStore.entry(of: 7, in: db) == nil })
    _ = try archive.add([Samples.story("A"), Samples.story("B", ["b"])], now: 0)
    #expect(try archive.read { db in try TermVectorStore.last(in: db) } == 2)
  }
}
