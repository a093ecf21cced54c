import Testing

@testable import Annotations

@Suite("Phrases that end at a verb")
struct PhrasesBehindTests {
  /// The phrase that ends at the piece before the first reporting verb.
  private func run(_ marked: String) -> String {
    let lines = Lines(marked)
    guard let line = lines.script.lines.first, let cue = lines.cues.cues(of: line).first else {
      return "no verb"
    }
    return lines.words(
      lines.cues.run(endingAt: cue.pieces.lowerBound - 1, low: line.pieces.lowerBound))
  }

  @Test(arguments: [
    ("<per>Ama Quist</per> said so.", "Ama Quist"), ("The mayor said so.", "The mayor"),
    ("A spokesman for the union said so.", "A spokesman for the union"),
    ("In <loc>Tema</loc>, the mayor said so.", "the mayor"),
    ("When it rained the mayor said so.", "the mayor"),
    ("The pilot waved and the mayor said so.", "the mayor"),
  ])
  func whoStandsThere(_ marked: String, _ expected: String) {
    #expect(run(marked) == expected)
  }

  /// The last piece before the aside that ends right before the first reporting verb, in words.
  private func noun(_ marked: String) -> String {
    let lines = Lines(marked)
    let line = lines.script.lines[0]
    guard let cue = lines.cues.cues(of: line).last else { return "no verb" }
    let low = line.pieces.lowerBound
    return lines.cues.beforeAside(cue.pieces.lowerBound - 1, low: low)
      .map { lines.words($0..<$0 + 1) } ?? "none"
  }

  @Test(arguments: [
    ("<per>Ama Quist</per>, a pilot, said so.", "Ama Quist"),
    ("<per>Ama Quist</per> (a pilot) said so.", "Ama Quist"),
    ("<per>Ama Quist</per> — 52 and a pilot — said so.", "Ama Quist"),
    ("The mayor, in a hat, said so.", "mayor"),
    ("(Yes) said so.", "none"), ("Yes, said so.", "none"),
  ])
  func whatAnAsideBelongsTo(_ marked: String, _ expected: String) {
    #expect(noun(marked) == expected)
  }
}
