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
      ("The firm that runs the ferry said so.", "said: The firm"),
      ("The people who live there say so.", "say: The people"),
      ("A woman whose son was on board said so.", "said: A woman"),
      ("The vicar, the Rev <per>Ama Quist</per>, said so.", "said: Ama Quist"),
      ("Her boss, depot manager <per>Ama Quist</per>, said so.", "said: Ama Quist"),
      ("A guest, <per>Ama Quist</per> of <loc>Tema</loc>, said so.", "said: Ama Quist"),
      ("The mayor, 45-year-old <per>Ama Quist</per>, said so.", "said: Ama Quist"),
      ("The council, led by <per>Ama Quist</per>, said so.", "said: The council"),
      ("A miner called <per>Ama Quist</per> said so.", "said: Ama Quist"),
      ("A woman in <loc>Tema</loc>, <loc>Ghana</loc>, said so.", "said: A woman"),
    ])
  func before(_ marked: String, _ expected: String) {
    #expect(Lines(marked).speakers == [expected])
  }

  @Test(
    "What a clause between tells of others does not take the verb",
    arguments: [
      (
        "The union, which backs <per>Ama Quist</per>, said so.",
        ["backs: The union", "said: The union"]
      ),
      (
        "His boss, <per>Ama Quist</per>, remembered a man who sang.",
        ["remembered: Ama Quist", "sang: a man"]
      ),
    ])
  func clauses(_ marked: String, _ expected: [String]) {
    #expect(Lines(marked).speakers == expected)
  }

  @Test(
    "“Who” after a description is the person described",
    arguments: [
      (
        "“It sank,” said <per>Ama Quist</per>, managing director of <org>Tema Boats</org>, who noted the tide.",
        ["said: Ama Quist", "noted: Ama Quist"]
      ),
      (
        "<per>Ama Quist</per>, a jurist and researcher from <org>Tema College</org>, who noted the tide, left.",
        ["noted: Ama Quist"]
      ),
      ("A pilot at <org>Tema Boats</org> who noted the tide left.", ["noted: A pilot"]),
    ])
  func described(_ marked: String, _ expected: [String]) {
    #expect(Lines(marked).speakers == expected)
  }

  @Test(
    "After the verb",
    arguments: [
      ("“We sail,” said <per>Ama Quist</per>.", "said: Ama Quist"),
      ("It rained, said <per>Ama Quist</per>.", "said: Ama Quist"),
      ("“We sail,” said the harbour master, <per>Ama Quist</per>.", "said: Ama Quist"),
      ("“We sail,” said one of them, <per>Ama Quist</per>.", "said: Ama Quist"),
      ("“We sail,” said the mother of two, <per>Ama Quist</per>.", "said: Ama Quist"),
      ("“We sail,” said mother-of-two <per>Ama Quist</per>.", "said: Ama Quist"),
      ("“We sail,” said then-mayor <per>Ama Quist</per>.", "said: Ama Quist"),
      ("“We sail,” said the boy whose kite was lost.", "said: the boy"),
      (
        "“We sail,” said the mayors of <loc>Tema</loc> and <loc>Ada</loc>.",
        "said: the mayors of Tema and Ada"
      ),
      ("“We sail,” one wrote.", "wrote: one"),
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
        "<per>Ama Quist</per> resigned as minister of health, saying so.", ["saying: Ama Quist"]
      ),
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
