import Testing

@testable import ArchiveStore

@Suite("What is new to somebody who has read")
struct NoveltyDetectorTests {
  private let newness = NoveltyDetector([
    (title: "Ferry aground", text: "The ferry Morwenna struck a reef near Kurosaki before dawn."),
    (title: "Divers", text: "Divers found a hole in the hull of the ferry on Tuesday evening."),
  ])

  @Test func whatWasReadIsSeenAndWhereItWas() {
    let verdicts = newness.verdicts(on: [
      "Divers found a hole in the hull of the ferry on Tuesday evening.",
      "The mayor of Talvik planted forty apple trees behind the library.",
      "The ferry Morwenna struck a reef near Kurosaki before dawn.",
    ])
    #expect(verdicts.map(\.isSeen) == [true, false, true])
    #expect(verdicts.map(\.text) == [1, nil, 0])
    #expect(verdicts[1].novelty > verdicts[0].novelty)
    #expect(verdicts.allSatisfy { (0...1).contains($0.novelty) })
  }

  @Test func nothingReadMakesEverythingNew() {
    let verdicts = NoveltyDetector([]).verdicts(on: [
      "The ferry Morwenna struck a reef near Kurosaki."
    ])
    #expect(verdicts.map(\.isSeen) == [false])
    #expect(verdicts.map(\.text) == [nil])
  }

  @Test func noParagraphsNoVerdicts() {
    #expect(newness.verdicts(on: []).isEmpty)
    #expect(newness.verdicts(on: ["", " ", "…"]).count == 3)
  }
}
