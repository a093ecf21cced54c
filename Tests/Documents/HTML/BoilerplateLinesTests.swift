import Testing

@testable import Documents

@Suite struct BoilerplateLinesTests {
  @Test(arguments: [
    "Advertisement", "ADVERTISEMENT:", "- Advert -", "[Advertisement]", "Share this story",
    "Story continues below advertisement",
    "Sign up for our daily newsletter.", "Follow @harbourpost on Twitter", "© 2021 Harbour Post",
    "Copyright © Harbour Post",
    "Get the harbour delivered to your inbox, every day.", "Publicité", "Werbung", "Реклама", "広告",
  ])
  func linesOfTheSite(line: String) {
    #expect(BoilerplateLines.matches(line))
  }

  @Test(arguments: [
    "Advertisement is what the council calls it.", "Share prices fell on Monday.",
    "More than a hundred people came.",
    "Close to the harbour, a ship lay at anchor.", "Follow the money, she said.",
    "“Next,” he said.", "",
  ])
  func sentencesOfAStory(line: String) {
    #expect(!BoilerplateLines.matches(line))
  }
}
