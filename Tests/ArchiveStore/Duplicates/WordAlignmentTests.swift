import Testing

@testable import ArchiveStore

@Suite struct WordAlignmentTests {
  private func align(_ left: String, _ right: String) -> WordAlignment {
    func terms(_ text: String) -> [TermID] {
      text.split(separator: " ").map { TermNormalizer.hash(of: $0) }
    }
    return WordAlignment(terms(left), terms(right))
  }

  @Test func equalTextsMatchThroughout() {
    let alignment = align("the ferry sank at dawn", "the ferry sank at dawn")
    #expect(alignment.matched == 5)
    #expect(alignment.changes.isEmpty)
  }

  @Test func aReplacedWordIsOneChange() {
    let alignment = align("twelve people died at dawn", "fifteen people died at dawn")
    #expect(alignment.matched == 4)
    #expect(alignment.changes == [WordAlignment.Change(left: 0..<1, right: 0..<1)])
    #expect(alignment.changes[0].isReplacement)
  }

  @Test func addedWordsAreNoReplacement() {
    let alignment = align("the ferry sank", "the old ferry sank at dawn")
    #expect(alignment.matched == 3)
    #expect(alignment.changes.map(\.right) == [1..<2, 4..<6])
    #expect(!alignment.changes.contains { $0.isReplacement })
  }

  @Test func longTextsAreAlignedByTheirShingles() {
    let left = (0..<3000).map { TermID($0) }
    var right = left
    right[1500] = 9999
    right.insert(contentsOf: (20_000..<20_050).map { TermID($0) }, at: 700)
    let alignment = WordAlignment(left, right)
    #expect(alignment.matched == 2999)
    #expect(alignment.changes.count == 2)
  }

  @Test func textsWithNothingInCommonMatchNowhere() {
    #expect(WordAlignment([], []).changes.isEmpty)
    let alignment = WordAlignment((0..<200).map { $0 }, (500..<900).map { $0 })
    #expect(alignment.matched == 0)
    #expect(alignment.changes == [WordAlignment.Change(left: 0..<200, right: 0..<400)])
  }
}

extension TermNormalizer {
  /// The term of one word.
  fileprivate static func hash(of word: Substring) -> TermID {
    var term: TermID = 0
    TermTokenizer.scan(String(word)) { term = $0.term }
    return term
  }
}
