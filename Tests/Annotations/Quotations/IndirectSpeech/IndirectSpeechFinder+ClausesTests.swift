import Testing

@testable import Annotations

@Suite("What stands after a reporting verb")
struct ClausesTests {
  @Test(
    "How it stands to the verb",
    arguments: [
      ("<per>Ama Quist</per> said the tide was high.", "clause: the tide was high"),
      (
        "<per>Ama Quist</per> said on Monday that the tide was high.",
        "clause: that the tide was high"
      ),
      ("<per>Ama Quist</per> told reporters the tide was high.", "clause: the tide was high"),
      ("<per>Ama Quist</per> told him the tide was high.", "clause: the tide was high"),
      ("<per>Ama Quist</per> explained why the tide was high.", "clause: why the tide was high"),
      ("<per>Ama Quist</per> promised to sail at dawn.", "infinitive: to sail at dawn"),
      ("<per>Ama Quist</per> called for a new tide table.", "infinitive: a new tide table"),
      ("<per>Ama Quist</per> called on the crew to sail.", "infinitive: the crew to sail"),
      ("<per>Ama Quist</per> vowed not to sail.", "infinitive: not to sail"),
      (
        "<per>Ama Quist</per> said about 20 people had left the quay.",
        "clause: about 20 people had left the quay"
      ),
      (
        "<per>Ama Quist</per> announced earlier this month that she would sail.",
        "clause: that she would sail"
      ),
      (
        "<per>Ama Quist</per> expressed concern that the tide was high.",
        "clause: that the tide was high"
      ),
      (
        "<per>Ama Quist</per> voiced the hope that the tide would turn.",
        "clause: that the tide would turn"
      ),
      ("<per>Ama Quist</per> said too much was made of it.", "clause: too much was made of it"),
      ("<per>Ama Quist</per> slammed the tide table.", "object: the tide table"),
      ("<per>Ama Quist</per> announced a plan.", "object: a plan"),
      ("<per>Ama Quist</per> believes the tide is high.", "clause: the tide is high"),
    ])
  func forms(_ marked: String, _ expected: String) {
    let found = Lines(marked).reports.filter { !$0.isEmpty }
    // "believes" is thought, told by its object or clause alike.
    #expect(found.count == 1 && found.first?.hasSuffix(expected.split(separator: ": ")[1]) == true)
    if !marked.contains("believes") { #expect(found == [expected]) }
  }

  @Test(
    "It ends where the writer goes on",
    arguments: [
      (
        "<per>Ama Quist</per> said the tide was high, which surprised nobody.",
        "clause: the tide was high"
      ),
      (
        "<per>Ama Quist</per> said the tide was high, but the crew slept.",
        "clause: the tide was high, but the crew slept"
      ),
      ("<per>Ama Quist</per> said the tide was high; the crew left.", "clause: the tide was high"),
      (
        "After <per>Ama Quist</per> said the tide was high, the crew left.",
        "clause: the tide was high"
      ),
      (
        "<per>Ama Quist</per>, who said the tide was high, left.", "clause: the tide was high"
      ),
    ])
  func ends(_ marked: String, _ expected: String) {
    #expect(Lines(marked).reports == [expected])
  }

  @Test(
    "Nothing is reported by manner, place or a verb of sight without “that”",
    arguments: [
      "<per>Ama Quist</per> said in a low voice.", "<per>Ama Quist</per> was asked by the crew.",
      "<per>Ama Quist</per> said with a smile.",
    ])
  func none(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test(
    "What is promised, believed, or said after a word on when and where",
    arguments: [
      ("<per>Ama Quist</per> agreed to sail at dawn.", "infinitive: to sail at dawn"),
      ("<per>Ama Quist</per> vowed to sail at dawn.", "infinitive: to sail at dawn"),
      ("<per>Ama Quist</per> believes boats are safe.", "clause: boats are safe"),
      ("<per>Ama Quist</per> said after the vote she would sail.", "clause: she would sail"),
      (
        "<per>Ama Quist</per> says at a stop in <loc>Tema</loc>, Ghana, that boats are safe.",
        "clause: that boats are safe"
      ),
    ])
  func clauses(_ marked: String, _ expected: String) {
    #expect(Lines(marked).reports == [expected])
  }

  @Test(
    "Acts that only look like speech",
    arguments: [
      "<per>Ama Quist</per> wrote a long book.", "<per>Ama Quist</per> claimed her third prize.",
      "<per>Ama Quist</per> said no to the bridge.", "<per>Ama Quist</per> said this week.",
    ])
  func acts(_ marked: String) { #expect(Lines(marked).reports.isEmpty) }

  @Test("Who the speaker is, and what came of it, belongs to no report")
  func edges() {
    #expect(
      Lines("The boats would sail, said <per>Ama Quist</per>, a pilot in <loc>Tema</loc>.").reports
        == [
          "closing: The boats would sail"
        ])
    #expect(
      Lines("<per>Ama Quist</per> said the boats were late, drawing jeers from the pier.").reports
        == [
          "clause: the boats were late"
        ])
  }
}
