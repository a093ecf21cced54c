import Testing

@testable import Documents

@Suite struct FirstSentenceTitleTests {
  @Test(
    arguments: [
      ("The board met on Tuesday. It refused.", "The board met on Tuesday."),
      ("The board met", "The board met"), ("", ""),
      (
        "Dr. Ada Quill met the board on Tuesday. It refused.",
        "Dr. Ada Quill met the board on Tuesday."
      ),
      (
        "It rained. The board of the harbor met. It refused.",
        "It rained. The board of the harbor met."
      ),
      ("The survey cost 3.5 million in all. It was late.", "The survey cost 3.5 million in all."),
      ("ノーウィックの港の委員会は火曜日に会合を開き調査の公表を拒否した。次は五月。", "ノーウィックの港の委員会は火曜日に会合を開き調査の公表を拒否した。"),
    ])
  func theFirstSentence(_ paragraph: String, _ title: String) {
    #expect(FirstSentenceTitle.title(paragraph) == title)
  }

  @Test func aLongSentenceIsCutBetweenWords() {
    let words = Array(repeating: "harbor", count: 40).joined(separator: " ")
    let title = FirstSentenceTitle.title(words)
    #expect(title.hasSuffix("harbor…") && title.count <= 81 && title.count > 70)
  }

  @Test func aCutLeavesNoMarkAtTheEnd() {
    let text = String(repeating: "word ", count: 15) + "abc, – then it goes on and on for a while"
    #expect(FirstSentenceTitle.title(text).hasSuffix("abc…"))
  }

  @Test func oneWordWithoutEndIsCut() {
    let title = FirstSentenceTitle.title(String(repeating: "x", count: 10_000))
    #expect(title == String(repeating: "x", count: 79) + "…")
  }

  /// A title is the beginning of its paragraph and never much longer than a line.
  @Test(arguments: 1...60)
  func aTitleBeginsTheParagraph(_ seed: Int) {
    let words = (0..<60).map { String("abcdefghijklmnop".prefix(1 + (seed * 7 + $0 * 5) % 13)) }
    let text = words.enumerated().map { $0 % (seed % 9 + 4) == 3 ? "\($1)." : $1 }
      .joined(separator: " ")
    let title = FirstSentenceTitle.title(text)
    let kept = title.hasSuffix("…") ? String(title.dropLast()) : title
    #expect(text.hasPrefix(kept) && title.count <= 82 && !title.isEmpty)
  }
}
