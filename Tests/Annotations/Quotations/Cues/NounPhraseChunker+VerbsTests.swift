import TestSupport
import Testing

@testable import Annotations

@Suite("Verbs that no list has")
struct NounPhraseChunkerVerbsTests {
  /// Who speaks first.
  private func speaker(_ marked: String) -> String? { MarkedText(marked).found().first?.speaker }

  @Test(
    "Verbs of any kind end a subject where an object follows, and participles do",
    arguments: [
      (
        "Several fishing groups granted Mr. <per>Quist</per> more time, saying his “cash was short for years”.",
        "Several fishing groups"
      ),
      (
        "<per>Ama Quist</per> openly admires <per>Kofi Mensah</per> as a “great and careful pilot”.",
        "Ama Quist"
      ),
      (
        "His chief aide doubled down on the attack, saying the quay “was a disgrace to all”.",
        "His chief aide"
      ),
      (
        "<per>Ama Quist</per> did not release the list, saying only that it “would be out in May”.",
        "Ama Quist"
      ),
    ])
  func verbs(_ marked: String, speaker: String) {
    #expect(self.speaker(marked) == speaker)
  }

  @Test("A participle after “is” and an adverb is a verb")
  func afterAdverbs() {
    #expect(
      speaker("<per>Ama Quist</per> is now rowing a boat that says “the tide is ours”.")
        == "a boat")
  }
}
