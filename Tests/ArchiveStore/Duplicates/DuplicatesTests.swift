import Articles
import Testing

@testable import ArchiveStore

@Suite("Pairs of copies, and stories side by side")
struct DuplicatesTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    for (id, paragraphs) in [("a", [1, 2, 3]), ("b", [1, 2, 3, 4]), ("c", [11, 12])] {
      let story = Samples.story(
        "News \(id)", paragraphs.map(Samples.paragraph), id: id, source: "S\(id)",
        date: "2031-03-01")
      _ = try archive.add([story], now: 0)
    }
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  @Test func aPairTellsHowMuchIsContained() throws {
    var pairs: [DuplicatePair] = []
    try archive.duplicates { pairs.append($0) }
    #expect(pairs.map { [$0.a.id, $0.b.id] } == [["a", "b"]])
    #expect(pairs.allSatisfy { $0.containment > 0.8 && $0.containment <= 1 })
  }

  @Test func whoeverListensCanStop() {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try archive.duplicates { _ in throw Stop() } }
  }

  @Test func twoStoriesWordByWord() throws {
    let found = try #require(try archive.compare(try key("a"), try key("b")))
    #expect(found.left == "Sa, 2031-03-01" && found.right == "Sb, 2031-03-01")
    #expect(found.pieces.count > 1)
    #expect(try archive.compare(try key("a"), StoryKey(rawValue: "nothing")) == nil)
  }

  @Test func headsTellOutletAndDateWhateverIsKnown() throws {
    for (id, source, date) in [
      ("d", nil, "2031-03-02T10:15:00Z"), ("e", "Se", "2031-03-02T18:40:00Z"), ("f", nil, nil),
    ] as [(String, String?, String?)] {
      var story = Samples.story("News \(id)", [Samples.paragraph(20)], id: id)
      story.article.source = source
      story.article.published = date.flatMap { Timestamp(rfc3339: $0) }
      _ = try archive.add([story], now: 0)
    }
    let sameDay = try #require(try archive.compare(try key("d"), try key("e")))
    #expect(sameDay.left == "no outlet, 2031-03-02T10:15:00Z")
    #expect(sameDay.right == "Se, 2031-03-02T18:40:00Z")
    let undated = try #require(try archive.compare(try key("a"), try key("f")))
    #expect(undated.left == "Sa, 2031-03-01")
    #expect(undated.right == "no outlet, undated, added 1970-01-01")
  }

  @Test func anEarlierStateAndTheNext() throws {
    _ = try archive.add([Samples.story("News c", ["All new."], id: "c", source: "Sc")], now: 1)
    let found = try #require(try archive.compare(try key("c"), revision: 1))
    #expect(found.left == "Sc, 2031-03-01, revision 1")
    #expect(found.right == "Sc, added 1970-01-01, revision 2")
    #expect(try archive.compare(try key("c"), revision: 2) == nil)
    #expect(try archive.compare(try key("c"), revision: 0) == nil)
    #expect(try archive.compare(try key("a"), revision: -1) == nil)
  }
}
