import Testing

@testable import Annotations

@Suite("Whose verb it is")
struct SubjectsTests {
  @Test(
    "Before the verb",
    arguments: [
      ("<per>Ama Quist</per> said so.", "said: Ama Quist"),
      ("The harbour master said so.", "said: The harbour master"),
      ("She said so.", "said: She"),
      ("A spokesman for the port said so.", "said: A spokesman for the port"),
      ("The minister, <per>Ama Quist</per>, said so.", "said: Ama Quist"),
      ("<per>Ama Quist</per>, 52, a pilot, said so.", "said: Ama Quist"),
      ("<per>Ama Quist</per> (the pilot) said so.", "said: Ama Quist"),
      ("<per>Ama Quist</per>, head of the union, a group of dockers, said so.", "said: Ama Quist"),
      ("The man who owned the boat said so.", "said: The man"),
      ("A woman in <loc>Tema</loc>, <loc>Ghana</loc>, said so.", "said: A woman"),
    ])
  func before(_ marked: String, _ expected: String) {
    #expect(Lines(marked).speakers == [expected])
  }

  @Test(
    "After the verb",
    arguments: [
      ("“We sail,” said <per>Ama Quist</per>.", "said: Ama Quist"),
      ("It rained, said <per>Ama Quist</per>.", "said: Ama Quist"),
      ("“We sail,” said the harbour master, <per>Ama Quist</per>.", "said: Ama Quist"),
      ("Continued <per>Ama Quist</per>: “We sail.”", "Continued: Ama Quist"),
      ("It rained, according to <per>Ama Quist</per>.", "according: Ama Quist"),
    ])
  func after(_ marked: String, _ expected: String) {
    #expect(Lines(marked).speakers == [expected])
  }

  @Test(
    "Passive verbs have an agent or nobody",
    arguments: [
      ("The plan was condemned by <per>Ama Quist</per>.", "condemned: Ama Quist"),
      ("The plan, condemned by <per>Ama Quist</per>, failed.", "condemned: Ama Quist"),
      ("<per>Ama Quist</per> was asked twice.", "asked: nobody"),
    ])
  func passive(_ marked: String, _ expected: String) {
    #expect(Lines(marked).speakers == [expected])
  }

  @Test(
    "A second verb shares the subject, unless it has its own",
    arguments: [
      ("<per>Ama Quist</per> said so, adding little.", ["said: Ama Quist", "adding: Ama Quist"]),
      (
        "<per>Ama Quist</per> said so and promised more.",
        ["said: Ama Quist", "promised: Ama Quist"]
      ),
      (
        "<per>Ama Quist</per> said so, and <per>Kofi Mensah</per> agreed.",
        ["said: Ama Quist", "agreed: Kofi Mensah"]
      ),
    ])
  func shared(_ marked: String, _ expected: [String]) {
    #expect(Lines(marked).speakers == expected)
  }

  @Test(
    "“Who” stands for the noun before it",
    arguments: [
      ("<per>Ama Quist</per>, who said so, left.", "said: Ama Quist"),
      ("The dockers, who said so, left.", "said: The dockers"),
    ])
  func relative(_ marked: String, _ expected: String) {
    #expect(Lines(marked).speakers == [expected])
  }

  @Test("A verb with nothing before it has no speaker")
  func nobody() {
    #expect(Lines("Said so.").speakers == ["Said: nobody"])
  }
}
