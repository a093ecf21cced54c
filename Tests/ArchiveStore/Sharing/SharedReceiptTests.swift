import Articles
import Testing

@testable import ArchiveStore

@Suite struct SharedReceiptTests {
  private let archive: Archive
  private let choice = SharedChoice(query: "ferry", since: 5)

  init() throws {
    archive = try Archive.temporary()
    try archive.join(JoinedShare(address: "service=news", number: "n", origin: "own"))
  }

  private func new(_ title: String, id: String, _ text: String = "The ferry stops in winter.")
    -> SharedChanges.NewStory
  {
    let story = PreparedStory.make([Samples.story(title, [text], id: id)])[0]
    return SharedChanges.NewStory(identity: story.identity.hash, story: story)
  }

  private func receive(
    _ stories: [SharedChanges.NewStory] = [], removed: [Int64] = [], position: Int64? = nil
  ) throws -> SharedReceipt {
    var changes = SharedChanges(position: position)
    changes.stories = stories
    changes.removed = removed
    return try archive.receive(changes, of: choice, origin: "own", now: 100)
  }

  private func titles() throws -> [String] {
    try archive.stories(.all, offset: 0, limit: 99).rows.map(\.title).sorted()
  }

  @Test func nothingIsNoNews() throws {
    let receipt = try receive()
    #expect(receipt == SharedReceipt() && !receipt.isNews)
  }

  @Test func storiesAreNewThenKnownThenChanged() throws {
    let first = try receive([new("Ferry", id: "f"), new("Tram", id: "t", "The tram is doubled.")])
    #expect(first.added == 2 && first.isNews)
    let again = try receive([new("Ferry", id: "f")])
    #expect(again.known == 1 && again.added == 0 && !again.isNews)
    let changed = try receive([new("Ferry", id: "f", "The ferry sails again in spring.")])
    #expect(changed.revised == 1 && changed.isNews)
    #expect(try titles() == ["Ferry", "Tram"])
  }

  @Test func storiesThatWereHereAreNotTakenForTheSharesOwn() throws {
    _ = try archive.add([Samples.story("Ferry", ["The ferry stops in winter."], id: "f")], now: 1)
    let story = new("Ferry", id: "f")
    #expect(try receive([story]).known == 1)
    #expect(try archive.countOfPulled() == 0)
    // So its removal there does not take it away here.
    #expect(try receive(removed: [story.identity]) == SharedReceipt())
    #expect(try titles() == ["Ferry"])
  }

  @Test func whatWasRemovedThereGoesIntoTheBin() throws {
    let story = new("Ferry", id: "f")
    _ = try receive([story])
    let receipt = try receive(removed: [story.identity, 12345])
    #expect(receipt.removed == ["Ferry"] && receipt.kept.isEmpty && receipt.isNews)
    #expect(try titles().isEmpty)
    #expect(try archive.bin(offset: 0, limit: 9).rows.map(\.row.title) == ["Ferry"])
    // Once it was told, it is told no more.
    #expect(try receive(removed: [story.identity]) == SharedReceipt())
  }

  @Test(arguments: ["star", "tag", "note"])
  func whatTheReaderMarkedStays(_ mark: String) throws {
    let story = new("Ferry", id: "f")
    _ = try receive([story])
    let key = try #require(try archive.stories(.all, offset: 0, limit: 1).rows.first?.key)
    switch mark {
    case "star": _ = try archive.setStarred(key, true)
    case "tag": _ = try archive.apply(.tagged("port", true), to: [.rows([key])])
    default: _ = try archive.save(Note(story: key, text: "mine"))
    }
    let receipt = try receive(removed: [story.identity])
    #expect(receipt.kept == ["Ferry"] && receipt.removed.isEmpty && receipt.isNews)
    #expect(try titles() == ["Ferry"])
  }

  @Test func positionsAreKeptForEachChoice() throws {
    #expect(try archive.position(of: choice) == 0)
    _ = try receive(position: 7)
    _ = try receive(position: nil)
    #expect(try archive.position(of: choice) == 7)
    #expect(try archive.position(of: SharedChoice()) == 0)
    #expect(try archive.position(of: SharedChoice(query: "ferry")) == 0)
    _ = try receive(position: 9)
    #expect(try archive.position(of: choice) == 9)
  }

  @Test func correctionsOfThisArchiveAreNotTakenBackIn() throws {
    var changes = SharedChanges(position: 3)
    changes.corrections = ["own", "other"].map { origin in
      SharedCorrection(
        number: origin == "own" ? 1 : 2, origin: origin, author: origin,
        said: ("rename", "person:\(origin)", "", "Ada"), made: 10, isRetracted: false)
    }
    let receipt = try archive.receive(changes, of: choice, origin: "own", now: 100)
    #expect(receipt.corrections == 1)
    #expect(try archive.corrections().rows.compactMap(\.author) == ["other"])
  }

  @Test func receiptsAddUp() {
    var total = SharedReceipt()
    (total.added, total.known, total.removed) = (1, 2, ["Ferry"])
    var other = SharedReceipt()
    (other.added, other.revised, other.corrections) = (4, 5, 6)
    (other.removed, other.kept) = (["Tram"], ["Port"])
    total.add(other)
    #expect(total.added == 5 && total.revised == 5 && total.known == 2 && total.corrections == 6)
    #expect(total.removed == ["Ferry", "Tram"] && total.kept == ["Port"])
  }

  /// Known stories alone are not worth a line each time that is looked.
  @Test func knownStoriesAreNoNews() {
    var receipt = SharedReceipt()
    receipt.known = 9
    #expect(!receipt.isNews)
    receipt.corrections = 1
    #expect(receipt.isNews)
  }
}
