import Articles
import Testing

@testable import Documents

@Suite struct StubTextTests {
  @Test(
    arguments: [
      "Loading…", "loading", "Please wait", "Just a moment...", "…", "***", "",
      "Please enable JavaScript to view this page.",
      "You need to enable JavaScript to run this app.",
      "Your browser is not supported.", "Checking your browser before accessing the site.",
      "This email requires HTML.", "Wird geladen", "Chargement",
      "This is a multi-part message in MIME format.",
    ])
  func wordsThatStandWhereAStoryShould(_ words: String) {
    #expect(StubText.matches(words))
  }

  @Test(
    arguments: [
      "The ferry stops in winter.", "Loading of the ferry takes an hour, says the port of Tarn.",
      "Redirecting the river would cost a million.", "JavaScript is thirty years old.",
      "Please wait for the boat to come in, the master said to those on the quay.",
    ])
  func sentencesOfStoriesAreNone(_ words: String) {
    #expect(!StubText.matches(words))
  }

  @Test func aLongLineIsAStoryWhateverItSays() {
    let words = "Enable JavaScript. " + String(repeating: "The ferry stops in winter. ", count: 12)
    #expect(!StubText.matches(words))
  }

  private func parts(_ texts: String...) -> [BlockDraft] {
    texts.map { BlockDraft(.paragraph, $0) }
  }

  @Test func onlyWhereEveryPartSaysSoIsThereNoStory() {
    #expect(StubText.isStub(parts("Loading…", "Please enable JavaScript.")))
    #expect(!StubText.isStub(parts("Loading…", "The ferry stops in winter.")))
    #expect(!StubText.isStub([]))
  }

  /// A headline is no part of the text, and does not make one of it.
  @Test func partsThatAreNoTextDoNotCount() {
    #expect(StubText.isStub([BlockDraft(.headline, "Ferry stops")] + parts("Loading…")))
    #expect(!StubText.isStub([BlockDraft(.headline, "Loading…")]))
  }
}
