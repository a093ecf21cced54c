import Articles
import TestSupport
import Testing

@testable import Annotations

@Suite("Transcripts")
struct TranscriptsTests {
  @Test(
    "Who speaks stands before the words",
    arguments: [
      """
      <per>Ama Quist</per> met <per>Kofi Mensah</per>.

      QUIST: <i s="Ama Quist">We sail at dawn. The tide is high.</i>

      MENSAH: <i s="Kofi Mensah">And who steers?</i>
      """,
      """
      HOST: <i s="Host">Welcome to the show.</i>

      GUEST: I am glad to be here.

      HOST: <i s="Host">Sit down.</i>
      """,
      """
      Q: <i s="?">When do you sail?</i>

      A: <i s="?">At dawn.</i>
      """,
    ])
  func plain(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test("Between marks the words are quoted, and a paragraph without a label goes on")
  func marked() {
    let text = MarkedText(
      """
      <per>Ama Quist</per> met <per>Kofi Mensah</per>.

      “QUIST: We sail at dawn.

      “The tide is high.”

      “MENSAH: And who steers?”
      """)
    #expect(text.found().map(\.speaker) == ["Ama Quist", "Ama Quist", "Kofi Mensah"])
    #expect(text.found().map(\.isQuoted) == [true, true, true])
  }

  @Test("The label is no part of the words, and is given as the reason")
  func evidence() throws {
    let text = "Ama Quist spoke.\n\nQUIST: We sail.\n\nQUIST: We wait."
    let start = try #require(MarkedText("<per>Ama Quist</per> spoke.").names.first)
    let annotator = Annotator(
      recogniser: GivenNames(names: [start]), reader: RuleBasedQuotationExtractor())
    let found = annotator.annotate(text).quotations
    #expect(found.map { text.utf8Slice($0.range) } == ["We sail.", "We wait."])
    #expect(found.allSatisfy { $0.evidence.confidence > 0.9 && !$0.evidence.rule.isEmpty })
    #expect(Set(found.map(\.group)).count == 2)
    #expect(found.first?.speaker?.text == "QUIST")
  }
}
