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
}
