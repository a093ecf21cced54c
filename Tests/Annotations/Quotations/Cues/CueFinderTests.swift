import Testing

@testable import Annotations

@Suite("Verbs that report")
struct CueFinderTests {
  @Test(
    "Verbs of two words report, and the same verb alone does not",
    arguments: [
      (
        "As <per>Ama Quist</per> put it, the tide waits.", "<per>Ama Quist</per> put the rope away."
      ),
      ("“No,” <per>Ama Quist</per> went on.", "<per>Ama Quist</per> went on to win."),
      ("“No,” <per>Ama Quist</per> shot back.", "<per>Ama Quist</per> shot a heron."),
      ("<per>Ama Quist</per> pointed out the rot.", "<per>Ama Quist</per> pointed a finger."),
      ("<per>Ama Quist</per> made clear the cost.", "<per>Ama Quist</per> made a raft."),
      ("<per>Ama Quist</per> issued a short statement.", "<per>Ama Quist</per> issued a ticket."),
    ])
  func pairs(_ reporting: String, _ plain: String) {
    #expect(Lines(reporting).verbs.count == 1)
    #expect(Lines(plain).verbs.isEmpty)
  }

  @Test("Thousands of verbs in a line are read in linear time")
  func many() {
    let start = ContinuousClock.now
    _ = Lines(String(repeating: "he said she said that ", count: 2_000)).verbs
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(
    "Nouns of saying belong to whoever owns them",
    arguments: [
      ("<per>Ama Quist</per>’s claim that the boats leak is old.", "claim: Ama Quist"),
      ("<per>Ama Quist</per>'s latest call for “a new quay” is old.", "call: Ama Quist"),
      ("Her remark that “boats leak” is old.", "remark: Her"),
    ])
  func owners(_ marked: String, _ expected: String) {
    #expect(Lines(marked).speakers == [expected])
  }

  @Test(
    "“Per” and “in the words of” name a source",
    arguments: [
      ("It costs “far too much,” per the harbour bylaws.", ["the harbour bylaws"]),
      ("Per <per>Ama Quist</per>, it rained.", ["Ama Quist"]),
      ("It was, in the words of <per>Ama Quist</per>, “a wet day”.", ["Ama Quist"]),
      ("It costs 40 euros per person.", []),
    ])
  func sources(_ marked: String, _ expected: [String]) {
    let lines = Lines(marked)
    let cues = lines.script.lines.flatMap { lines.cues.cues(of: $0) }
    #expect(cues.map { lines.words($0.speaker) } == expected)
  }
}
