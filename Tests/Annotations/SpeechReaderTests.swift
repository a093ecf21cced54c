import Articles
import TestSupport
import Testing

@testable import Annotations

/// One text a construction, with who said what written into it.
@Suite("Who said what")
struct SpeechReaderTests {
  @Test(
    "In the sentence itself",
    arguments: [
      "“<q s=\"Ama Quist\">We sail at dawn</q>,” <per>Ama Quist</per> said.",
      "“<q s=\"Ama Quist\">We sail at dawn</q>,” said <per>Ama Quist</per>, who owns two boats.",
      "<per>Ama Quist</per> said, “<q s=\"Ama Quist\">We sail at dawn.</q>”",
      "<per>Ama Quist</per> told reporters: “<q s=\"Ama Quist\">We sail at dawn.</q>”",
      "“<q s=\"Ama Quist\">Why wait?</q>” <per>Ama Quist</per> asked.",
      "“<q s=\"Ama Quist\">We sail</q>,” <per>Ama Quist</per> said, “<q s=\"Ama Quist\">at dawn.</q>”",
      "<per>Ama Quist</per> called the tide table “<q s=\"Ama Quist\">a disgrace</q>” on Monday.",
      "“<q s=\"Ama Quist\">We sail at dawn</q>,” said the harbour master, <per>Ama Quist</per>.",
      "The harbour master, <per>Ama Quist</per>, said, “<q s=\"Ama Quist\">We sail at dawn.</q>”",
      "<per>Ama Quist</per>, a pilot from <loc>Tema</loc>, said, “<q s=\"Ama Quist\">We sail.</q>”",
      "According to <per>Ama Quist</per>, the tide table is “<q s=\"Ama Quist\">a disgrace</q>”.",
      "“<q s=\"a spokesman for the port\">We sail</q>,” a spokesman for the port said.",
    ])
  func sentence(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test(
    "Across sentences and paragraphs",
    arguments: [
      "“<q s=\"Ama Quist\">We sail</q>,” <per>Ama Quist</per> said. “<q s=\"Ama Quist\">At dawn.</q>”",
      """
      <per>Ama Quist</per> said: “<q s="Ama Quist">We sail.</q>

      “<q s="Ama Quist">We sail at dawn.</q>”
      """,
    ])
  func across(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test(
    "Reported without marks",
    arguments: [
      "<per>Ama Quist</per> said <i s=\"Ama Quist\">the boats would sail at dawn</i>.",
      "<per>Ama Quist</per> said on Monday <i s=\"Ama Quist\">that the boats would sail</i>.",
      "<i s=\"Ama Quist\">The boats would sail at dawn</i>, <per>Ama Quist</per> said.",
      "<i s=\"Ama Quist\">The boats would sail at dawn</i>, according to <per>Ama Quist</per>.",
      "According to <per>Ama Quist</per>, <i s=\"Ama Quist\">the boats would sail at dawn</i>.",
      "<per>Ama Quist</per> told the <org>Tema Post</org> <i s=\"Ama Quist\">that the boats would sail</i>.",
      "<per>Ama Quist</per> promised <i s=\"Ama Quist\">to sail at dawn</i>, which pleased the crew.",
    ])
  func reported(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test(
    "Other shapes of the same",
    arguments: [
      "“<q s=\"Ama Quist\">Who waits?</q>” <per>Ama Quist</per> asked.",
      "“<q s=\"residents\">We sail</q>,” residents said.",
      "“<q s=\"Port Authority\">Boats will sail</q>,” the <org>Port Authority</org> said.",
    ])
  func shapes(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test(
    "Words set apart are not said",
    arguments: [
      "They watched “Harbour Lights” at home.",
      "The dockers' boats aren't the captains' boats.",
    ])
  func setApart(_ marked: String) {
    #expect(MarkedText(marked).found().isEmpty)
  }

  @Test("Evidence tells why")
  func evidence() {
    let text = MarkedText("“<q s=\"Ama Quist\">We sail</q>,” <per>Ama Quist</per> said. “At dawn.”")
    let annotator = Annotator(recogniser: GivenNames(names: text.names), reader: SpeechReader())
    let found = annotator.annotate(text.text).quotations
    #expect(
      found.map(\.evidence.rule)
        == ["name and verb after the quotation", "same speaker goes on"])
    #expect(Set(found.map(\.group)).count == 1)
  }
}
