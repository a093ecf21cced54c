import Testing

@testable import Documents

@Suite struct PlainTextHeuristicsTests {
  @Test(arguments: [
    ("It ended.", true), ("It ended!", true), ("Did it end?", true), ("It ended.”", true),
    ("(It ended.)", true), ("“It ended.”)", true), ("It ended. ", true),
    ("It ended.’", true), ("それは終わった。", true), ("وانتهى؟", true), ("It went on…", true),
    ("It went on", false), ("It went on,", false), ("It went on:", false), ("", false),
    ("”", false), ("It cost 3.5", false), ("...", true),
  ])
  func endsOfSentences(_ text: String, _ expected: Bool) {
    #expect(PlainTextHeuristics.endsSentence(text) == expected)
  }

  @Test(arguments: [
    ("one", 1), ("one two", 2), ("  one\n\ttwo  ", 2), ("", 0), ("   ", 0), ("one—two", 1),
    ("é ø", 2),
  ])
  func wordsAreCounted(_ text: String, _ count: Int) {
    #expect(PlainTextHeuristics.count(text) == count)
  }

  @Test func theLastSign() {
    #expect(PlainTextHeuristics.ending("ab'\")]") == UInt8(ascii: "b"))
    #expect(PlainTextHeuristics.ending("“”’ ") != UInt8(ascii: " "))
    #expect(PlainTextHeuristics.ending(" )]") == nil && PlainTextHeuristics.ending("") == nil)
  }

  @Test func formsOfAWordMeet() {
    let one = PlainTextHeuristics.stems("Board prevents publication of surveys")
    let two = PlainTextHeuristics.stems("The board prevented publishing the survey.")
    #expect(one.intersection(two) == ["board", "preve", "publi", "surve"])
  }

  @Test func shortAndCommonWordsSayNothing() {
    #expect(PlainTextHeuristics.stems("It was said that they would go to an").isEmpty)
    #expect(PlainTextHeuristics.stems("Élan of 1931") == ["élan", "1931"])
  }
}
