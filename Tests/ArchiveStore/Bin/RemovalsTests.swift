import Articles
import Testing

@testable import ArchiveStore

@Suite("What was removed stays away")
struct RemovalsTests {
  let archive: Archive

  init() throws { archive = try .temporary() }

  private static let byID = Samples.story("By id", ["Words of the first."], id: "a")
  private static let byAddress = Samples.story(
    "By address", ["Words of the second one here."], url: "https://post.example/b")
  private static let byWords = Samples.story("By its words", ["Words of the third."])

  private func add(_ story: AnnotatedArticle, byHand: Bool) throws -> AddOutcome {
    try #require(try archive.add([story], now: 10, restoresRemoved: byHand).first)
  }

  private func remove(_ key: StoryKey?) throws {
    _ = try archive.apply(.removed(true), to: [.rows([try #require(key)])])
  }

  private func total() throws -> Int { try archive.stories(.all, offset: 0, limit: 9).total }

  @Test func anUpdateDoesNotBringItBackAndAHandDoes() throws {
    for (number, story) in [Self.byID, Self.byAddress, Self.byWords].enumerated() {
      let key = try add(story, byHand: true).key
      try remove(key)
      let again = try add(story, byHand: false)
      #expect(again.kind == .same && again.reason == "removed")
      let known = try archive.known([story.article], restoresRemoved: false)
      #expect(known[0]?.reason == "removed")
      #expect(try archive.known([story.article])[0] == nil)
      #expect(try total() == number)
      let back = try add(story, byHand: true)
      #expect(back.kind == .added && back.key == key)
      #expect(try total() == number + 1)
      #expect(try archive.bin().total == 0)
    }
  }

  /// What came from a feed, and what somebody adds by hand who wants it back.
  private static let fromFeed: [(feed: AnnotatedArticle, hand: AnnotatedArticle, isBack: Bool)] = {
    var feed = Samples.story(
      "Quay", ["The quay of Norwick is too short."], id: "guid-1", url: "https://post.example/quay")
    feed.article.feed = "https://post.example/feed"
    let words = ["The quay of Norwick is too short."]
    return [
      (feed, Samples.story("Quay", words, url: "https://post.example/quay"), true),
      (feed, Samples.story("Quay", words, id: "other", url: "https://post.example/quay"), true),
      (feed, Samples.story("Quay", words), true),
      (feed, Samples.story("Quay", words, id: "guid-1"), true),
      (feed, Samples.story("Quay", words, url: "https://isle.example/quay"), false),
      (feed, Samples.story("Pier", ["The pier is gone, said nobody."]), false),
    ]
  }()

  @Test(arguments: fromFeed.indices)
  func whatAFeedBroughtIsAddedByHandAgain(_ at: Int) throws {
    let (feed, hand, isBack) = Self.fromFeed[at]
    let key = try add(feed, byHand: false).key
    try remove(key)
    let again = try add(hand, byHand: true)
    #expect((again.key == key) == isBack)
    #expect(try archive.bin().total == (isBack ? 0 : 1))
    #expect(try total() == 1)
  }

  @Test func anotherFeedBringsItsOwnStory() throws {
    var other = Self.fromFeed[0].feed
    other.article.feed = "https://isle.example/feed"
    try remove(try add(Self.fromFeed[0].feed, byHand: false).key)
    #expect(try add(other, byHand: false).kind == .added)
  }

  @Test func norAfterTheBinWasEmptied() throws {
    for (number, story) in [Self.byID, Self.byAddress].enumerated() {
      try remove(try add(story, byHand: true).key)
      #expect(try archive.emptyBin() == 1)
      #expect(try add(story, byHand: false).kind == .same)
      #expect(try add(story, byHand: true).kind == .added)
      #expect(try add(story, byHand: false).kind == .same)
      #expect(try total() == number + 1)
    }
  }

  @Test func aChangedTextOfARemovedStoryStaysAwayToo() throws {
    let first = Samples.story("Ferry", ["The ferry stops."], id: "f")
    let second = Samples.story("Ferry", ["The ferry stops.", "It rains."], id: "f")
    try remove(try add(first, byHand: true).key)
    #expect(try add(second, byHand: false).kind == .same)
    let back = try add(second, byHand: true)
    #expect(back.kind == .revision)
    #expect(try archive.story(try #require(back.key))?.revisions.count == 1)
  }

  @Test func anotherStoryAtTheSameAddressIsNew() throws {
    let url = "https://post.example/live"
    try remove(try add(Samples.story("One", [Samples.paragraph(1)], url: url), byHand: true).key)
    let other = Samples.story("Two", [Samples.paragraph(2)], url: url)
    #expect(try add(other, byHand: false).kind == .added)
  }

  @Test func numbersAreNeverGivenTwice() throws {
    try remove(try add(Self.byID, byHand: true).key)
    try archive.emptyBin()
    let key = try #require(try add(Self.byWords, byHand: true).key)
    #expect(try archive.read { try StoryQueries.number(of: key, in: $0) } == 2)
  }
}
