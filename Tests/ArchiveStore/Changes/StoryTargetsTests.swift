import Articles
import Testing

@testable import ArchiveStore

@Suite struct StoryTargetsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      Samples.ferry + [
        Samples.story(
          "Orchards", [Samples.paragraph(5)], id: "o", source: "Wire", date: "2026-03-03")
      ], now: 100)
    _ = try archive.add(
      [
        Samples.story(
          "Orchards", [Samples.paragraph(5)], id: "copy", source: "Echo", date: "2026-03-04")
      ],
      now: 200)
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func ids(_ scopes: StoryScope..., withCopies: Bool = false) throws -> [String] {
    try archive.read { db in
      let targets = StoryTargets(now: 1_000, in: db)
      var numbers = try targets.numbers(scopes)
      if withCopies { numbers = try targets.withCopies(numbers) }
      return try StoryQueries.rows(numbers, in: db).map(\.id)
    }
  }

  @Test func rowsAreTheirStoriesInTheirOrder() throws {
    #expect(try ids(.rows([try key("f2"), try key("f1")])) == ["f2", "f1"])
    #expect(try ids(.rows([StoryKey(rawValue: "nothing"), try key("o")])) == ["o"])
    #expect(try ids(.rows([])) == [])
  }

  @Test func aStoryOfSeveralScopesIsMeantOnce() throws {
    #expect(
      try ids(.rows([try key("f1")]), .rows([try key("f2"), try key("f1")])) == ["f1", "f2"])
  }

  @Test func listsAreMeantWhole() throws {
    #expect(Set(try ids(.list(.all, .whole))).count == 3)
    #expect(Set(try ids(.list(.source("Post"), .whole))) == ["f1", "f2"])
    #expect(try ids(.list(.starred, .whole)).isEmpty)
  }

  @Test func searchesMeanWhatTheyFind() throws {
    #expect(Set(try ids(.search(SearchQuery("morwenna", limit: .max)))) == ["f1", "f2"])
    #expect(try ids(.search(SearchQuery("nosuchword", limit: .max))).isEmpty)
  }

  @Test func aThreadIsMeantByAnyOfItsReports() throws {
    for id in ["f1", "f2"] {
      #expect(Set(try ids(.thread(try key(id).rawValue))) == ["f1", "f2"])
    }
    #expect(try ids(.thread("nothing")).isEmpty)
  }

  @Test func newStoriesAreThoseAddedAfterAMomentWithoutCopies() throws {
    #expect(try ids(.new(since: 99, byDate: false)).count == 3)
    #expect(try ids(.new(since: 100, byDate: false)).count <= 1)
    #expect(try ids(.new(since: 1_772_496_000, byDate: true)).count == 1)
  }

  @Test func copiesComeBehindWhatTheyAreFoldedUnder() throws {
    let shown = try #require(
      try archive.stories(.all, offset: 0, limit: 9).rows.first { $0.copies > 0 })
    let all = try ids(.rows([shown.key]), withCopies: true)
    #expect(all.count == 2 && all.first == shown.id && Set(all) == ["o", "copy"])
    #expect(try ids(.rows([try key("f1")]), withCopies: true) == ["f1"])
  }
}
