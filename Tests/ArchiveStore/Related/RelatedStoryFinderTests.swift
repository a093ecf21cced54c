import Articles
import Testing

@testable import ArchiveStore

@Suite struct RelatedStoryFinderTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(Self.stories, now: 100)
  }

  private static let stories = [
    Samples.story(
      "Ferry Morwenna runs aground off Kurosaki", ["The ferry struck a reef near Kurosaki."],
      id: "aground", date: "2026-03-01"),
    Samples.story(
      "Ferry Morwenna refloated at Kurosaki", ["Tugs pulled the Morwenna off the reef."],
      id: "afloat", date: "2026-03-03"),
    Samples.story(
      "Morwenna owner recalls the reef", ["Ten years on, Kurosaki remembers the ferry."],
      id: "later", date: "2036-03-03"),
    Samples.story("Orchard prices rise", ["Growers in Talvik ask more."], id: "orchard"),
  ]

  private func suggestions(_ id: String, limit: Int = 10) throws -> [RelatedStory] {
    let row = try #require(try archive.find(id: id).first)
    return try archive.related(to: row.key, limit: limit)
  }

  @Test func nearestFirstWithReasons() throws {
    let found = try suggestions("aground")
    #expect(found.map(\.row.id) == ["afloat", "later"])
    #expect(found[0].score > found[1].score)
    #expect(found[0].shares.contains("Kurosaki"))
    #expect(found.map(\.relation) == [.thread, .background])
    #expect(try suggestions("aground", limit: 1).count == 1)
    #expect(try suggestions("orchard").isEmpty)
  }

  @Test func aNameOfOneWordAloneIsNoRelation() throws {
    _ = try archive.add(
      [
        Samples.story(
          "Lanterns lit", ["A lantern was lit by Pieter."], id: "lantern", date: "2016-03-01"),
        Samples.story(
          "Glacier melts", ["Nobody but Pieter went up."], id: "glacier", date: "2022-03-01"),
        Samples.story(
          "Glacier grows", ["Lanterns stood where Pieter was."], id: "both", date: "2030-03-01"),
      ], now: 101)
    let found = try suggestions("lantern")
    #expect(found.map(\.row.id) == ["both"])
    #expect(found[0].shares.count == 2)
    let glacier = try suggestions("glacier")
    #expect(glacier.map(\.row.id) == ["both"])
  }

  @Test func laterStoriesAppear() throws {
    let before = try suggestions("orchard").count
    _ = try archive.add(
      [Samples.story("Talvik orchard prices fall", ["Growers gave in."], id: "fall")], now: 101)
    #expect(before == 0)
    #expect(try suggestions("orchard").map(\.row.id) == ["fall"])
  }

  @Test func revisionsMoveAStory() throws {
    _ = try archive.add(
      [Samples.story("Orchard workers strike", ["Pickers walked out."], id: "afloat")], now: 102)
    #expect(try suggestions("aground").map(\.row.id) == ["later"])
    #expect(try suggestions("orchard").map(\.row.id) == ["afloat"])
  }

  @Test func allStoriesAreAnswered() throws {
    var ids: [String] = []
    try archive.related(limit: 5) { id, suggestions in ids.append("\(id) \(suggestions.count)") }
    #expect(ids.sorted() == ["afloat 2", "aground 2", "later 2", "orchard 0"])
  }

  @Test func hundredsOfEqualStoriesAreBounded() throws {
    let many = (0..<400).map { Samples.story("Ferry", [], id: "equal\($0)") }
    _ = try archive.add(many, now: 103)
    #expect(try suggestions("equal7", limit: 10).count == 10)
  }
}
