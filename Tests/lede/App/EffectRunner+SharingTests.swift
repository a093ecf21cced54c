import ArchiveStore
import Articles
import ReaderState
import Sharing
import Terminal
import TestSupport
import Testing

@testable import lede

@Suite struct EffectRunnerSharingTests {
  private func runner(_ archive: Archive) -> (EffectRunner, ActionQueue) {
    let mailbox = ActionQueue(wakeup: WakeupEvent())
    return (EffectRunner(archive: archive, mailbox: mailbox), mailbox)
  }

  @Test(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
  func newsArrivesInAnOpenReader() throws {
    let address = try ShareAddress(PostgresServer.shared().database())
    _ = try Share.make(at: address)
    let (sender, reader) = (try Archive.temporary(), try Archive.temporary())
    for archive in [sender, reader] { _ = try Share.join(archive, at: address) }
    _ = try SharePull(
      reader, choice: SharedChoice(), isPatient: false, isInterrupted: { false }
    ).run()
    let (runner, mailbox) = runner(reader)
    runner.followShare()
    let article = Article(title: "Ferry", parts: [BlockDraft(.paragraph, "The ferry stops.")])
    _ = try sender.add(
      [AnnotatedArticle(article, marks: StoryAnnotations(version: 9))], now: 1_600_000_000)
    _ = try SharePush(sender).run()
    var seen: [Action] = []
    for _ in 0..<200 where seen.count < 2 {
      mailbox.wait(milliseconds: 100)
      seen += mailbox.empty()
    }
    #expect(try reader.counts().all == 1)
    #expect(texts(seen) == ["1 new story from the shared archive"])
    runner.finish()
    // Wakes whoever waits for news.
    _ = try Share.addRaw([article], from: sender)
  }

  @Test(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
  func aServerThatIsAwayKeepsNobody() throws {
    let archive = try Archive.temporary()
    try archive.join(
      JoinedShare(address: "postgresql://ada@/news?host=/nonexistent", number: "n", origin: "o"))
    try archive.setPosition(0, of: SharedChoice())
    let (runner, mailbox) = runner(archive)
    runner.followShare()
    #expect(!runner.isBusy)
    runner.finish()
    #expect(mailbox.isEmpty)
  }

  @Test(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
  func aSearchThereBringsItsHits() throws {
    let address = try ShareAddress(PostgresServer.shared().database())
    _ = try Share.make(at: address)
    let (sender, reader) = (try Archive.temporary(), try Archive.temporary())
    for archive in [sender, reader] { _ = try Share.join(archive, at: address) }
    let article = Article(title: "Ferry", parts: [BlockDraft(.paragraph, "The ferry stops.")])
    _ = try sender.add(
      [AnnotatedArticle(article, marks: StoryAnnotations(version: 9))], now: 1_600_000_000)
    _ = try SharePush(sender).run()
    let (runner, mailbox) = runner(reader)
    for _ in 0..<2 {
      runner.run(Effect.Request.searchShare("ferry"))
      runner.wait(for: .network)
    }
    #expect(try reader.counts().all == 1)
    #expect(
      texts(mailbox.empty()) == [
        "1 found in the shared archive, 1 of them new here",
        "1 found in the shared archive, 0 of them new here",
      ])
  }

  @Test func withoutAShareASearchThereTellsHowToJoin() throws {
    let (runner, mailbox) = runner(try Archive.temporary())
    runner.run(Effect.Request.searchShare("ferry"))
    runner.wait(for: .network)
    #expect(texts(mailbox.empty()) == ["This archive has joined no shared archive"])
  }

  private func texts(_ actions: [Action]) -> [String] {
    actions.compactMap { if case .answer(.told(let message)) = $0 { message.text } else { nil } }
  }

  @Test func withoutAShareNothingIsFollowed() throws {
    let (runner, mailbox) = runner(try Archive.temporary())
    runner.followShare()
    runner.wait(for: .sharing)
    #expect(mailbox.isEmpty)
  }

  @Test func whatWasRemovedIsTold() {
    var receipt = SharedReceipt()
    #expect(EffectRunner.message(of: receipt) == nil)
    receipt.added = 2
    #expect(EffectRunner.message(of: receipt)?.text == "2 new stories from the shared archive")
    receipt.removed = ["Ferry", "Tram"]
    #expect(
      EffectRunner.message(of: receipt)?.text.hasSuffix("in your bin: Ferry and 1 more") == true)
    receipt.kept = ["Pier"]
    #expect(EffectRunner.message(of: receipt)?.text.hasSuffix("you marked it: Pier") == true)
  }
}
