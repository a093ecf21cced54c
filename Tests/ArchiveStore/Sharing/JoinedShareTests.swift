import Articles
import Testing

@testable import ArchiveStore

@Suite struct JoinedShareTests {
  private let share = JoinedShare(address: "service=news", number: "n", origin: "o")

  @Test func aShareIsRememberedAndForgotten() throws {
    let archive = try Archive.temporary()
    #expect(try archive.share() == nil)
    try archive.join(share)
    try archive.setOffered(7)
    #expect(try archive.share()?.offered == 7)
    try archive.leaveShare()
    #expect(try archive.share() == nil)
  }

  @Test func everyChoiceHasItsOwnPosition() throws {
    let archive = try Archive.temporary()
    let ferry = SharedChoice(query: "ferry", since: 5)
    try archive.setPosition(7, of: ferry)
    #expect(try archive.position(of: ferry) == 7)
    #expect(try archive.position(of: SharedChoice()) == 0)
    try archive.setPosition(9, of: ferry)
    #expect(try archive.position(of: ferry) == 9)
  }

  @Test func whatIsReceivedIsThereWithItsPositionOrNotAtAll() throws {
    let archive = try Archive.temporary()
    try archive.join(share)
    var changes = SharedChanges(position: 4)
    let story = Samples.story("Ferry", ["The ferry stops."], id: "1")
    changes.stories = PreparedStory.make([story, story]).map { .init(identity: 11, story: $0) }
    let receipt = try archive.receive(changes, of: SharedChoice(), origin: "o")
    #expect(receipt.added == 1 && receipt.known == 1)
    #expect(try archive.position(of: SharedChoice()) == 4)
    #expect(try archive.countOfPulled() == 1)
    // What came from there is not offered to it.
    #expect(try archive.sharedStories(after: 0, limit: 9)?.stories.isEmpty == true)
    #expect(try archive.notOffered() == 0)
    changes.removed = [11]
    #expect(try archive.receive(changes, of: SharedChoice(), origin: "o").removed == ["Ferry"])
  }

  @Test func whatTheReaderRemovedDoesNotComeBack() throws {
    let archive = try Archive.temporary()
    try archive.join(share)
    let story = Samples.story("Ferry", ["The ferry stops."], id: "1")
    let key = try #require(try archive.add([story], now: 1).first?.key)
    try archive.apply(.removed(true), to: [.rows([key])])
    var changes = SharedChanges(position: 4)
    changes.stories = PreparedStory.make([story]).map { .init(identity: 11, story: $0) }
    #expect(try archive.receive(changes, of: SharedChoice(), origin: "o").known == 1)
    #expect(try archive.counts().all == 0)
  }
}
