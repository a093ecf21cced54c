import Articles
import Testing

@testable import Annotations

@Suite("The subject of a sentence")
struct MainSubjectTests {
  @Test(arguments: [
    ("<per>Ama Quist</per> was there.", "Ama Quist"),
    ("In <loc>Tema</loc>, <per>Ama Quist</per> was there.", "Ama Quist"),
    ("<loc>TEMA</loc> (<org>AFP</org>) — <per>Ama Quist</per> was there.", "Ama Quist"),
    ("<loc>TEMA</loc> — The dockers were there.", "The dockers"),
    ("After the storm, the mayor was there.", "the mayor"),
    ("The friends of <per>Ama Quist</per> were there.", "The friends"),
    ("(As <per>Kofi Mensah</per> knew) <per>Ama Quist</per> was there.", "Ama Quist"),
    ("She was there.", "She"),
    // Nobody else is named, so the one whom the noun belongs to.
    ("<per>Ama Quist</per>'s boat sank.", "Ama Quist"),
  ])
  func whoActs(_ marked: String, _ expected: String) {
    let lines = Lines(marked)
    #expect(lines.words(lines.cues.mainSubject(in: lines.script.lines[0].pieces)) == expected)
  }

  @Test(arguments: ["It rained.", "It was that.", "And then."])
  func nobodyActs(_ text: String) {
    let lines = Lines(text)
    #expect(lines.cues.mainSubject(in: lines.script.lines[0].pieces) == nil)
  }

  @Test func anEmptyStretchHasNone() {
    #expect(Lines("<per>Ama Quist</per> was there.").cues.mainSubject(in: 0..<0) == nil)
  }

  @Test func aPersonIsNotLostInTheRunOfAnotherNoun() {
    let lines = Lines("<per>Ama Quist</per> supporters were there.")
    let subject = lines.cues.mainSubject(in: lines.script.lines[0].pieces)
    #expect(subject.map { lines.words($0.pieces) } == "Ama Quist supporters")
    #expect(subject?.kind == .nominal)
  }
}
