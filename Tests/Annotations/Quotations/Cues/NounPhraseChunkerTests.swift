import Articles
import TestSupport
import Testing

@testable import Annotations

/// Speakers without a name: which words of a sentence say who speaks, and which do not.
@Suite struct NounPhraseChunkerTests {
  /// Who speaks first.
  private func speaker(_ marked: String) -> String? { MarkedText(marked).found().first?.speaker }

  @Test(
    "Words of time between an article and its noun belong to the phrase",
    arguments: [
      ("Two ferries sank, according to a recent report.", "a recent report"),
      ("Two ferries sank, according to a June article on the port’s site.", "a June article"),
      (
        "According to the most recent survey, two ferries sank in the bay.",
        "the most recent survey"
      ),
      ("“We sail at dawn,” said the first officer.", "the first officer"),
    ])
  func qualified(_ marked: String, speaker: String) {
    #expect(self.speaker(marked)?.hasPrefix(speaker) == true)
  }

  @Test(
    "An article alone, or a verb, is nobody",
    arguments: [
      "This week reported losses grew to forty million, a third more than before.",
      "Three clerks received written warnings that the boats were late.",
      "The couple were taken to a hall named “The Nest of Gulls”.",
      "He moored at a meandering stream called “Gull Run”.",
      "Another promising example came from the islands in the north.",
    ])
  func nobody(_ marked: String) {
    for said in MarkedText(marked).found() {
      #expect(!["this", "This", "clerks", "Another", "hall"].contains(said.speaker))
      #expect(!said.speaker.hasPrefix("taken") && !said.speaker.hasSuffix("stream"))
    }
  }

  @Test(
    "The subject ends where its verb begins",
    arguments: [
      ("The government summoned the harbour master and demanded that he resign.", "The government"),
      (
        "<per>Ama Quist</per>, in a red hat, organized a march. “<q s=\"x\">We will not leave this bay until the ferries are back.</q>”",
        "Ama Quist"
      ),
    ])
  func subjects(_ marked: String, speaker: String) {
    #expect(self.speaker(marked) == speaker)
  }

  @Test(
    "A small word that a hyphen joins to the next belongs to the phrase",
    arguments: [
      ("“It leaks,” said one well-connected pilot.", "one well-connected pilot"),
      ("“It leaks,” said a once-proud pilot.", "a once-proud pilot"),
    ])
  func compounds(_ marked: String, speaker: String) {
    #expect(self.speaker(marked) == speaker)
  }

  @Test("A verb that was taken for a noun ends a subject that can speak")
  func speaking() {
    let text = "The committee targets a “fleet of idle boats in the bay” this year."
    #expect(self.speaker(text) == "The committee")
  }
}
