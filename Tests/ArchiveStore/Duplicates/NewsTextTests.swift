import Articles
import Testing

@testable import ArchiveStore

@Suite struct NewsTextTests {
  private func news(_ title: String, _ text: String, date: String? = nil) -> NewsText {
    NewsText(Samples.story(title, [text], id: "a", source: "Gazette", date: date).article)
  }

  @Test func figuresAreDigitsAndNumbersWrittenOut() {
    let text = news("Ferry sinks", "Twelve of 340 passengers drowned off Kurosaki.")
    #expect(text.body.filter(\.isFigure).count == 2)
    #expect(text.body.filter(\.isCapital).count == 2)
    #expect(text.outlet == "Gazette")
  }

  @Test func aVersionsLabelIsNoWordOfTheHeadline() {
    let plain = news("Ferry Morwenna sinks", "Text.")
    let marked = news("UPDATE 2-Ferry Morwenna sinks", "Text.")
    #expect(marked.isMarkedVersion && !plain.isMarkedVersion)
    #expect(marked.headline.map(\.term) == plain.headline.map(\.term))
  }

  @Test func theLaterOfTwoIsToldByDate() {
    let early = news("A", "Text.", date: "2026-03-01")
    let late = news("A", "Text.", date: "2026-03-02")
    #expect(late.isLater(than: early) && !early.isLater(than: late))
    #expect(news("A", "Text.").isLater(than: late))
  }
}
