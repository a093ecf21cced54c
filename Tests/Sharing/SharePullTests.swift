import Annotations
import ArchiveStore
import Articles
import Synchronization
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct SharePullTests {
  @Test func aStoryComesAsItWentWithItsAnnotations() throws {
    let share = try SharedFixture()
    let one = try share.archive(SharedFixture.stories(3))
    _ = try one.push()
    let other = try share.archive()
    let receipt = try other.pull()
    #expect(receipt.added == 3 && receipt.known == 0)
    for title in try one.titles() {
      let (left, right) = (try one.story(titled: title), try other.story(titled: title))
      #expect(left.article == right.article && left.row.key == right.row.key)
      #expect(left.marks == right.marks && !left.marks.quotations.isEmpty)
      #expect(right.marks.version == Annotator.version)
    }
    #expect(try other.pull() == SharedReceipt())
    #expect(try other.push().offered == 0)
  }

  @Test func whatIsHereStaysOnce() throws {
    let share = try SharedFixture()
    _ = try share.archive(SharedFixture.stories(10)).push()
    let other = try share.archive((6...15).map { SharedFixture.story($0) })
    let receipt = try other.pull()
    #expect(receipt.added == 5 && receipt.known == 5)
    #expect(try other.counts().all == 15)
  }

  @Test func aChoiceBringsWhatItFindsAndTheRestComesLater() throws {
    let share = try SharedFixture()
    _ = try share.archive(
      SharedFixture.stories(4) + [SharedFixture.story(5, "The tram of Tarn is doubled.")]
    ).push()
    let other = try share.archive()
    #expect(try other.pull("tram").added == 1)
    #expect(try other.pull("tram").added == 0)
    let since = SharedChoice(since: 1_600_000_000 + 4 * 86_400)
    let receipt = try SharePull(other, choice: since).run()
    #expect(receipt.added == 1 && receipt.known == 1)
    #expect(try other.pull().added == 3)
    #expect(try other.titles().count == 5)
  }

  @Test func whatIsPrivateCannotBeAskedFor() throws {
    let archive = try SharedFixture().archive()
    for query in ["is:unread", "tag:fish", "note:x"] {
      #expect(throws: ShareError.self, "\(query)") {
        try SharePull(archive, choice: SharedChoice(query: query))
      }
    }
  }

  @Test func nothingIsMissedWhenTransactionsEndOutOfOrder() throws {
    let share = try SharedFixture()
    let reader = try share.archive()
    let (early, late) = (try share.database(), try share.database())
    let annotator = Annotator()
    func batch(_ number: Int) -> OutgoingBatch {
      var story = SharedStory(raw: SharedFixture.story(number))
      story.annotate(with: annotator.annotate(story.article).marks)
      return OutgoingBatch([story], with: LexemeIndexers())
    }
    // One transaction has begun and written; another begins later, ends and is published before it.
    try early.connection.run("BEGIN")
    try early.connection.run("INSERT INTO lede.story_identity VALUES (1, 1)")
    try early.connection.run(
      "INSERT INTO lede.outbox SELECT 0, identity, content_hash, arrived FROM lede.story_identity WHERE identity = 1"
    )
    #expect(try late.take(batch(2)) == 1)
    #expect(try reader.pull().added == 1)
    try early.connection.run("ROLLBACK")
    #expect(try early.take(batch(1)) == 1)
    #expect(try reader.pull().added == 1)
    try early.connection.run("BEGIN")
    let third = batch(3)
    try early.connection.run(
      "INSERT INTO lede.outbox SELECT 0, identity, content_hash, arrived FROM lede.story_identity")
    #expect(try late.take(third) == 1)
    #expect(try reader.pull().added == 1)
    try early.connection.run("COMMIT")
    try early.publish()
    // What the transaction that ended last wrote comes behind, though it wrote first.
    #expect(try reader.pull().known == 2)
    #expect(try share.sql("SELECT count(*), max(position) FROM lede.change") == "5|5")
  }

  @Test func itGoesOnWhereItWasInterrupted() throws {
    let share = try SharedFixture()
    _ = try share.archive(SharedFixture.stories(30)).push()
    let other = try share.archive()
    let isStopped = Atomic(false)
    #expect(throws: CancellationError.self) {
      try SharePull(other, batch: 20, isInterrupted: { isStopped.load(ordering: .acquiring) }).run {
        _, _ in
        isStopped.store(true, ordering: .releasing)
      }
    }
    let half = try other.counts().all
    #expect(half == 20)
    #expect(try other.pull().added == 10)
  }

  @Test func aLostConnectionIsMended() throws {
    let share = try SharedFixture()
    _ = try share.archive(SharedFixture.stories(30)).push()
    let other = try share.archive()
    let receipt = try SharePull(other, batch: 10).run { _, _ in
      try? share.server.dropConnections(to: share.text)
    }
    #expect(receipt.added == 30 && receipt.known == 0)
  }

  @Test func aShareRestoredFromAnOlderCopyIsReadFromTheBeginning() throws {
    let share = try SharedFixture()
    let archive = try share.archive(SharedFixture.stories(2))
    _ = try archive.push()
    let other = try share.archive()
    _ = try other.pull()
    try other.setPosition(99, of: SharedChoice())
    let receipt = try other.pull()
    #expect(receipt.known == 2 && receipt.added == 0)
  }

  @Test func rowsOfOtherPeopleAreNotTrusted() throws {
    let share = try SharedFixture()
    _ = try share.archive(SharedFixture.stories(3)).push()
    _ = try share.sql(
      "UPDATE lede.story_text SET body = body || chr(27) || ']0;x' WHERE original_id = 's1'")
    _ = try share.sql(
      "UPDATE lede.story_text SET blocks = decode('03000a05ffff', 'hex') WHERE original_id = 's2'")
    _ = try share.sql(
      "UPDATE lede.story_text SET annotations = decode('ff7f017f7f7f7f', 'hex'), title = 'red' || chr(27) WHERE original_id = 's3'"
    )
    let other = try share.archive()
    #expect(try other.pull().added == 1)
    #expect(try other.titles() == ["red\u{FFFD}"])
  }

  @Test func newsArrivesWhileItIsFollowed() throws {
    let share = try SharedFixture()
    let other = try share.archive()
    let isStopped = Atomic(false)
    let sender = try share.archive(SharedFixture.stories(2))
    let pull = try SharePull(
      other, isPatient: true, isInterrupted: { isStopped.load(ordering: .acquiring) })
    let pushing = Future { try sender.push().stories }
    #expect(throws: CancellationError.self) {
      try pull.follow { receipt, _ in
        if receipt.added > 0 { isStopped.store(true, ordering: .releasing) }
      }
    }
    #expect(try pushing.value() == 2)
    #expect(try other.counts().all == 2)
  }
}
