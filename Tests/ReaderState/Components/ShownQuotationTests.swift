import Articles
import Testing

@testable import ReaderState

@Suite struct ShownQuotationTests {
  private func shown(
    _ words: String, _ kind: Quotation.Kind, in sentence: String? = nil
  ) -> ShownQuotation {
    var row = QuotationSummary(
      story: StoryKey(rawValue: "k"), storyID: "k", title: "T", words: words, speaker: "Ada Quill",
      kind: kind, range: 0..<1, evidence: .none)
    if let sentence, let at = sentence.range(of: words) {
      let start = sentence.utf8.distance(from: sentence.startIndex, to: at.lowerBound)
      row.sentence = QuotedSentence(sentence, words: start..<start + words.utf8.count)
    }
    return ShownQuotation(row)
  }

  @Test func marksStandOnlyAroundWhatStoodBetweenMarks() {
    #expect(shown("We sail.", .direct).text == "“We sail.”")
    #expect(shown("We sail.", .turn).text == "We sail.")
    #expect(shown("that they sail", .indirect).text == "they sail [reported]")
    #expect(shown("We sail.", .direct, in: "QUILL: We sail.").text == "We sail.")
  }

  @Test func aFragmentKeepsItsSentence() {
    let quotation = shown("a bargain", .mixed, in: "Quill called the weir \"a bargain\" in May.")
    #expect(quotation.text == "Quill called the weir “a bargain” in May.")
    #expect(quotation.text.utf8Slice(quotation.said) == "a bargain")
  }

  @Test func aFragmentFarInItsSentenceIsSeen() {
    let long = String(repeating: "year after year ", count: 12)
    let quotation = shown("a bargain", .mixed, in: "Quill, \(long)called it “a bargain”.")
    #expect(quotation.text.hasPrefix("… "))
    #expect(quotation.text.utf8.count < 120)
    #expect(quotation.text.utf8Slice(quotation.said) == "a bargain")
  }
}

extension String {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<String.Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(words) { return at..<index(at, offsetBy: words.count) }
      at = index(after: at)
    }
    return nil
  }
}
