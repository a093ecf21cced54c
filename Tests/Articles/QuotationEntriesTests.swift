import Articles
import Testing

@Suite("Quotations as entries of a list") struct QuotationEntriesTests {
  private static let text = "He spoke of “trust” and “a gain”."

  private func row(
    _ words: Range<Int>, at start: Int = 100, story: String = "a", speaker: String? = "Ada Quist",
    confidence: Double = 0.9
  ) -> QuotationSummary {
    var row = QuotationSummary(
      story: StoryKey(rawValue: story), storyID: story, title: "T",
      words: Self.text.utf8Slice(words), speaker: speaker, kind: .mixed,
      range: start + words.lowerBound..<start + words.upperBound,
      evidence: AttributionEvidence(rule: "", distance: 0, confidence: confidence))
    row.sentence = QuotedSentence(Self.text, words: words)
    return row
  }

  private static let (trust, gain) = (15..<20, 31..<37)

  @Test func theFragmentsOfASentenceAreOneEntry() {
    var first = row(Self.trust)
    first.kind = .direct
    let entries = [first, row(Self.gain, confidence: 0.4)].entries
    #expect(entries.count == 1)
    #expect(entries[0].words == "trust" && entries[0].kind == .mixed)
    #expect(entries[0].joined == [131..<137])
    #expect(entries[0].isUnsure)
  }

  @Test func othersStayApart() {
    #expect([row(Self.trust), row(Self.gain, speaker: "Ben Oye")].entries.count == 2)
    #expect([row(Self.trust), row(Self.gain, at: 900)].entries.count == 2)
    #expect([row(Self.trust), row(Self.gain, story: "b")].entries.count == 2)
    var reported = row(Self.gain)
    reported.kind = .indirect
    #expect([row(Self.trust), reported].entries.count == 2)
  }

  @Test func theSameInACopyIsToldWithTheFirst() {
    var copy = row(Self.trust, story: "b")
    copy.shown = StoryKey(rawValue: "a")
    copy.source = "Isle Wire"
    copy.published = Timestamp(seconds: 1_900_000_000)
    var third = copy
    (third.story, third.source, third.published) = (StoryKey(rawValue: "c"), nil, nil)
    let entries = [row(Self.trust), copy, third].entries
    #expect(entries.map(\.story.rawValue) == ["a"])
    #expect(entries[0].alsoIn == ["Isle Wire, 2030-03-17", "a story without outlet, undated"])
  }

  @Test func whatIsSaidTwiceInOneStoryStandsTwice() {
    #expect([row(Self.trust), row(Self.trust, at: 900)].entries.count == 2)
    #expect([row(Self.trust), row(Self.trust, story: "other")].entries.count == 2)
  }

  @Test func aPageCountsItsEntries() {
    var page = EntityDetail(row: EntitySummary(key: "k", name: "Ada Quist", kind: .person))
    page.quotes = [row(Self.trust), row(Self.gain)]
    page.said = QuoteCounts(quoted: 12, reported: 3)
    #expect(page.withEntries.quotes.count == 1)
    #expect(page.withEntries.said == QuoteCounts(quoted: 11, reported: 3))
  }
}
