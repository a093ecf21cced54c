import Testing

@testable import Annotations

@Suite("Quotation marks")
struct QuotedSpanFinderTests {
  @Test(
    "Single marks within doubled apostrophes are found",
    arguments: [
      ("''They cried, 'Sail at dawn,' and left,'' he said.", ["Sail at dawn,"]),
      ("''I said, 'Sail at dawn,''' he recalled.", ["Sail at dawn,"]),
      ("''It's the crew's 'old' boat and the 'new' one,'' he said.", ["old", "new"]),
      ("''It's the crews' boat,'' he said.", []),
      ("“They cried, 'Sail at dawn,' and left,” he said.", []),
    ])
  func nested(_ text: String, _ expected: [String]) {
    let document = TokenizedText(text)
    let found = QuotedSpanFinder.quoted(in: document).flatMap(\.nested)
    #expect(found.map { document.words(in: document.range(of: $0)) } == expected)
  }

  @Test(
    "Marks of every shape",
    arguments: [
      "He said “we sail at dawn” and left.", "He said \"we sail at dawn\" and left.",
      "He said «we sail at dawn» and left.", "He said « we sail at dawn » and left.",
      "He said »we sail at dawn« and left.", "He said „we sail at dawn“ and left.",
      "He said „we sail at dawn” and left.", "He said ‘we sail at dawn’ and left.",
      "He said 'we sail at dawn' and left.", "He said ''we sail at dawn'' and left.",
      "He said ``we sail at dawn'' and left.", "He said “we sail at dawn\" and left.",
      "He said ‹we sail at dawn› and left.", "He said 「we sail at dawn」 and left.",
    ])
  func shapes(_ text: String) {
    #expect(QuotedSpanFinder.words(in: text) == ["we sail at dawn"])
  }

  @Test(
    "Apostrophes are no marks",
    arguments: [
      "The dockers' boats don't sail in the '90s, and that's the captains' fault.",
      "Rock ’n’ roll isn’t the sailors’ music, it’s the cooks’.", "'Tis the boss's boat.",
      "A 6'2\" man and a 5' plank.", "O’Hara’s men’s boats",
    ])
  func apostrophes(_ text: String) {
    #expect(QuotedSpanFinder.words(in: text).isEmpty)
  }

  @Test("A possessive inside single marks does not end them")
  func possessive() {
    #expect(
      QuotedSpanFinder.words(in: "‘The dockers’ boats are old,’ she said.") == [
        "The dockers’ boats are old,"
      ])
  }

  @Test("Only the outermost marks count")
  func nested() {
    #expect(
      QuotedSpanFinder.words(in: "“He told me ‘wait’ and “stay” and left,” she said.")
        == ["He told me ‘wait’ and “stay” and left,"])
    #expect(
      QuotedSpanFinder.words(in: "\"He told me 'wait' and left,\" she said.") == [
        "He told me 'wait' and left,"
      ])
  }

  @Test("A quotation ends with its paragraph, and goes on in the next one")
  func paragraphs() {
    let text = "She said: “We sail.\n\n“We sail at dawn.”\n\n“Or not at all,” he said."
    let found = QuotedSpanFinder.quoted(in: TokenizedText(text))
    #expect(found.map(\.continuesPrevious) == [false, true, false])
    #expect(found.map(\.isClosed) == [false, true, true])
  }

  @Test("A stray mark inside a sentence opens nothing")
  func stray() {
    #expect(QuotedSpanFinder.words(in: "The 5\" pipe and the “old one were lost.").isEmpty)
  }

  @Test("Marks at brackets and dashes open")
  func brackets() {
    #expect(
      QuotedSpanFinder.words(in: "They shouted (\"Sail!\") and left—\"now\"—at once.") == [
        "Sail!", "now",
      ])
  }

  @Test(
    "Thousands of marks are read in linear time",
    arguments: ["“", "\"", "‘", "«", "„", "'' ", "「", "“ ” “ ", " \"a", "‘a ", "”", "»", "“a’"])
  func many(_ mark: String) {
    let text = String(repeating: mark, count: 2_000)
    let start = ContinuousClock.now
    _ = QuotedSpanFinder.words(in: text)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
