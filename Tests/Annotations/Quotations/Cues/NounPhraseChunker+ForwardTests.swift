import Testing

@testable import Annotations

@Suite("Phrases that begin at a place")
struct PhrasesAheadTests {
  /// The phrase that begins after the first word of a line.
  private func phrase(_ marked: String) -> String {
    let lines = Lines(marked)
    let line = lines.script.lines[0].pieces
    return lines.words(
      lines.cues.phrases.phrase(startingAt: line.lowerBound + 1, before: line.upperBound))
  }

  @Test(arguments: [
    ("said <per>Ama Quist</per>.", "Ama Quist"), ("said she.", "she"),
    ("said the mayor.", "the mayor"), ("said again <per>Ama Quist</per>.", "Ama Quist"),
    ("said <per>Ama Quist</per> Tuesday.", "Ama Quist"),
    ("said <per>Ama Quist</per> before leaving.", "Ama Quist"),
    ("said the mayor, <per>Ama Quist</per>, and left.", "Ama Quist"),
    ("said the mayor, Dr <per>Ama Quist</per>, and left.", "Ama Quist"),
    ("said <per>Quist</per> constituent <per>Kofi Mensah</per>.", "Kofi Mensah"),
    ("said former secretary of state <per>Ama Quist</per>.", "Ama Quist"),
    ("said a spokesman for the port.", "a spokesman for the port"),
    ("said the head of a union of dockers.", "the head of a union of dockers"),
  ])
  func whoComesNext(_ marked: String, _ expected: String) {
    #expect(phrase(marked) == expected)
  }

  @Test("A name after a comma that goes on with a verb of its own is no apposition")
  func ownVerb() {
    #expect(phrase("told the mayor, <per>Ama Quist</per> waved.") == "the mayor")
  }

  @Test(arguments: ["said in haste.", "said and left.", "said.", "said the.", "said"])
  func nobodyComesNext(_ text: String) {
    #expect(phrase(text) == "nobody")
  }
}
