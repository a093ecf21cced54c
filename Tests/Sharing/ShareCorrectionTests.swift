import ArchiveStore
import Articles
import TestSupport
import Testing

@testable import Sharing

/// Corrections and removals on their way from one archive to another.
@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareCorrectionTests {
  let share: SharedFixture
  let ada: Archive
  let ben: Archive
  let key: StoryKey

  init() throws {
    share = try SharedFixture()
    ada = try share.archive(SharedFixture.stories(2))
    _ = try ada.push()
    ben = try share.archive()
    try ben.pull()
    key = try ada.story(titled: "Story 1").row.key
  }

  private func correction(_ name: String?) throws -> Correction {
    let story = try #require(try ada.story(key))
    return .speaker(story: key, range: story.marks.quotations[0].range, name: name)
  }

  private func speaker(in archive: Archive) throws -> String? {
    try #require(try archive.story(key)).marks.quotations.first?.speaker?.name
  }

  @Test func aCorrectionIsSharedWithWhoAndTakenBack() throws {
    let correction = try correction("Bela Orr")
    try ada.correct(correction, now: 100)
    #expect(try ada.push().corrections == 1)
    #expect(try ada.push().corrections == 0)
    #expect(try ben.pull().corrections == 1)
    #expect(try speaker(in: ben) == "Bela Orr")
    #expect(try ben.corrections().rows.map(\.author) == ["postgres"])
    #expect(try ben.corrections().rows.first?.sentence.hasSuffix("shared by postgres") == true)
    #expect(try ben.push().corrections == 0)
    #expect(try ada.pull().corrections == 0)
    try ada.retract(correction)
    #expect(try ada.push().corrections == 1)
    #expect(try ben.pull().corrections == 1)
    #expect(try speaker(in: ben) == "Ada Quill")
  }

  @Test func onesOwnCorrectionStandsAndBothAreTold() throws {
    try ben.correct(correction("Cleo Marsh"), now: 50)
    try ada.correct(correction("Bela Orr"), now: 100)
    _ = try ada.push()
    _ = try ben.pull()
    #expect(try speaker(in: ben) == "Cleo Marsh")
    let difference = try #require(try ben.correctionDifferences().first)
    #expect(difference.opinions.map(\.value) == ["Cleo Marsh", "Bela Orr"])
    #expect(difference.opinions.map(\.author) == [nil, "postgres"])
    // Without one's own, the other's comes into effect with the next pull.
    try ben.retract(correction("Cleo Marsh"))
    _ = try ben.pull()
    #expect(try speaker(in: ben) == "Bela Orr")
    #expect(try ben.correctionDifferences().isEmpty)
  }

  @Test func ofTwoOthersTheNewestIsShownAndBothAreKept() throws {
    let cleo = try share.archive()
    try cleo.pull()
    try ada.correct(correction("Bela Orr"), now: 100)
    try cleo.correct(correction("Cleo Marsh"), now: 200)
    _ = try cleo.push()
    _ = try ada.push()
    try ben.pull()
    #expect(try speaker(in: ben) == "Cleo Marsh")
    #expect(
      try ben.correctionDifferences().first?.opinions.map(\.value) == ["Cleo Marsh", "Bela Orr"])
    try cleo.retract(correction("Cleo Marsh"))
    _ = try cleo.push()
    try ben.pull()
    #expect(try speaker(in: ben) == "Bela Orr")
  }

  @Test func whatTheReaderTakesOutOfEffectStaysOut() throws {
    try ada.correct(correction("Bela Orr"), now: 100)
    _ = try ada.push()
    try ben.pull()
    let row = try #require(try ben.corrections().rows.first)
    let retracted = try #require(try ben.retractCorrection(row.id))
    #expect(try speaker(in: ben) == "Ada Quill")
    try ben.pull()
    #expect(try speaker(in: ben) == "Ada Quill")
    try ben.restore(retracted)
    #expect(try ben.corrections().rows.first?.author == "postgres")
  }

  @Test func mergedNamesAreShared() throws {
    let merge = Correction.merge(entity: "person:ada quill", into: "place:tarn")
    #expect(try ada.correct(merge, now: 1))
    _ = try ada.push()
    #expect(try ben.pull().corrections == 1)
    #expect(try ben.corrections().rows.first?.content == .merge("Ada Quill", into: "Tarn"))
  }

  @Test func leavingTakesOthersCorrectionsAlongAndLeavesStories() throws {
    try ada.correct(correction("Bela Orr"), now: 100)
    _ = try ada.push()
    try ben.pull()
    try ben.leaveShare()
    #expect(try speaker(in: ben) == "Ada Quill")
    #expect(try ben.counts().all == 2)
    #expect(try ben.share() == nil)
  }

  @Test func aRemovedStoryGoesFromThoseWhoDidNotMarkIt() throws {
    let other = try ada.story(titled: "Story 2").row.key
    try ben.setStarred(other, true)
    #expect(try Share.remove([key, other], reason: "libel", from: ada) == 2)
    let receipt = try ben.pull()
    #expect(receipt.removed == ["Story 1"] && receipt.kept == ["Story 2"])
    #expect(try ben.titles() == ["Story 2"])
    #expect(try ben.bin().rows.map(\.row.title) == ["Story 1"])
    // It is the archive's own where it was added, and nobody brings it back.
    _ = try ada.pull()
    #expect(try ada.titles() == ["Story 1", "Story 2"])
    #expect(try SharePush(ada).run(all: true).stories == 0)
    let late = try share.archive()
    #expect(try late.pull() == SharedReceipt())
    #expect(try ShareSearch(late).search("ferry").hits.isEmpty)
  }

  @Test(arguments: ["tagged", "noted", "highlighted"]) func marksKeepAStory(_ mark: String) throws {
    switch mark {
    case "tagged": try ben.apply(.tagged("fish", true), to: [.rows([key])])
    case "noted": try ben.save(Note(story: key, passage: nil, text: "ask Ada"))
    default:
      try ben.save(
        Note(story: key, passage: .init(words: "ferry", occurrence: 0), text: ""))
    }
    _ = try Share.remove([key], reason: nil, from: ada)
    #expect(try ben.pull().kept == ["Story 1"])
  }

  @Test func onlyOwnersRemove() throws {
    let user = "contributor_\(key.rawValue)"
    try share.server.sql("CREATE ROLE \(user) LOGIN IN ROLE lede_contributor", in: share.text)
    let archive = try Archive.temporary()
    _ = try Share.join(archive, at: ShareAddress(share.server.address(share.text, user: user)))
    #expect(throws: ShareError.self) { try Share.remove([key], reason: nil, from: archive) }
    _ = try archive.add(
      [AnnotatedArticle(SharedFixture.story(9), marks: StoryAnnotations(version: 1))], now: 9)
    #expect(try archive.push().stories == 1)
    #expect(try archive.pull().added == 2)
  }
}
