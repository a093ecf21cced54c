import Testing

@testable import Annotations

@Suite("What is reported without marks")
struct IndirectSpeechFinderTests {
  @Test(
    "A sentence that ends or begins with who says it",
    arguments: [
      ("The boats will sail, <per>Ama Quist</per> said.", ["closing: The boats will sail"]),
      ("The boats will sail, said <per>Ama Quist</per>.", ["closing: The boats will sail"]),
      (
        "The boats will sail, <per>Ama Quist</per> said on Monday.",
        ["closing: The boats will sail"]
      ),
      ("The boats sail, according to <per>Ama Quist</per>.", ["closing: The boats sail"]),
      ("According to <per>Ama Quist</per>, the boats sail.", ["opening: the boats sail"]),
      (
        "The boats, <per>Ama Quist</per> said, will sail at dawn.",
        ["closing: The boats", "closing: will sail at dawn"]
      ),
    ])
  func around(_ marked: String, _ expected: [String]) {
    #expect(Lines(marked).reports == expected)
  }

  @Test("What stands between marks is quoted, not reported")
  func marks() {
    #expect(Lines("“The boats will sail,” <per>Ama Quist</per> said.").reports.isEmpty)
    #expect(Lines("<per>Ama Quist</per> said the boats “will sail” at dawn.").reports.isEmpty)
  }

  @Test(
    "What the writer concludes, and what is only meant to be said, is nobody's report",
    arguments: [
      "<per>Ama Quist</per> left early, suggesting the talks had failed.",
      "<per>Ama Quist</per> told the crew on Monday, suggesting a deal remains distant.",
      "<per>Ama Quist</per> sold two boats, indicating that the fleet would shrink.",
      "<per>Ama Quist</per> nodded, implying that the boats would sail.",
      "<per>Ama Quist</per> bought credits in order to say that the coffee was shaded.",
    ])
  func conclusions(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test("Whoever suggests something reports it")
  func suggestions() {
    #expect(
      Lines("<per>Ama Quist</per> suggested that the boats sail.").reports
        == ["clause: that the boats sail"])
  }

  @Test(
    "No report without a speaker, a verb or words",
    arguments: [
      "It rained.", "<per>Ama Quist</per> said.", "Said the boats will sail.", "It was said.",
    ])
  func none(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test(
    "A sentence that begins with a word that joins it to the last one ends nothing",
    arguments: [
      "However, he said in Tarn -- a move above that sum.",
      "But, <per>Ama Quist</per> said in Tarn -- a move above that sum.",
      "And, said <per>Ama Quist</per>, in Tarn.",
    ])
  func joined(_ marked: String) {
    #expect(!Lines(marked).reports.contains { $0.hasPrefix("closing") && $0.count < 12 })
  }

  @Test("Reports stand in order and none holds another")
  func apart() {
    let lines = Lines(
      "<per>Ama Quist</per> said the tide was high, and <per>Kofi Mensah</per> said the rope was old."
    )
    #expect(lines.reports == ["clause: the tide was high", "clause: the rope was old"])
  }
}
