import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveKeepingTests {
  let archive: Archive
  /// 2021-06-01.
  private let now: Int64 = 1_622_505_600
  private static let feed = "https://wire.example/feed"

  init() throws {
    archive = try .temporary()
    let stories = (1...6).map { month in
      var story = Samples.story(
        "Month \(month)", [Samples.paragraph(month)], id: "m\(month)", date: "2021-0\(month)-01")
      if month.isMultiple(of: 2) { story.article.feed = Self.feed }
      return story
    }
    _ = try archive.add(stories, now: now)
    _ = try archive.apply(.read(true), to: [.rows(try ["m1", "m2", "m3", "m4"].map(key))])
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func left() throws -> [String] {
    try archive.stories(.all, offset: 0, limit: 99).rows.map(\.id).sorted()
  }

  @Test func oldStoriesThatWereReadGoIntoTheBin() throws {
    try archive.save(KeepingRule(days: 61))
    #expect(try archive.countOfExpired(now: now) == 3)
    let change = try archive.applyKeepingRules(now: now)
    #expect(try left() == ["m4", "m5", "m6"])
    #expect(try archive.bin().total == 3)
    _ = try archive.takeBack(change)
    #expect(try left().count == 6)
  }

  @Test func aFeedHasItsOwnRule() throws {
    try archive.save(KeepingRule(days: 60))
    try archive.save(KeepingRule(feed: Self.feed, days: 100))
    #expect(try archive.keepingRules().map(\.feed) == [nil, Self.feed])
    _ = try archive.applyKeepingRules(now: now)
    #expect(try left() == ["m4", "m5", "m6"])
    #expect(try archive.removeKeepingRule(feed: Self.feed))
    #expect(try !archive.removeKeepingRule(feed: Self.feed))
  }

  @Test func whatTheReaderCaresForStays() throws {
    _ = try archive.apply(.starred(true), to: [.rows([try key("m1")])])
    _ = try archive.apply(.tagged("x", true), to: [.rows([try key("m2")])])
    try archive.save(Note(story: try key("m3"), text: "x"))
    #expect(try archive.countOfExpired(by: KeepingRule(days: 1), now: now) == 1)
    #expect(
      try archive.countOfExpired(by: KeepingRule(days: 1, exceptions: [.tagged]), now: now) == 3)
    let all = KeepingRule(days: 1, includesUnread: true, exceptions: [])
    #expect(try archive.countOfExpired(by: all, now: now) == 5)
    // Counting sets nothing.
    #expect(try archive.keepingRules().isEmpty)
  }

  @Test func aRuleIsKeptAsItIsSaid() throws {
    let rule = KeepingRule(
      feed: Self.feed, days: 7, includesUnread: true, exceptions: [.quoted, .followed])
    try archive.save(rule)
    #expect(try archive.keepingRules() == [rule])
    #expect(try archive.countOfExpired(by: rule, now: now) == 2)
  }
}
