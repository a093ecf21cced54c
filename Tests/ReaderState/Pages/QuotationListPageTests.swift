import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct QuotationListPageTests {
  private func reader() -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 30, columns: 100)
    reader.send(.perform(.showQuotes, times: nil))
    return reader
  }

  private func list(_ reader: ReaderHarness) -> QuotationListPage? {
    reader.state.page as? QuotationListPage
  }

  private func story(_ reader: ReaderHarness) -> StoryPage? {
    reader.state.page as? StoryPage
  }

  private func selected(_ reader: ReaderHarness) -> Quotation? {
    guard let page = story(reader), let at = page.selected,
      case .quotation(let index) = page.column.things[at].kind
    else { return nil }
    return page.story?.marks.quotations[index]
  }

  @Test func reportedSpeechComesAndGoesByAKey() {
    var reader = reader()
    #expect(list(reader)?.rows.total == 3)
    reader.press("w")
    #expect(list(reader)?.rows.total == 4)
    reader.press("Esc")
    reader.send(.perform(.showQuotes, times: nil))
    #expect(list(reader)?.rows.total == 4)
    reader.press("w")
    #expect(list(reader)?.rows.total == 3)
  }

  @Test func openingSelectsTheQuotationSoThatItCanBeCorrectedAtOnce() {
    var reader = reader()
    reader.press("j j")
    let row = list(reader)?.rows.current
    reader.press("Enter")
    #expect(row != nil && selected(reader)?.range == row?.range)
    reader.press("c")
    guard case .menu(let menu) = reader.state.shared.overlay,
      case .speaker(let choice) = menu.subject
    else {
      Issue.record("no menu")
      return
    }
    #expect(choice.quotation.range == row?.range)
  }

  @Test func openingWhatIsReportedShowsItThere() {
    var reader = reader()
    reader.state.shared.showsReported = false
    reader.press("w j j Enter")
    #expect(selected(reader)?.kind == .indirect)
    #expect(reader.state.shared.showsReported)
  }

  @Test func theNextOfTheListIsSelectedToo() {
    var reader = reader()
    reader.press("Enter n")
    #expect(selected(reader)?.speaker?.name == "Mara Tollen")
  }

  @Test func aPersonsQuotationIsSelectedToo() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 30, columns: 100)
    reader.press("Enter Tab Enter Enter")
    #expect(selected(reader)?.speaker?.name == "Mara Tollen")
  }

  @Test func whatIsExportedIsAskedForWithFormatAndPlace() throws {
    var reader = reader()
    reader.press("V j E")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.count == 4 * QuoteFormat.allCases.count)
    #expect(menu.shown.first?.title == "The selection: 2")
    reader.press("Enter")
    guard case .prompt(let prompt) = reader.state.shared.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.field.text == "quotes-selection.md")
    reader.press("Ctrl-u")
    reader.type("~/notes/said.md")
    reader.press("Enter")
    let places = try #require(reader.effects.last)
    guard case .change(.exportQuotes(let export, path: "~/notes/said.md")) = places,
      case .quotations(let chosen) = export.scope
    else {
      Issue.record("\(places)")
      return
    }
    #expect(chosen.count == 2 && export.format == .markdown)
    reader.send(.answer(.exportRefused(export, path: "~/notes/said.md", why: "no such folder")))
    guard case .prompt(let again) = reader.state.shared.overlay else {
      Issue.record("what was typed is lost")
      return
    }
    #expect(again.field.text == "~/notes/said.md")
    #expect(reader.state.shared.notice?.text == "no such folder")
  }

  @Test(arguments: [
    ("list csv", QuoteScope.list(QuotationFilter()), QuoteFormat.csv),
    ("all json", .speaker("Mara Tollen", includesReported: false), .json),
  ])
  func listsAndSpeakers(_ typed: String, _ scope: QuoteScope, _ format: QuoteFormat) {
    var reader = reader()
    reader.press("E")
    reader.type(typed)
    reader.press("Enter Enter")
    guard case .change(.exportQuotes(let export, path: _)) = reader.effects.last else {
      Issue.record("\(String(describing: reader.effects.last))")
      return
    }
    #expect(export.scope == scope && export.format == format)
  }

  @Test func aPersonIsExported() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 30, columns: 100)
    reader.press("Enter Tab Enter E")
    reader.type("all csv")
    reader.press("Enter Enter")
    let export = QuoteExport(
      .entity("p1", includesReported: false), as: .csv, stem: "quotes-mara-tollen")
    #expect(reader.effects.last == .change(.exportQuotes(export, path: "quotes-mara-tollen.csv")))
  }

  @Test func aStoryIsExportedWithItsSelection() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 30, columns: 100)
    reader.press("Enter E")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.first?.title == "This story: 3 quotes, 1 reported")
    reader.press("Esc ] E Enter Enter")
    guard case .change(.exportQuotes(let export, path: _)) = reader.effects.last,
      case .quotations(let places) = export.scope
    else {
      Issue.record("\(String(describing: reader.effects.last))")
      return
    }
    #expect(places.count == 1)
  }
}
