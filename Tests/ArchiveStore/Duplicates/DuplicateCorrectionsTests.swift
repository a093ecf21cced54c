import Articles
import Testing

@testable import ArchiveStore

@Suite struct DuplicateCorrectionsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    for id in ["a", "b", "c"] {
      let story = Samples.story(
        "Harbour news", [1, 2, 3].map(Samples.paragraph), id: id, source: id, date: "2026-03-01")
      _ = try archive.add([story], now: 1)
    }
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func shown() throws -> [String] {
    try archive.stories(.all, offset: 0, limit: 10).rows.map(\.id).sorted()
  }

  @Test func whatIsNoCopyGetsARowOfItsOwn() throws {
    #expect(try shown() == ["a"])
    let apart = Correction.apart(story: try key("b"), from: try key("a"))
    #expect(try archive.correct(apart, now: 2))
    #expect(try shown() == ["a", "b"])
    try archive.retract(apart)
    #expect(try shown().count == 1)
  }

  @Test func theCorrectionOutlivesARebuild() throws {
    try archive.correct(.apart(story: try key("b"), from: try key("a")), now: 2)
    try archive.rebuild()
    #expect(try shown() == ["a", "b"])
  }

  @Test func theShownStoryMayBeTheOneThatIsNoCopy() throws {
    try archive.correct(.apart(story: try key("a"), from: try key("c")), now: 2)
    #expect(try shown() == ["a", "c"])
  }

  @Test func nothingIsSaidOfStoriesThatAreNotThere() throws {
    let nobody = StoryKey(rawValue: "ffffffffffff")
    #expect(try !archive.correct(.apart(story: try key("a"), from: nobody), now: 2))
    #expect(try !archive.correct(.apart(story: try key("a"), from: try key("a")), now: 2))
  }
}
