import Testing

@testable import Annotations

@Suite("What a reporting verb does not report")
struct IndirectSpeechFinderExclusionsTests {
  @Test(
    "What follows the speaker of a quotation tells when, where and who",
    arguments: [
      "“It was dark,” said a driver who saw the crash.",
      "“It was dark,” <per>Ama Quist</per> said as she left the court.",
      "“It was dark,” <per>Ama Quist</per> told the crew before he left.",
      "“It was dark,” said <per>Ama Quist</per>, who runs the firm that built the dam.",
      "“It was dark,” <per>Ama Quist</per> said in an interview that aired on Sunday.",
      "“It was dark,” said a spokesman for the utility that runs it.",
      "“It was dark,” <per>Ama Quist</per> wrote on a page he has since deleted.",
      "“It was dark,” said a man because he had no torch.",
      "“It was dark,” said one woman who asked not to be named.",
    ])
  func tags(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test(
    "What somebody may demand, what the reader may think, and words without a clause",
    arguments: [
      "<per>Ama Quist</per> could threaten to close the port.",
      "The party needs a majority to confirm judges.",
      "You might think the dam was safe.",
      "As <per>Ama Quist</per> put it in a letter to the crew, “a wreck”.",
      "There are 200 pledged members at the hall.",
      "Some state officials were in the hall.",
      "“It leaks,” said <per>Ama Quist</per>, the head of a group that favors tolls.",
    ])
  func nothing(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test(
    "What leads up to a quotation only tells when",
    arguments: [
      "Six minutes into the vote, when a man was led away, <per>Ama Quist</per> yelled, “Out, all of you!”",
      "Less than a day later, <per>Ama Quist</per> wrote, “It leaks.”",
      "After the vote, which took an hour, <per>Ama Quist</per> said, “It leaks.”",
    ])
  func beforeQuotations(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test("A further verb still reports")
  func furtherVerbs() {
    #expect(
      Lines("“It was dark,” <per>Ama Quist</per> said, adding that the crew had left.").reports
        == ["clause: that the crew had left"])
    #expect(
      Lines("<per>Ama Quist</per> called it “a mess” and said the crew had left.").reports
        == ["clause: the crew had left"])
  }

  @Test(
    "What nobody is told to have said",
    arguments: [
      "<per>Ama Quist</per> never said that the dam was safe.",
      "<per>Ama Quist</per> did not say that the dam was safe.",
      "<per>Ama Quist</per> didn't say that the dam was safe.",
      "<per>Ama Quist</per> hasn’t said that the dam was safe.",
      "The crew will stay if <per>Ama Quist</per> says that the dam is safe.",
      "If <per>Ama Quist</per> says that the dam is safe, the crew stays.",
      "<per>Ama Quist</per> is expected to say that the dam is safe.",
      "<per>Ama Quist</per> is likely to announce that the dam is safe.",
      "<per>Ama Quist</per> asked not to be named.", "A man asked not to be identified.",
      "An aide requested anonymity as talks went on.",
      "<per>Ama Quist</per> refused to comment.", "The crew refused to elaborate.",
    ])
  func unasserted(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test("What is left open claims nothing")
  func leftOpen() {
    #expect(
      Lines("<per>Ama Quist</per> did not say whether the dam was safe.").reports
        == ["clause: whether the dam was safe"])
  }

  @Test(
    "When and how something was said is no report",
    arguments: [
      "After the vote, <per>Ama Quist</per> laughed.",
      "In a letter to the crew, <per>Ama Quist</per> agreed.",
      "Asked about the dam, <per>Ama Quist</per> shrugged.",
      "When the crew had left, <per>Ama Quist</per> agreed.",
      "In a statement on Monday, <per>Ama Quist</per> said, “The dam is safe.”",
      "On Monday, <per>Ama Quist</per> wrote, “The dam is safe.”",
      "Even after the rain had stopped, the mayor continued.",
    ])
  func adverbials(_ marked: String) {
    #expect(Lines(marked).reports.isEmpty)
  }

  @Test("A report that follows such words is read")
  func afterAdverbials() {
    #expect(
      Lines("As the talks went on, <per>Ama Quist</per> said the dam would be repaired.").reports
        == ["clause: the dam would be repaired"])
    #expect(
      Lines("If the boats sail, the crew will strike, <per>Ama Quist</per> said.").reports
        == ["closing: If the boats sail, the crew will strike"])
  }

  @Test("Things whose verb takes a plain object say nothing")
  func things() {
    #expect(Lines("Their smiles said a lot.").reports.isEmpty)
  }

  @Test("A dateline is no part of a report")
  func datelines() {
    #expect(
      Lines("<loc>TEMA</loc>, May 3 (AFP) — The boats will sail, two officials said.").reports
        == ["closing: The boats will sail"])
  }

  @Test("Whoever is told, and words of time within words, are read rightly")
  func begins() {
    #expect(
      Lines("<per>Ama Quist</per> told her mother she was tired.").reports
        == ["clause: she was tired"])
    #expect(
      Lines("<per>Ama Quist</per> said first-quarter profit fell.").reports
        == ["object: first-quarter profit fell"])
  }
}
