import Testing

@testable import Annotations

@Suite("Lines around quotations")
struct ChunkedTextTests {
  @Test(
    "A line goes on over a quotation to who said it",
    arguments: [
      "“We sail,” <per>Ama Quist</per> said.", "“Why wait?” <per>Ama Quist</per> asked.",
      "“We sail.” <per>Ama Quist</per> said.", "<per>Ama Quist</per> said, “We sail. We wait.”",
      "“We sail. At dawn,” she said.",
      "<per>Ama Quist</per> called it “a shame” at noon.",
    ])
  func one(_ marked: String) {
    #expect(Lines(marked).words.count == 1)
  }

  @Test(
    "A line ends with its sentence, inside or outside the marks",
    arguments: [
      ("It rained. She left.", ["It rained.", "She left."]),
      ("“We sail.” The pilot waved.", ["“We sail.”", "The pilot waved."]),
      (
        "“We sail.” <per>Ama Quist</per> disagreed.", ["“We sail.”", "Ama Quist disagreed."]
      ),
      ("“Why?” “Because.”", ["“Why?”", "“Because.”"]),
      ("She said so.\n\nIt rained.", ["She said so.", "It rained."]),
    ])
  func several(_ text: String, _ expected: [String]) {
    #expect(Lines(text).words == expected)
  }

  @Test("Every piece stands in one line, every quotation in one piece")
  func cover() {
    let lines = Lines("“A b,” she said. “C d.”\n\nIt rained; (it) “poured”. She 'left'.")
    let script = lines.script
    #expect(script.lines.flatMap { Array($0.pieces) } == Array(script.pieces.indices))
    #expect(script.place.map { script.pieces[$0].kind } == script.quoted.map { _ in .quote })
    #expect(script.place.map { script.pieces[$0].index } == Array(script.quoted.indices))
  }

  @Test("A sentence without an end is cut all the same")
  func bounded() {
    let lines = Lines(String(repeating: "wave ", count: 1_000))
    #expect(lines.script.lines.count > 4)
    #expect(lines.script.lines.allSatisfy { $0.pieces.count <= 200 })
  }

  @Test("Nothing has no lines", arguments: ["", " \n\n ", "\u{FEFF}"])
  func empty(_ text: String) {
    #expect(Lines(text).words.isEmpty)
  }
}
