import Articles
import Testing

@testable import ArchiveStore

@Suite("New paragraphs in lists")
struct NoveltyCountCacheTests {
  private let archive: Archive
  private let first = "The ferry Morwenna struck a reef near Kurosaki before dawn."

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.story(
          "Ferry Morwenna aground off Kurosaki", [first, Samples.paragraph(1)], id: "a",
          date: "2026-03-01"),
        Samples.story(
          "Ferry Morwenna towed off Kurosaki",
          ["Tugs took the ferry Morwenna in tow off Kurosaki.", first, Samples.paragraph(7)],
          id: "b",
          date: "2026-03-02"),
        Samples.story("Chess title", ["Mira Oduya won in forty moves."], id: "c"),
      ], now: 1)
  }

  private func new(_ id: String) throws -> Int? {
    try archive.stories(.all, offset: 0, limit: 10).rows.first { $0.id == id }?.newParagraphs
  }

  private func read(_ id: String, _ isRead: Bool = true) throws {
    _ = try archive.setRead(try #require(try archive.find(id: id).first).key, isRead)
  }

  @Test func onlyUnreadReportsOfAReadThreadAreCounted() throws {
    #expect(try new("b") == nil)
    try read("a")
    #expect(try new("b") == 2)
    #expect(try new("a") == nil && new("c") == nil)
    try read("b")
    #expect(try new("b") == nil)
  }

  @Test func theCountIsTheSameWhenAskedAgain() throws {
    try read("a")
    let counts = [try new("b"), try new("b"), try new("b")]
    #expect(counts == [2, 2, 2])
  }

  @Test func aRevisionIsCountedAnew() throws {
    try read("a")
    #expect(try new("b") == 2)
    let longer = Samples.story(
      "Ferry Morwenna towed off Kurosaki",
      [
        "Tugs took the ferry Morwenna in tow off Kurosaki.", first, Samples.paragraph(7),
        "The captain of the tug went home.",
      ],
      id: "b", date: "2026-03-02")
    _ = try archive.add([longer], now: 2)
    #expect(try new("b") == 3)
  }
}
