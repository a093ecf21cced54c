import ArchiveStore
import Articles
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct SharePushTests {
  @Test func whatIsThereIsNotSentAgain() throws {
    let share = try SharedFixture()
    let archive = try share.archive(SharedFixture.stories(30))
    var report = try archive.push()
    #expect(report.stories == 30 && report.offered == 30)
    report = try archive.push()
    #expect(report.stories == 0 && report.offered == 0)
    report = try SharePush(archive).run(all: true)
    #expect(report.stories == 0 && report.offered == 30)
    #expect(try share.sql("SELECT count(*) FROM lede.story_text") == "30")
    #expect(try share.sql("SELECT last, stories FROM lede.position") == "30|30")
    #expect(try share.sql("SELECT count(*) FROM lede.outbox") == "0")
  }

  @Test func twoArchivesWithTheSameStoriesMakeThemOnce() throws {
    let share = try SharedFixture()
    let (one, other) = (
      try share.archive(SharedFixture.stories(20)),
      try share.archive((11...30).map { SharedFixture.story($0) })
    )
    #expect(try one.push().stories == 20)
    #expect(try other.push().stories == 10)
    #expect(
      try share.sql("SELECT count(*), count(DISTINCT identity) FROM lede.story_text") == "30|30")
  }

  @Test func anotherTextIsAnotherStateAndOnlyTheLatestIsFound() throws {
    let share = try SharedFixture()
    let archive = try share.archive([SharedFixture.story(1)])
    _ = try archive.push()
    var changed = SharedFixture.story(1, "The tram to Norwick stops in spring.")
    changed.updated = Timestamp(seconds: 1_700_000_000)
    _ = try archive.add([AnnotatedArticle(changed, marks: StoryAnnotations(version: 1))], now: 5)
    #expect(try archive.push().stories == 1)
    #expect(try share.sql("SELECT count(*), count(lexemes) FROM lede.story_text") == "2|1")
    let search = try ShareSearch(archive)
    #expect(try search.search("ferry").hits.isEmpty)
    #expect(try search.search("tram").hits.count == 1)
  }

  @Test func statesWhoseNumberIsGivenAgainAreOffered() throws {
    let share = try SharedFixture()
    let archive = try share.archive(SharedFixture.stories(2))
    _ = try archive.push()
    let last = try archive.story(titled: "Story 2").row.key
    try archive.apply(.removed(true), to: [.rows([last])])
    try archive.emptyBin()
    _ = try archive.add(
      [AnnotatedArticle(SharedFixture.story(3), marks: StoryAnnotations(version: 1))], now: 9)
    #expect(try archive.push().stories == 1)
  }

  @Test func feedsGoAlongButForThoseWithPasswords() throws {
    let share = try SharedFixture()
    let archive = try share.archive()
    try archive.save(Subscription(url: "https://post.example/rss", title: "Post \"one\", {two}\\"))
    try archive.save(Subscription(url: "https://ada:secret@wire.example/rss"))
    try archive.save(Subscription(url: "https://isle.example/rss", headers: ["Cookie: secret"]))
    let report = try archive.push()
    #expect(report.feeds == 1 && report.privateFeeds == 2)
    #expect(
      try share.sql("SELECT url, title FROM lede.feed")
        == "https://post.example/rss|Post \"one\", {two}\\")
    #expect(try archive.push().feeds == 0)
  }

  @Test func zeroBytesBecomeSpaces() throws {
    let share = try SharedFixture()
    var story = SharedFixture.story(1, "The \u{0} ferry.")
    story.source = "Tarn\u{0}Post"
    #expect(try Share.addRaw([story], from: share.archive()) == 1)
    #expect(try share.sql("SELECT source FROM lede.story_text") == "Tarn Post")
  }

  @Test func aLostConnectionIsMended() throws {
    let share = try SharedFixture()
    let archive = try share.archive(SharedFixture.stories(30))
    var dropped = 0
    let report = try SharePush(archive, batch: 10).run { _ in
      dropped += 1
      try? share.server.dropConnections(to: share.text)
    }
    #expect(report.stories == 30 && dropped == 3)
    #expect(
      try share.sql("SELECT count(*), count(DISTINCT identity) FROM lede.story_text") == "30|30"
    )
    #expect(try share.sql("SELECT count(*), max(position) FROM lede.change") == "30|30")
  }

  @Test func anArchiveThatHasJoinedNothingIsTold() throws {
    let archive = try Archive.temporary()
    #expect(throws: ShareError.notJoined) { try SharePush(archive) }
  }

  @Test func readersSendNothing() throws {
    let share = try SharedFixture()
    let reader = "reader_\(share.text.utf8.count)_push"
    try share.server.sql("CREATE ROLE \(reader) LOGIN IN ROLE lede_reader", in: share.text)
    let archive = try Archive.temporary()
    _ = try Share.join(archive, at: ShareAddress(share.server.address(share.text, user: reader)))
    _ = try archive.add(
      [AnnotatedArticle(SharedFixture.story(3), marks: StoryAnnotations(version: 1))], now: 9)
    #expect {
      try archive.push()
    } throws: { error in
      guard case .notPermitted? = error as? ShareError else { return false }
      return true
    }
    #expect(try archive.pull() == SharedReceipt())
  }
}
