import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct SelectedQuotationsTests {
  private func quote(
    _ story: String, _ range: Range<Int>, joined: [Range<Int>] = []
  ) -> QuotationSummary {
    var row = QuotationSummary(
      story: StoryKey(rawValue: story), storyID: story, title: "Ferry", words: "No",
      speaker: "Ada Quill", kind: .direct, range: range,
      evidence: AttributionEvidence(rule: "test", distance: 0, confidence: 0.9))
    row.joined = joined
    return row
  }

  private func selected(_ rows: [QuotationSummary]) -> SelectedQuotations {
    SelectedQuotations(rows.map { .quotation($0) })
  }

  @Test func rowsAreKeptInTheOrderOfSelecting() {
    let selection = selected([quote("b", 4..<6), quote("a", 0..<2), quote("b", 9..<12)])
    #expect(selection.quotations.map(\.range) == [4..<6, 0..<2, 9..<12])
    #expect(selection.stories.map(\.key.rawValue) == ["b", "a"])
  }

  /// A quotation is known by where it stands: a correction of its speaker meanwhile is still the same one.
  @Test func aQuotationIsTheSameWhoeverSaidIt() {
    var corrected = quote("a", 0..<2)
    corrected.speaker = "Bela Orr"
    let (one, other) = (
      SelectedQuotations.Row.quotation(quote("a", 0..<2)),
      SelectedQuotations.Row.quotation(corrected)
    )
    #expect(one.identity == other.identity)
    #expect(one.identity != SelectedQuotations.Row.quotation(quote("b", 0..<2)).identity)
  }

  @Test func whatIsSelectedIsCounted() {
    let story = quote("c", 0..<1).storyRow
    #expect(selected([quote("a", 0..<2)]).counted == "1 quotation")
    #expect(SelectedQuotations([.story(story)]).counted == "1 story")
    #expect(
      SelectedQuotations([
        .quotation(quote("a", 0..<2)), .quotation(quote("b", 0..<2)), .story(story),
      ]).counted == "2 quotations and 1 story")
  }

  @Test func wordsJoinedToAQuotationGoWithIt() {
    let selection = selected([quote("a", 0..<2, joined: [7..<9, 20..<22]), quote("b", 1..<3)])
    #expect(
      selection.quotations.flatMap(\.locations) == [
        QuotationLocation(StoryKey(rawValue: "a"), 0..<2),
        QuotationLocation(StoryKey(rawValue: "a"), 7..<9),
        QuotationLocation(StoryKey(rawValue: "a"), 20..<22),
        QuotationLocation(StoryKey(rawValue: "b"), 1..<3),
      ])
  }

  @Test func nothingSelectedDoesNothingAndOffersNoExport() {
    let selection = SelectedQuotations([])
    var shared = ReaderHarness(FixtureStories.archive()).state.shared
    #expect(selection.act(.star, &shared) == nil && selection.exportScope == nil)
  }

  @Test func theStoriesOfTheSelectionAreActedOnOnceEach() throws {
    let selection = selected([quote("a", 0..<2), quote("b", 4..<6), quote("a", 9..<12)])
    var shared = ReaderHarness(FixtureStories.archive()).state.shared
    let effects = try #require(selection.act(.star, &shared))
    let keys = [StoryKey(rawValue: "a"), StoryKey(rawValue: "b")]
    let isApplied = effects.contains {
      if case .change(.apply(.starred(true), [.rows(keys)], _)) = $0 { true } else { false }
    }
    #expect(isApplied, "\(effects)")
  }

  @Test func anExportIsOfTheQuotationsAndSaysHowMany() throws {
    let rows = [quote("a", 0..<2), quote("a", 9..<12)]
    let scope = try #require(selected(rows).exportScope)
    #expect(scope.title == "The selection: 2")
    #expect(scope.scope == .quotations(rows.map { QuotationLocation($0.story, $0.range) }))
  }
}
