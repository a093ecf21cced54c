import Articles
import Testing

@testable import Documents

/// What pages show in place of a story, in several tongues.
@Suite struct StubPhrasesTests {
  private func isStub(_ lines: String...) -> Bool {
    StubText.isStub(lines.map { BlockDraft(.paragraph, $0) })
  }

  @Test(
    arguments: [
      "Please wait while we load this page", "Content is loading, please wait.", "Loading\u{2026}",
      "JavaScript must be turned on", "Please turn JavaScript on and reload the page.",
      "Bitte aktivieren Sie JavaScript, um die Seite anzuzeigen.", "Seite wird geladen",
      "JavaScript ist deaktiviert.",
      "\u{412}\u{43A}\u{43B}\u{44E}\u{447}\u{438}\u{442}\u{435} JavaScript",
      "\u{414}\u{43B}\u{44F} \u{440}\u{430}\u{431}\u{43E}\u{442}\u{44B} \u{432}\u{43A}\u{43B}\u{44E}\u{447}\u{438}\u{442}\u{435} JavaScript.",
      "\u{8BF7}\u{542F}\u{7528}JavaScript", "\u{6B63}\u{5728}\u{52A0}\u{8F7D}\u{2026}",
      "\u{417}\u{430}\u{433}\u{440}\u{443}\u{437}\u{43A}\u{430}\u{2026}",
      "Access denied", "Sorry, you have been blocked",
      "Verifying you are human. This may take a few seconds.",
      "Veuillez activer JavaScript.", "JavaScript deve essere abilitato: attiva JavaScript.",
      "Redirecting\u{2026}",
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}PNG\u{FFFD}\u{FFFD}IHDR\u{FFFD}\u{FFFD}", "\u{2026}",
    ])
  func nothingIsSaid(_ line: String) { #expect(isStub(line)) }

  @Test func aWallWithItsExplanation() {
    #expect(
      isStub(
        "You are unable to access port.example", "Why have I been blocked?",
        "This website is using a security service to protect itself from online attacks.",
        "What can I do to resolve this?", "You can email the site owner to let them know."))
  }

  @Test(
    "Stories are none, however short",
    arguments: [
      "\u{41F}\u{430}\u{440}\u{43E}\u{43C} \u{441}\u{435}\u{43B} \u{43D}\u{430} \u{43C}\u{435}\u{43B}\u{44C}.",
      "\u{6771}\u{4EAC}\u{3067}\u{5730}\u{9707}\u{304C}\u{767A}\u{751F}\u{3057}\u{305F}\u{3002}",
      "The court said access was denied to the press.",
      "Loading docks at the port were shut on Monday, the clerk said.",
      "Caf\u{E9} \u{FFFD} opens in May, its owner said.", "12 votes.",
    ])
  func stories(_ line: String) { #expect(!isStub(line)) }

  @Test func oneLineAmongOthersDoesNotCount() {
    #expect(!isStub("The harbor board met on Monday.", "Please turn JavaScript on to see the map."))
  }

  @Test func aLetterOnProgramsKeepsItsWords() {
    #expect(
      !LetterText.isFrame("We turned JavaScript on again after the fault, the engineers said."))
    #expect(LetterText.isFrame("Your client does not support HTML."))
    #expect(!LetterText.isFrame("\u{41F}\u{430}\u{440}\u{43E}\u{43C} \u{441}\u{435}\u{43B}."))
  }
}
