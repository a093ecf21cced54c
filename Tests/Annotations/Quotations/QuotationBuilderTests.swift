import Articles
import TestSupport
import Testing

@testable import Annotations

@Suite("Quotations as they are handed out")
struct QuotationBuilderTests {
  private func quotations(_ marked: String) -> (text: String, found: [Quotation]) {
    let text = MarkedText(marked)
    let annotator = Annotator(
      recogniser: GivenNames(names: text.names), reader: RuleBasedQuotationExtractor())
    return (text.text, annotator.annotate(text.text).quotations)
  }

  @Test(
    "The kind tells how the words are reported",
    arguments: [
      ("“We sail,” <per>Ama Quist</per> said.", .direct),
      ("<per>Ama Quist</per> said, “We sail.”", .direct),
      ("<per>Ama Quist</per> called it “a disgrace”.", .mixed),
      ("<per>Ama Quist</per> said the tide was high.", .indirect),
    ] as [(String, Quotation.Kind)])
  func kinds(_ marked: String, _ kind: Quotation.Kind) {
    #expect(quotations(marked).found.map(\.kind) == [kind])
  }

  @Test("A speaker is given as it stands, in full, and where")
  func speaker() throws {
    let (text, found) = quotations(
      "<per>Ama Quist</per> came. “We sail,” <per n=\"Ama Quist\">Quist</per> said.")
    let speaker = try #require(found.first?.speaker)
    let range = try #require(speaker.range)
    #expect(text.utf8Slice(range) == "Quist")
    #expect(speaker.text == "Quist" && speaker.name == "Ama Quist" && speaker.kind == .name)
    let cue = try #require(found.first?.cue)
    #expect(text.utf8Slice(cue) == "said")
  }

  @Test("The distance is of bytes between the words and their speaker")
  func distance() {
    #expect(
      quotations("“We sail,” <per>Ama Quist</per> said.").found.map(\.evidence.distance) == [4])
  }

  @Test("Who stays unknown has no evidence")
  func unknown() {
    let found = quotations("“The tide is high and the boats will never leave again.”").found
    #expect(found.map(\.evidence) == [.none])
    #expect(found.allSatisfy { $0.speaker == nil && $0.cue == nil })
  }

  @Test("A common noun over two lines is given with single spaces")
  func plain() {
    let found = quotations(
      "“We sail at dawn, all of us, and wait for nobody,” said the harbour\n   master of the port."
    ).found
    #expect(found.first?.speaker?.name.contains("\n") == false)
    #expect(found.first?.speaker?.name.hasPrefix("the harbour master") == true)
  }

  @Test(
    "Ranges ascend and do not overlap, whatever the text",
    arguments: [
      "“a” “b” said “c”", "he said “a” he said b, he said “c”", "''a'' said she, ''b''",
      "“a\n\n“b\n\n“c” he said that “d” is “e”, “f”", "Q: “a”\n\nA: “b”\n\nQ: c",
      "« a » dit-elle ; “b” — “c” — 'd'", "said said said “said” said",
    ])
  func ordered(_ text: String) {
    let found = quotations(text).found
    var last = 0
    for quotation in found {
      #expect(quotation.range.lowerBound >= last && !quotation.range.isEmpty)
      #expect(quotation.range.upperBound <= text.utf8.count)
      last = quotation.range.upperBound
    }
  }

  @Test(
    "What somebody praised or criticized is a judgment, not words",
    arguments: [
      "Builders praised the work on the quay.", "Maria Lopez criticized the tide table.",
      "The council condemned the delay.", "Daniel Reed welcomed and praised the new ferry.",
      "The union denounced the plan on Monday.", "Anna Brandt applauded the crew of the tug.",
      "Critics slammed the new timetable.", "Maria Lopez thanked the crew.",
      "The mayor defended the budget.", "Pilots rejected the offer.",
    ])
  func judgments(_ text: String) {
    #expect(Told(text).said.allSatisfy { $0.hasPrefix("judgment") })
  }

  @Test(
    "Results, events, laws and quantities say nothing",
    arguments: [
      "Preliminary results said that the ferry would return.",
      "The laws of the port say that boats must wait.", "Few said that they would stay.",
      "A press conference in Tema on Tuesday following talks said that the boats would sail.",
    ])
  func things(_ text: String) {
    #expect(Told(text).said.isEmpty)
  }

  @Test(
    "A speaker ends with the noun phrase",
    arguments: [
      ("“We sail at dawn,” a spokesman for the port said.", "a spokesman for the port"),
      ("A pilot in Tema said on Tuesday that the boats would sail.", "A pilot in Tema"),
    ])
  func phrase(_ text: String, _ speaker: String) {
    #expect(Told(text).said.allSatisfy { $0.contains(" \(speaker): ") })
  }
}
