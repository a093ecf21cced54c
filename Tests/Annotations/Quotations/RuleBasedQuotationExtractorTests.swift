import Articles
import TestSupport
import Testing

@testable import Annotations

/// One text a construction, with who said what written into it.
@Suite("Who said what")
struct RuleBasedQuotationExtractorTests {
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
    "Whose verb it is, where other words come between",
    arguments: [
      """
      <per>Ama Quist</per>, clearly tired, answered by pointing a finger at the map, saying the tide table was \
      “<q s="Ama Quist">a disgrace</q>”.
      """,
      "“<q s=\"Kofi Mensah\">We sail at dawn</q>,” said <per>Quist</per> constituent <per>Kofi Mensah</per>.",
      """
      <per>Kofi Mensah</per> spoke first. <per>Ama Quist</per> condemned what she called a \
      “<q s="Ama Quist">reckless plan</q>”.
      """,
      "When a deckhand shouted, “<q s=\"a deckhand\">Sail</q>,” <per>Ama Quist</per> joked, again smiling.",
      """
      <per>Ama Quist</per> smiled after a woman in <loc>Tema</loc>, <loc>Ghana</loc>, told him he was \
      “<q s="a woman">too nice</q>”.
      """,
      "The tide turned. Holding flags, the dockers chanted “<q s=\"the dockers\">Boats first, boats first now</q>”.",
      "He held up a sign — which read “<q s=\"a sign\">Boats before bridges now</q>” — and waved.",
    ])
  func between(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
  }

  @Test(
    "Across sentences and paragraphs",
    arguments: [
      "“<q s=\"Ama Quist\">We sail</q>,” <per>Ama Quist</per> said. “<q s=\"Ama Quist\">At dawn.</q>”",
      """
      <per>Ama Quist</per> said: “<q s="Ama Quist">We sail.</q>

      “<q s="Ama Quist">We sail at dawn.</q>”
      """,
      """
      When <per>Kofi Mensah</per> retired, <per>Ama Quist</per> put out the following statement:

      “<q s="Ama Quist">He knew every rock in the bay.</q>”
      """,
      """
      <per>Ama Quist</per> issued a statement thanking <per>Kofi Mensah</per> for his years at sea.

      “<q s="Ama Quist">He knew every rock in the bay.</q>”
      """,
    ])
  func across(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
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
    "A few words that somebody said",
    arguments: [
      "<per>Ama Quist</per> Calls Tide Table A ‘<q s=\"Ama Quist\">Disgrace</q>’",
      "Quist: Tide Table ‘<q s=\"Quist\">Full Of Holes</q>’ And Late",
      "Fans interrupted the talk with chants of “<q s=\"Fans\">Boats Before Bridges</q>” on Monday.",
      "For <per>Ama Quist</per> the plan was a “<q s=\"Ama Quist\">gift</q>” to the port.",
    ])
  func fewWords(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
  }

  @Test(
    "Transcripts",
    arguments: [
      """
      <per>Ama Quist</per> met <per>Kofi Mensah</per> on the air.

      "<q s="Kofi Mensah">MENSAH: Will you sail?</q>

      "<q s="Ama Quist">QUIST: We will. The bay is calm.</q>

      "<q s="Ama Quist">Nobody stops us now.</q>"
      """,
      """
      <per>Ama Quist</per> met <per>Kofi Mensah</per> on the air.

      MENSAH: <i s="Kofi Mensah">Will you sail? She said “no” before.</i>

      QUIST: <i s="Ama Quist">We will.</i>
      """,
      """
      Q: <i s="?">Will you sail?</i>

      A: <i s="?">We will, and he said so.</i>

      Q: <i s="?">When?</i>
      """,
    ])
  func transcripts(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test("Capitals and a colon make no transcript by themselves")
  func noTranscript() {
    let text = MarkedText("UPDATE: The bay is closed.\n\nWEATHER: Gales by noon.\n\nThe end.")
    #expect(text.found().isEmpty)
  }

  @Test(
    "Who is meant without a name",
    arguments: [
      "Mayor <per>Ama Quist</per> left. “<q s=\"Ama Quist\">We sail at dawn</q>,” the mayor said.",
      "The poll came out on Monday. It said: “<q s=\"The poll\">Most sail at dawn.</q>”",
      "Residents were angry. “<q s=\"Residents\">We sail at dawn</q>,” they said.",
      "“<q s=\"?\">We sail at dawn</q>,” they said.",
      "“<q s=\"the mayor\">We sail at dawn</q>,” the mayor said.",
      """
      Mayor <per>Ama Quist</per> met Mayor <per>Kofi Mensah</per>. \
      “<q s="the mayor">We sail at dawn</q>,” the mayor said.
      """,
    ])
  func unnamed(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test("A quotation of whole sentences may lack its closing mark")
  func unclosed() {
    let text = MarkedText(
      "“<q s=\"Ama Quist\">We sail</q>,” <per>Ama Quist</per> said. “<q s=\"Ama Quist\">At dawn, God willing.</q>"
    )
    #expect(text.found() == text.said)
  }

  @Test(
    "Words set apart are not said",
    arguments: [
      "They watched “Harbour Lights” at home.",
      "The dockers' boats aren't the captains' boats.",
      "<per>Ama Quist</per> sailed on Monday.\n\n‘A long way home’\n\nThe bay was calm.",
    ])
  func setApart(_ marked: String) {
    #expect(MarkedText(marked).found().isEmpty)
  }

  @Test("Evidence tells why")
  func evidence() {
    let text = MarkedText("“<q s=\"Ama Quist\">We sail</q>,” <per>Ama Quist</per> said. “At dawn.”")
    let annotator = Annotator(
      recogniser: GivenNames(names: text.names), reader: RuleBasedQuotationExtractor())
    let found = annotator.annotate(text.text).quotations
    #expect(
      found.map(\.evidence.rule)
        == ["name and verb after the quotation", "same speaker goes on"])
    #expect(Set(found.map(\.group)).count == 1)
  }
}
