import Articles
import Testing

@testable import ReaderState

@Suite struct PassageSelectionTests {
  private let article = Article(
    title: "Tram",
    parts: [
      BlockDraft(.headline, "Tram"),
      BlockDraft(.paragraph, "The tram is late. Gen. Orr waits. “We wait,” she said."),
      BlockDraft(.paragraph, "It rains."),
    ])

  private func words(_ keys: (inout PassageSelection) -> Void) -> String? {
    guard var passage = PassageSelection(article, at: 0) else { return nil }
    keys(&passage)
    return passage.words
  }

  @Test func sentencesFollowEachOther() {
    #expect(words { _ in } == "The tram is late.")
    #expect(words { $0.moveDown() } == "Gen. Orr waits.")
    #expect(
      words {
        $0.moveDown(); $0.moveDown(); $0.moveDown()
      } == "It rains.")
    #expect(
      words {
        for _ in 0..<9 { $0.moveDown() }; $0.moveUp()
      } == "“We wait,” she said.")
  }

  @Test func itGrowsAndShrinks() {
    #expect(words { $0.extendDown() } == "The tram is late. Gen. Orr waits.")
    #expect(
      words {
        $0.moveDown(); $0.extendUp()
      } == "The tram is late. Gen. Orr waits.")
    #expect(words { $0.lengthen() } == "The tram is late. Gen.")
    #expect(words { $0.shorten() } == "The tram is")
    #expect(words { for _ in 0..<9 { $0.shorten() } } == "The")
    #expect(words { $0.shortenStart() } == "tram is late.")
    #expect(words { for _ in 0..<9 { $0.shortenStart() } } == "late.")
  }

  @Test func aStoryWithoutTextHasNone() {
    #expect(PassageSelection(Article(title: "Only a headline", parts: []), at: 0) == nil)
  }
}
