import Articles
import Testing

@testable import ArchiveStore

@Suite struct ParagraphDiffTests {
  private func changes(_ old: [String], _ new: [String]) -> [Int] {
    let (added, removed) = ParagraphDiff.changes(
      from: Samples.story("Old headline", old).article, to: Samples.story("New", new).article)
    return [added, removed]
  }

  @Test func addedAndRemovedAreCounted() {
    #expect(changes(["One.", "Two."], ["One.", "Two.", "Three.", "Four."]) == [2, 0])
    #expect(changes(["One.", "Two."], ["Two.", "Six."]) == [1, 1])
    #expect(changes(["Same.", "Same."], ["Same."]) == [0, 1])
    #expect(changes([], []) == [0, 0])
  }

  @Test func marksAndSpacesDoNotCount() {
    #expect(changes(["He said “no”."], ["He  said \"no\"."]) == [0, 0])
  }

  @Test func openedStoriesTellTheirChanges() throws {
    let archive = try Archive.temporary()
    for (n, paragraphs) in [["One."], ["One.", "Two.", "Three."], ["One.", "Three."]].enumerated() {
      _ = try archive.add([Samples.story("T", paragraphs, id: "r")], now: Int64(n))
    }
    let key = try #require(try archive.find(id: "r").first).key
    let revisions = try #require(try archive.story(key)).revisions
    #expect(revisions.map(\.paragraphsAdded) == [0, 2])
    #expect(revisions.map(\.paragraphsRemoved) == [1, 0])
    #expect(try archive.compare(key, revision: 1)?.pieces.contains { $0.kind == .added } == true)
    #expect(try archive.compare(key, revision: 3) == nil)
  }
}
