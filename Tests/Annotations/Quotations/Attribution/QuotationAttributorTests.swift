import Articles
import TestSupport
import Testing

@testable import Annotations

@Suite("Which of several verbs names the speaker")
struct QuotationAttributorTests {
  @Test(arguments: [
    // The verb right after the words wins over one before them.
    "<per>Kofi Mensah</per> nodded. “<q s=\"Ama Quist\">We sail at dawn</q>,” <per>Ama Quist</per> said.",
    // What closes the sentence reports all of it.
    "The boats are “<q s=\"Ama Quist\">a disgrace</q>”, and the crew is tired, <per>Ama Quist</per> said.",
    "The boats are “<q s=\"Ama Quist\">a disgrace</q>”, according to <per>Ama Quist</per>.",
    // The outermost speaker counts.
    "<per>Ama Quist</per> said the crew felt “<q s=\"Ama Quist\">left at sea</q>”.",
    // Words on both sides of the verb are one speaker's.
    "“<q s=\"Ama Quist\">The boats</q>,” said <per>Ama Quist</per>, “<q s=\"Ama Quist\">sail at dawn.</q>”",
    "<per>Ama Quist</per> told <per>Kofi Mensah</per>: “<q s=\"Ama Quist\">We sail at dawn.</q>”",
    "<per>Ama Quist</per>: “<q s=\"Ama Quist\">We sail at dawn.</q>”",
    "“<q s=\"Ama Quist\">We sail at dawn</q>,” <per>Ama Quist</per> shrugged.",
  ])
  func speaker(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
  }

  @Test("Pieces of one attribution share a group, others do not")
  func groups() {
    let text = MarkedText(
      """
      “The boats,” said <per>Ama Quist</per>, “sail at dawn.” “We wait for nobody,” said <per>Kofi Mensah</per>.
      """)
    let annotator = Annotator(
      recogniser: GivenNames(names: text.names), reader: RuleBasedQuotationExtractor())
    let groups = annotator.annotate(text.text).quotations.map(\.group)
    #expect(groups.count == 3)
    #expect(groups[0] == groups[1] && groups[1] != groups[2])
  }

  @Test("Every quotation has a place for its speaker, whatever stands around it")
  func hostile() {
    for text in ["“”", "“a", "““a””", "“a” “b” “c”", ":“a”:", "—“a”—", "said “a” said", "”“"] {
      var attributor = QuotationAttributor(Lines(text).script)
      attributor.run()
      #expect(attributor.attributions.count == attributor.script.quoted.count)
      #expect(attributor.lineCues.count == attributor.script.lines.count)
    }
  }

  /// Who is given the only quotation of a text.
  private func whoever(_ marked: String) -> String {
    MarkedText(marked).found().first { $0.isQuoted }?.speaker ?? "none"
  }

  @Test(
    "Labels, headings and sources before a colon",
    arguments: [
      ("Pilots agree - <per>Ama Quist</per>: “The river is lower than ever.”", "Ama Quist"),
      ("Not all boats are equal. From the report: “Small boats sink first.”", "the report"),
      (
        "With captains worried, <per>Ama Quist</per> has a new message: “Stay in port.”",
        "Ama Quist"
      ),
    ])
  func colons(_ marked: String, _ expected: String) { #expect(whoever(marked) == expected) }

  @Test("Whoever was asked did not say the question")
  func asked() {
    #expect(
      whoever("<per>Ama Quist</per> was asked, “How many boats have been lost this winter?”") == "?"
    )
  }

  @Test(
    "The nearest clause tells who chants",
    arguments: [
      (
        "<per>Ama Quist</per> waved, and the crowd took up the chant “Open the lock now”.",
        "the crowd"
      ),
      (
        "<per>Ama Quist</per> spoke outside the mill, where about 50 protesters had gathered at noon, chanting “no mill, no town”.",
        "50 protesters"
      ),
      (
        "The march was far from <per>Ama Quist</per>, with spectators chanting “no mill, no town”.",
        "spectators"
      ),
    ])
  func chants(_ marked: String, _ expected: String) {
    #expect(whoever(marked).hasSuffix(expected))
  }

  @Test(
    "A phrase with commas between its adjectives is one",
    arguments: [
      ("“We sail at dawn,” the tall, 71-year-old pilot said in May.", "pilot"),
      ("“We sail at dawn,” the tall, bearded pilot said.", "pilot"),
    ])
  func adjectives(_ text: String, _ expected: String) {
    #expect(whoever(text).hasSuffix(expected))
  }

  @Test("A verb that a fragment is the subject of does not report it")
  func fragments() {
    #expect(
      whoever("Half of them say the “sharing economy” reflects an improvement.") != "an improvement"
    )
  }

  @Test("The source that a sentence opens with is the outermost speaker")
  func outermost() {
    #expect(
      whoever(
        "According to <org>Port Courier</org>, <per>Ama Quist</per> said the quay was “unsafe for all”."
      ) == "Port Courier")
  }

  @Test("Two single marks close a quotation that a double one opened")
  func pairs() {
    let found = MarkedText("“We sail at dawn,’’ <per>Ama Quist</per> said. “Or never.”").found()
    #expect(found.map(\.words) == ["We sail at dawn", "Or never."])
  }

  @Test("Nobody is nobody")
  func nobody() {
    #expect(whoever("Nobody said the quay was “a bargain for us all”.") == "?")
  }

  @Test(
    "Who is only described said nothing; who describes did",
    arguments: [
      ("<per>Ama Quist</per> was described as “a very stubborn force of nature”.", "?"),
      (
        "<per>Ama Quist</per> was described as “a force of nature” by <per>Kofi Mensah</per>.",
        "Kofi Mensah"
      ),
      ("The plan was condemned as “madness” by <per>Kofi Mensah</per>.", "Kofi Mensah"),
      ("“Nobody is safe,” warned <per>Kofi Mensah</per>.", "Kofi Mensah"),
      ("“Leave at once,” urged <per>Kofi Mensah</per>.", "Kofi Mensah"),
      ("“Leave at once,” demanded <per>Kofi Mensah</per>.", "Kofi Mensah"),
    ])
  func described(_ marked: String, _ expected: String) {
    let found = MarkedText("It rained.\n\n" + marked).found().filter(\.isQuoted)
    #expect(found.allSatisfy { $0.speaker == expected })
    if expected != "?" { #expect(found.count == 1) }
  }

  @Test("A common noun in a headline is as often described as quoted")
  func headlines() {
    let found = MarkedText("Mayor ‘lied over the dam for years’\n\nThe dam broke.").found()
    #expect(found.allSatisfy { $0.speaker == "?" })
  }

  @Test("The noun right before the verb speaks, not what leads up to it")
  func leadingPhrases() {
    for lead in ["In a statement", "In its letter", "After the meeting", "On its website"] {
      let found = MarkedText("It rained.\n\n\(lead) the company said it was “sorry for the delay”.")
        .found()
      #expect(found.filter(\.isQuoted).map(\.speaker) == ["the company"], "\(lead)")
    }
  }
}
