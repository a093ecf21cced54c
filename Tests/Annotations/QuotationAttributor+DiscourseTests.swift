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
}
