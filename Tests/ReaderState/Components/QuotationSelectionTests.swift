import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct QuotationSelectionTests {
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

  private func selected(_ rows: [QuotationSummary]) -> QuotationSelection {
    var selection = QuotationSelection()
    for row in rows { selection.toggle(row) }
    return selection
  }

  @Test func quotationsAreKeptInTheOrderOfSelecting() {
    let selection = selected([quote("b", 4..<6), quote("a", 0..<2), quote("b", 9..<12)])
    #expect(selection.rows.map(\.range) == [4..<6, 0..<2, 9..<12])
    #expect(!selection.isEmpty && selection.contains(quote("a", 0..<2)))
  }

  @Test func selectingAgainTakesItOut() {
    let selection = selected([quote("a", 0..<2), quote("b", 4..<6), quote("a", 0..<2)])
    #expect(selection.rows.map(\.range) == [4..<6])
    #expect(!selection.contains(quote("a", 0..<2)))
  }

  /// A quotation is known by where it stands: a correction of its speaker meanwhile is still the same one.
  @Test func aQuotationIsTheSameWhoeverSaidIt() {
    var corrected = quote("a", 0..<2)
    corrected.speaker = "Bela Orr"
    let selection = selected([quote("a", 0..<2)])
    #expect(selection.contains(corrected))
    #expect(selected([quote("a", 0..<2), corrected]).isEmpty)
  }

  @Test func theSamePlaceInAnotherStoryIsAnother() {
    #expect(selected([quote("a", 0..<2), quote("b", 0..<2)]).rows.count == 2)
  }

  @Test func wordsJoinedToAQuotationGoWithIt() {
    let selection = selected([quote("a", 0..<2, joined: [7..<9, 20..<22]), quote("b", 1..<3)])
    #expect(
      selection.locations == [
        QuotationLocation(StoryKey(rawValue: "a"), 0..<2),
        QuotationLocation(StoryKey(rawValue: "a"), 7..<9),
        QuotationLocation(StoryKey(rawValue: "a"), 20..<22),
        QuotationLocation(StoryKey(rawValue: "b"), 1..<3),
      ])
  }

  @Test func clearingSaysWhetherThereWasSomething() {
    var selection = selected([quote("a", 0..<2)])
    let (first, second) = (selection.clear(), selection.clear())
    #expect(first && !second && selection.isEmpty)
  }

  @Test func nothingSelectedDoesNothingAndOffersNoExport() {
    let selection = QuotationSelection()
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
