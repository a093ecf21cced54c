import Articles
import Testing

@testable import Annotations

@Suite("Names in credits")
struct CreditedNamesTests {
  private func credited(_ marked: String) -> [Bool] {
    let script = Lines(marked).script
    return script.cast.tokens.map { CreditedNames.isCredit($0, in: script.document) }
  }

  @Test(
    "Bylines and credits",
    arguments: [
      "By <per>Ama Quist</per>", "By <per>Ama Quist</per> and <per>Kofi Mensah</per>",
      "BY <per>AMA QUIST</per>\nPort Courier", "Photo: <per>Ama Quist</per>",
      "The quay at dawn. (Photo by <per>Ama Quist</per>)", "Words by <per>Ama Quist</per>",
      "(Reporting by <per>Ama Quist</per>; editing by <per>Kofi Mensah</per>)",
      "By <per>Ama Quist</per>, Harbour Correspondent",
    ])
  func credits(_ marked: String) { #expect(credited(marked).allSatisfy { $0 }) }

  @Test(
    "Names that speak or act",
    arguments: [
      "<per>Ama Quist</per> left.", "By Monday <per>Ama Quist</per> had left the port.",
      "The bridge was built by <per>Ama Quist</per>.", "A story <per>Ama Quist</per> told.",
      "She was met by <per>Ama Quist</per>.",
    ])
  func others(_ marked: String) { #expect(credited(marked).allSatisfy { !$0 }) }

  @Test("The line after a byline is none")
  func nextLine() {
    #expect(
      credited("By <per>Ama Quist</per>\n\n<per>Kofi Mensah</per> spoke.") == [true, false])
  }

  @Test("The role of a block tells as well")
  func roles() {
    let text = "Ama Quist\n\nThe boat left."
    let blocks = [Block(role: .byline, range: 0..<9), Block(role: .paragraph, range: 11..<25)]
    #expect(CreditedNames.isCredit(0..<2, in: TokenizedText(text, blocks: blocks)))
  }

  @Test(
    "Whoever wrote or took the picture never speaks unless the text says so",
    arguments: [
      (
        "By Jane Tobin\n\nThe mayor, Anna Brandt, opened the hall on Monday. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "By Mary Tobin\n\nAnna Brandt opened the hall. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "By JOHN TOBIN\nCourier Staff\n\nDaniel Reed opened the hall. “It took nine years,” he said.",
        "Daniel Reed"
      ),
      (
        "By Jane Tobin and Mary Stone\n\nThe pilot, Anna Brandt, brought the boat in. “I was tired,” she said.",
        "Anna Brandt"
      ),
      (
        "Photo: Jane Tobin\n\nAnna Brandt brought the boat in. “I was tired,” she said.",
        "Anna Brandt"
      ),
      (
        "Words by Mary Stone\n\nThe hall's keeper, Anna Brandt, locked it. “I was tired,” she said.",
        "Anna Brandt"
      ),
      (
        "By Jane Tobin, Harbour Correspondent\n\nAnna Brandt, the mayor, opened the hall. “At last,” she said.",
        "Anna Brandt"
      ),
      (
        "Story by Jane Tobin\n\nSpeaking in the hall, Anna Brandt thanked the crew. “They never slept,” she said.",
        "Anna Brandt"
      ),
      ("By Jane Tobin\n\nThe hall opened on Monday. “It took nine years,” she said.", "?"),
      (
        "By Paul Tobin\n\nThe old captain, Daniel Reed, waved. “I am going home,” he said.",
        "Daniel Reed"
      ),
      (
        "By Jane Tobin\n\nAnna Brandt opened the hall. “It took nine years,” Jane Tobin said.",
        "Jane Tobin"
      ),
    ])
  func speakers(_ text: String, _ speaker: String) {
    let quoted = Told(text).quoted
    #expect(quoted.count == 1)
    #expect(quoted.first?.contains(" \(speaker): ") == true)
  }
}
