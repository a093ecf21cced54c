import Articles
import Testing

@Suite struct QuotationSummaryTests {
  private func row(_ words: String, _ kind: Quotation.Kind, confidence: Double = 0.9)
    -> QuotationSummary
  {
    QuotationSummary(
      story: StoryKey(rawValue: "k"), storyID: "k", title: "T", words: words, speaker: "Ada Quist",
      kind: kind, range: 0..<1,
      evidence: AttributionEvidence(rule: "", distance: 0, confidence: confidence))
  }

  @Test func theConjunctionIsNoPartOfWhatIsReported() {
    #expect(row("that boats sail", .indirect).reportedWords == "boats sail")
    #expect(row("thatched roofs leak", .indirect).reportedWords == "thatched roofs leak")
  }

  @Test func lowConfidenceIsUnsureOnlyWhereSomebodyIsNamed() {
    #expect(row("x", .direct, confidence: 0.4).isUnsure)
    #expect(!row("x", .direct).isUnsure)
    var nobody = row("x", .direct, confidence: 0)
    nobody.speaker = nil
    #expect(!nobody.isUnsure)
  }

  @Test(arguments: [
    (Quotation.Kind.direct, true, true), (.mixed, true, true), (.turn, true, true),
    (.indirect, false, true), (.judgment, false, false),
  ])
  func kinds(_ kind: Quotation.Kind, _ usually: Bool, _ withReported: Bool) {
    #expect(QuotationFilter().admits(kind) == usually)
    #expect(QuotationFilter(includesReported: true).admits(kind) == withReported)
  }

  @Test func onlyWhatStoodBetweenMarksIsQuoted() {
    #expect(Quotation.Kind.allCases.filter(\.isQuoted) == [.direct, .mixed])
    #expect(Quotation.Kind.allCases.filter(\.isVerbatim) == [.direct, .mixed, .turn])
  }
}
