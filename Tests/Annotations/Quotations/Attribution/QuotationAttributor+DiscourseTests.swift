import TestSupport
import Testing

@testable import Annotations

@Suite("Speakers from other sentences")
struct CarryingTests {
  @Test(arguments: [
    // The sentence before.
    """
    “<q s="Ama Quist">We sail at dawn</q>,” <per>Ama Quist</per> said. “<q s="Ama Quist">The tide is on our side today.</q>”
    """,
    // The paragraph before.
    """
    “<q s="Ama Quist">We sail at dawn</q>,” <per>Ama Quist</per> said.

    “<q s="Ama Quist">The tide is on our side today.</q>”
    """,
    // A participle that goes on from the sentence before.
    """
    <per>Ama Quist</per> said that it was “<q s="Ama Quist">a fine boat</q>”. Adding, “<q s="Ama Quist">I built it.</q>”
    """,
    // A phrase of speech after a question.
    """
    <per>Kofi Mensah</per> laughed. “<q s="Ama Quist">You know it leaks, right?</q>” <per>Ama Quist</per> went on.
    """,
    // One long quotation of several paragraphs.
    """
    <per>Ama Quist</per> said: “<q s="Ama Quist">We sail at dawn.</q>

    “<q s="Ama Quist">The tide is on our side.</q>

    “<q s="Ama Quist">Nobody waits.</q>”
    """,
    // The sentence after has begun to say it.
    """
    “<q s="Ama Quist">The tide is on our side today.</q>” “<q s="Ama Quist">We sail</q>,” <per>Ama Quist</per> said.
    """,
    // What was reported without marks tells who goes on.
    """
    <per>Ama Quist</per> said <i s="Ama Quist">the boats would sail</i>. “<q s="Ama Quist">The tide is on our side today.</q>”
    """,
    """
    When the storm was over, <per>Ama Quist</per> read this out:

    “<q s="Ama Quist">The tide is on our side today.</q>”
    """,
  ])
  func continuesPrevious(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test("Nobody is carried over a paragraph between, or to the first words of a text")
  func notFar() {
    let far = MarkedText(
      """
      “We sail at dawn,” <per>Ama Quist</per> said.

      It rained over the harbour.

      It rained over the hills.

      It rained over the town.

      It rained over the sea.

      “The tide is on our side today, and on nobody else's at all.”
      """)
    #expect(far.found().map(\.speaker) == ["Ama Quist", "?"])
    #expect(
      MarkedText("“The tide is on our side today, all of it.”").found().map(\.speaker) == ["?"])
  }

  @Test("Places and things that a sentence began with did not say what stands alone after it")
  func things() {
    for before in ["The hall opened in 1911.", "The deal will be signed in May.", "It rained."] {
      let found = MarkedText("\(before)\n\n“It needs a roof at once.”").found()
      #expect(found.map(\.speaker) == ["?"], "\(before)")
    }
  }

  @Test("A quotation that goes on in the next paragraph is that paragraph's speaker's")
  func opened() {
    let found = MarkedText(
      "<per>Kofi Mensah</per> opened the hall.\n\n“I have waited for it.\n\n“I have waited nine years,” said <per>Ama Quist</per>."
    ).found()
    #expect(found.map(\.speaker) == ["Ama Quist", "Ama Quist"])
  }

  @Test("A title in the line before speaks for nobody")
  func titles() {
    #expect(
      MarkedText("The film “Dance Me Home” was shot there. “A wonderful old floor.”").found()
        .allSatisfy { $0.speaker == "?" })
  }

  @Test("Words set apart in a sentence of the writer's are nobody's")
  func setApart() {
    let found = MarkedText(
      "<per>Ama Quist</per> said the hall would close. “Save our hall” stickers appeared."
    ).found()
    #expect(!found.contains { $0.words == "Save our hall" })
  }

  @Test("The full stop of a fragment ends the sentence around it")
  func fragments() {
    let found = MarkedText(
      "<per>Ama Quist</per> told the crew that it “was no surprise.” <per>Kofi Mensah</per> disagreed."
    ).found()
    #expect(found.filter(\.isQuoted).map(\.speaker) == ["Ama Quist"])
  }
}
