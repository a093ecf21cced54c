import TestSupport
import Testing

@testable import Annotations

@Suite("The writer's words inside quotation marks")
struct NarrationFinderTests {
  @Test(
    "A forgotten mark ends the quotation where the writer goes on",
    arguments: [
      ("“We sail at dawn, said Ama Quist, the pilot. She left.", ["We sail at dawn,"]),
      ("“We sail at dawn, said the pilot of the ferry.", ["We sail at dawn,"]),
      ("\"We sail at dawn, he said. \"We sail alone.\"", ["We sail at dawn,", "We sail alone."]),
      (
        "\"The outlook is gloomy, said Ama Quist of Tarn Inc. \"I'm not sailing,\" she said.",
        ["The outlook is gloomy,", "I'm not sailing,"]
      ),
    ])
  func forgotten(_ text: String, _ expected: [String]) {
    #expect(QuotedSpanFinder.words(in: text) == expected)
  }

  @Test("A mark behind “he said” closes before it")
  func misplaced() {
    #expect(
      QuotedSpanFinder.words(in: "“Only the traders will gain, he said.” He left.") == [
        "Only the traders will gain,"
      ])
  }

  @Test(
    "What is told within a quotation stays",
    arguments: [
      ("“My mother, said to be ill, is well,” she said.", ["My mother, said to be ill, is well,"]),
      (
        "“We sail, said the pilot to me, and so we did,” she recalled.",
        ["We sail, said the pilot to me, and so we did,"]
      ),
      ("“We sail at dawn, and the boats are old.", ["We sail at dawn, and the boats are old."]),
    ])
  func told(_ text: String, _ expected: [String]) {
    #expect(QuotedSpanFinder.words(in: text) == expected)
  }

  @Test("The words have the speaker that the writer gives them")
  func speaker() {
    let found = MarkedText("“We sail at dawn, said <per>Ama Quist</per>, the pilot.").found()
    #expect(found.map(\.speaker) == ["Ama Quist"])
  }
}
