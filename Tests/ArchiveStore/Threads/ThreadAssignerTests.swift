import Articles
import Testing

@testable import ArchiveStore

@Suite("Which running story a report joins")
struct ThreadAssignerTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func threads() throws -> [[String]] {
    var found: [[String]] = []
    try archive.threads { found.append($1.sorted()) }
    return found.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private static let ferry = [
    Samples.story(
      "Ferry Morwenna aground off Kurosaki", ["The ferry Morwenna struck a reef near Kurosaki."],
      id: "f1", date: "2026-03-01"),
    Samples.story(
      "Ferry Morwenna refloated off Kurosaki", ["Tugs freed the ferry Morwenna at high tide."],
      id: "f2", date: "2026-03-02"),
  ]

  @Test func oneBatchOrTwoMakeTheSameThreads() throws {
    _ = try archive.add(Self.ferry, now: 0)
    let together = try threads()
    let other = try Archive.temporary()
    for story in Self.ferry { _ = try other.add([story], now: 0) }
    var apart: [[String]] = []
    try other.threads { apart.append($1.sorted()) }
    #expect(together == [["f1", "f2"]])
    #expect(apart.filter { $0.count > 1 } == together)
  }

  @Test func storiesOfOtherThingsStayAlone() throws {
    _ = try archive.add(
      Self.ferry + [
        Samples.story("Chess title goes to Mira Oduya", ["She won in forty moves."], id: "c"),
        Samples.story("Orchards freeze in Talvik", ["Growers lit fires at night."], id: "o"),
      ], now: 0)
    #expect(try threads() == [["f1", "f2"]])
  }

  @Test func emptyStoriesJoinNothing() throws {
    let empty = ["1", "2"].map { Samples.story("", id: $0) }
    _ = try archive.add(empty, now: 0)
    #expect(try threads().isEmpty)
  }
}
