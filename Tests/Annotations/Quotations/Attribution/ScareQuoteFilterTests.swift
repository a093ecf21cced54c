import TestSupport
import Testing

@testable import Annotations

@Suite("Words set apart that nobody said")
struct ScareQuoteFilterTests {
  private func quoted(_ marked: String) -> [String] {
    MarkedText(marked).found().filter(\.isQuoted).map(\.words)
  }

  @Test(
    "Titles, nicknames and doubtful terms",
    arguments: [
      "The band played on “Harbour Lights” all night.",
      "<per>Ama Quist</per> told “Harbour Lights” nothing.",
      "The “smart” boat sank.", "They met in the “Nest” at noon.",
      "<per>Ama Quist</per>'s “Old Rope” won.",
    ])
  func scare(_ marked: String) {
    #expect(quoted(marked).isEmpty)
  }

  @Test(
    "Words that somebody did say, however few",
    arguments: [
      ("<per>Ama Quist</per> said the boat was “smart”.", "smart"),
      ("<per>Ama Quist</per> called it “a disgrace”.", "a disgrace"),
      ("“No,” <per>Ama Quist</per> said.", "No"),
      ("The boat is “a disgrace”, according to <per>Ama Quist</per>.", "a disgrace"),
    ])
  func said(_ marked: String, _ words: String) {
    #expect(quoted(marked) == [words])
  }

  @Test("One word alone in a headline is set apart, unless its sentence leans on it")
  func headlines() {
    let body = "\n\nIt rained on the harbour and on everybody in it for the whole of a long day."
    #expect(quoted("<per>Ama Quist</per> tries new ‘chapter’ in harbour" + body).isEmpty)
    #expect(
      quoted("<per>Ama Quist</per> on harbour: The tides are ‘terrifying’" + body)
        == ["terrifying"])
    #expect(
      quoted("<per>Ama Quist</per> tries ‘a wholly new chapter’ in harbour" + body)
        == ["a wholly new chapter"])
  }

  @Test("Words between doubled apostrophes need a verb that reports them")
  func doubled() {
    let text = "<per>Ama Quist</per> left the ''fine old boat of ours'' in the rain."
    #expect(MarkedText(text).found().isEmpty)
  }

  @Test("A whole sentence between marks is said, though nobody tells who")
  func long() {
    #expect(
      quoted("It rained.\n\n“The tide is high and the boats will never leave this harbour again.”")
        .count
        == 1)
  }

  @Test("A single-marked line between parts of a story says nothing")
  func subheading() {
    let text = """
      It rained on the harbour and on everybody in it for the whole of a long and weary day.

      ‘No way out’

      <per>Ama Quist</per> left.
      """
    #expect(quoted(text).isEmpty)
  }
}
