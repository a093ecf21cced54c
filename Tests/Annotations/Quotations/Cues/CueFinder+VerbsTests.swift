import Testing

@testable import Annotations

@Suite("Which words are reporting verbs")
struct CueFinderVerbsTests {
  @Test(
    "Verbs in every form",
    arguments: [
      ("<per>Ama Quist</per> said so.", ["said"]), ("They say so.", ["say"]),
      ("Police say so.", ["say"]), ("The officials say so.", ["say"]),
      ("<per>Ama Quist</per> has often claimed so.", ["claimed"]),
      ("He's said so.", ["said"]), ("He left, adding little.", ["adding"]),
      ("The plan was condemned by <per>Ama Quist</per>.", ["condemned"]),
      ("According to <per>Ama Quist</per>, it rained.", ["According"]),
      ("<per>Ama Quist</per> said and <per>Kofi Mensah</per> argued.", ["said", "argued"]),
    ])
  func verbs(_ marked: String, _ expected: [String]) {
    #expect(Lines(marked).verbs == expected)
  }

  @Test(
    "Nouns and adjectives of the same letters",
    arguments: [
      "There were 200 pledged members.", "Some state officials left.",
      "An <org>Echo</org> report from <loc>Tema</loc> was lost.",
      "The claims were dropped.", "<per>Ama Quist</per> had no say.", "Their reports came late.",
      "<grp>Ghanaian</grp> claims were dropped.", "The so-called deal fell.",
      "<per>Ama Quist</per> received written warnings.",
      "<per>Ama Quist</per> met a clerk named <per>Kofi Mensah</per>.",
      "They met in a hall called “The Nest” at noon.",
      "Thanks to the tide, the ferry left.", "<per>Ama Quist</per> pleaded not guilty to fraud.",
    ])
  func nouns(_ marked: String) {
    #expect(Lines(marked).verbs.isEmpty)
  }

  @Test("A verb takes its auxiliaries with it, adverbs between them or not")
  func auxiliaries() {
    let lines = Lines("<per>Ama Quist</per> has repeatedly been said to snore.")
    let cues = lines.cues.cues(of: lines.script.lines[0])
    #expect(cues.map { lines.words($0.pieces) } == ["has repeatedly been said"])
    #expect(cues.allSatisfy { lines.cues.isPassive($0) })
  }

  @Test(
    "Participles behind a preposition and plurals behind a number are no verbs",
    arguments: [
      "She has a lead of pledged delegates.", "They looked into alleged frauds at the port.",
      "The two states share a river.", "Many claims were dropped.",
    ])
  func adjectives(_ text: String) { #expect(Lines(text).verbs.isEmpty) }

  @Test(
    "Verbs that tell how long somebody speaks belong to the verb after them",
    arguments: [
      ("<per>Ama Quist</per> kept asking why.", "kept asking"),
      ("<per>Ama Quist</per> started shouting at noon.", "started shouting"),
    ])
  func kept(_ marked: String, _ expected: String) {
    let lines = Lines(marked)
    #expect(lines.cues.cues(of: lines.script.lines[0]).map { lines.words($0.pieces) } == [expected])
  }
}
