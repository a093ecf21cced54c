import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct CitationTests {
  private func quotation() -> QuotationSummary? {
    FixtureStories.archive().quotes.first { $0.kind == .direct }
  }

  @Test func wordsComeWithSpeakerHeadlineAndOutlet() throws {
    let row = try #require(self.quotation())
    let text = Citation.text(of: row)
    #expect(text.contains(row.speaker ?? "unattributed") && text.contains("“\(row.title)”"))
    #expect(text.hasPrefix(ShownQuotation(row).text + " — "))
  }

  @Test func whatIsUndatedOrHasAMadeHeadlineIsCitedAsSuch() throws {
    var row = try #require(self.quotation())
    (row.published, row.titleOrigin) = (nil, .slug)
    let text = Citation.text(of: row)
    #expect(text.contains("“\(row.title)” (headline made from the address), "))
    #expect(text.contains(", undated"))
  }

  @Test func theSelectedQuotationOfAStoryIsOfferedFirst() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter ] y")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("nothing is offered")
      return
    }
    #expect(menu.shown.first?.title == "Quotation with its source")
    #expect(menu.shown.last?.title == "Paragraph")
    reader.press("Enter")
    guard case .terminal(.copy(let text)) = reader.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains(" — ") && text.contains("“"))
  }
}
