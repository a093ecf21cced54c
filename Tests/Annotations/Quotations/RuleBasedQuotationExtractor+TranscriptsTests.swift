import Articles
import TestSupport
import Testing

@testable import Annotations

@Suite("Transcripts")
struct TranscriptsTests {
  @Test(
    "Who speaks stands before the words",
    arguments: [
      """
      <per>Ama Quist</per> met <per>Kofi Mensah</per>.

      QUIST: <i s="Ama Quist">We sail at dawn. The tide is high.</i>

      MENSAH: <i s="Kofi Mensah">And who steers?</i>
      """,
      """
      HOST: <i s="Host">Welcome to the show.</i>

      GUEST: I am glad to be here.

      HOST: <i s="Host">Sit down.</i>
      """,
      """
      Q: <i s="?">When do you sail?</i>

      A: <i s="?">At dawn.</i>
      """,
    ])
  func plain(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found() == text.said)
  }

  @Test("Between marks the words are quoted, and a paragraph without a label goes on")
  func marked() {
    let text = MarkedText(
      """
      <per>Ama Quist</per> met <per>Kofi Mensah</per>.

      “QUIST: We sail at dawn.

      “The tide is high.”

      “MENSAH: And who steers?”
      """)
    #expect(text.found().map(\.speaker) == ["Ama Quist", "Ama Quist", "Kofi Mensah"])
    #expect(text.found().map(\.isQuoted) == [true, true, true])
  }

  @Test("The label is no part of the words, and is given as the reason")
  func evidence() throws {
    let text = "Ama Quist spoke.\n\nQUIST: We sail.\n\nQUIST: We wait."
    let start = try #require(MarkedText("<per>Ama Quist</per> spoke.").names.first)
    let annotator = Annotator(
      recogniser: GivenNames(names: [start]), reader: RuleBasedQuotationExtractor())
    let found = annotator.annotate(text).quotations
    #expect(found.map { text.utf8Slice($0.range) } == ["We sail.", "We wait."])
    #expect(found.allSatisfy { $0.evidence.confidence > 0.9 && !$0.evidence.rule.isEmpty })
    #expect(Set(found.map(\.group)).count == 2)
    #expect(found.first?.speaker?.text == "QUIST")
  }

  private static let introduction =
    "Ngozi Okoro runs the pilots. She spoke to Daniel Reed in May.\n\n"

  @Test(
    "Labels of every kind, with whom they name",
    arguments: [
      ("Daniel Reed: When?\n\nNgozi Okoro: Now. All of us.", ["Daniel Reed", "Ngozi Okoro"]),
      ("Reed: When do you sail?\n\nOkoro: Now. All of us.", ["Daniel Reed", "Ngozi Okoro"]),
      ("DR: When?\n\nNO: Now.", ["Daniel Reed", "Ngozi Okoro"]),
      ("D.R.: When?\n\nN.O.: Now.", ["Daniel Reed", "Ngozi Okoro"]),
      ("REED: When?\n\nOKORO: Now.\n\nREED: Why?", ["Daniel Reed", "Ngozi Okoro", "Daniel Reed"]),
      ("Mr Reed: When?\n\nMs Okoro, chair: Now.", ["Daniel Reed", "Ngozi Okoro"]),
      (
        "Reporter: When?\n\nNgozi Okoro: Now.\n\nReporter: Why?",
        ["Reporter", "Ngozi Okoro", "Reporter"]
      ),
      ("Ngozi Okoro (chair): Now.\n\nDaniel Reed: Why?", ["Ngozi Okoro", "Daniel Reed"]),
      ("Q: When?\n\nA: Now.", ["?", "?"]),
      ("Daniel: When?\n\nNgozi: Now. All of us.", ["Daniel Reed", "Ngozi Okoro"]),
      ("DANIEL REED, COURIER: When?\n\nNGOZI OKORO, CHAIR: Now.", ["Daniel Reed", "Ngozi Okoro"]),
      (
        "Reed: When?\n\nOkoro: Now.\n\nAnd all of us together.\n\nReed: Why?",
        ["Daniel Reed", "Ngozi Okoro", "Ngozi Okoro", "Daniel Reed"]
      ),
    ])
  func kinds(_ turns: String, _ speakers: [String]) {
    let told = Annotator().annotate(Self.introduction + turns)
    let found = told.quotations.filter { $0.kind == .turn }
    #expect(found.map { $0.speaker?.name ?? "?" } == speakers)
  }

  @Test("Answers are those of the only person introduced")
  func answers() {
    let told = Told(
      "Ngozi Okoro runs the pilots. She spoke in May.\n\nQ. When do you sail?\n\nA. At dawn.")
    #expect(told.turns == ["turn ?: When do you sail?", "turn Ngozi Okoro: At dawn."])
  }

  @Test(
    "Remarks in brackets are nobody's turn, and a label names the one of two last given in full")
  func remarks() {
    let told = Told(
      """
      HOST: Good evening.

      BRUNO TANO, UNION LEADER: We were not told.

      (CROSSTALK)

      TANO: The board knew.

      SARA TANO, BOARD SPOKESWOMAN: That is not so.

      HOST: When did you know?

      TANO: In March.
      """)
    #expect(
      told.turns == [
        "turn Host: Good evening.", "turn Bruno Tano: We were not told.",
        "turn Bruno Tano: The board knew.", "turn Sara Tano: That is not so.",
        "turn Host: When did you know?", "turn Sara Tano: In March.",
      ])
  }

  @Test("What is quoted between two turns is read as ever")
  func narrative() {
    let told = Told(
      """
      Ngozi Okoro met Daniel Reed.

      REED: When?

      OKORO: Now.

      “We were all tired,” Daniel Reed said later.

      REED: Why?
      """)
    #expect(told.quoted == ["direct Daniel Reed: We were all tired"])
    #expect(told.turns.count == 3)
  }

  @Test(
    "Lists, scores and notes are no transcripts",
    arguments: [
      "Where: The town hall.\n\nWhen: On Monday.\n\nWhere: The quay.",
      "Tema: Quist, Mensah\n\nAccra: Osei, Tano\n\nTema: Quist",
      "Note: It rained.\n\nNote: It poured.",
      "Photo: Ngozi Okoro\n\nVideo: Daniel Reed",
      "Ngozi Okoro: 12 points\n\nDaniel Reed: 9 points",
      "Update: Ngozi Okoro called back.\n\nUpdate: She is well.",
    ])
  func none(_ text: String) {
    #expect(Told(text).turns.isEmpty)
  }
}
