import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct ListViewsPlainTests {
  private func lines(
    _ keys: String, _ command: Command? = nil, _ change: (FakeArchive) -> Void = { _ in }
  ) -> [PlainPage.Line] {
    let archive = FixtureStories.archive()
    change(archive)
    var reader = ReaderHarness(archive, rows: 40, columns: 80)
    if let command { reader.send(.perform(command, times: nil)) }
    reader.press(keys)
    return plainPage(reader.state).lines
  }

  private func search(
    _ words: String, _ results: SearchResults
  ) -> [PlainPage.Line] {
    let archive = FixtureStories.archive()
    archive.answer = { _ in results }
    var reader = ReaderHarness(archive, rows: 40, columns: 80)
    reader.press("/")
    reader.type(words)
    return plainPage(reader.state).lines
  }

  @Test(
    arguments: [
      ("", "No stories here."), (", p", "No names here."), (", q", "No quotations here."),
      (", t", "No running stories here."), ("M", "Nothing has gone wrong."),
      (", f", "No feeds yet. “subscribe” follows a feed or a page."),
    ])
  func aListOfNothingSaysSo(_ keys: String, _ words: String) {
    let lines = lines(keys) { archive in
      archive.rows = []
      archive.names = [:]
      archive.quotes = []
      archive.threads = []
    }
    #expect(lines.map(\.text) == [words] && lines[0].choice == nil)
  }

  @Test func correctionsAreSentences() {
    let lines = lines("", .showCorrections) { archive in
      archive.corrections = [
        CorrectionSummary(id: 1, content: .rename(from: "A. Quill", to: "Ada Quill"), made: 10)
      ]
    }
    #expect(lines.map(\.text) == ["A. Quill is called Ada Quill"])
    #expect(self.lines("", .showCorrections).map(\.text) == ["No corrections."])
  }

  @Test func aStoryIsALineWithWhatIsKnownOfIt() {
    let lines = lines("")
    #expect(lines[0].choice == 0)
    #expect(lines[0].text.hasPrefix("Mayor of Port Vell to move fish market to north quay ("))
    #expect(lines[0].text.contains("Vell Courier") && lines[0].text.contains("unread"))
    #expect(lines[0].text.contains("2 more copies"))
  }

  @Test func namesAreToldWithTheirKind() {
    let texts = lines(", p").map(\.text)
    #expect(texts == ["Mara Tollen, person, 12 stories", "Ivo Renn, person, 3 stories"])
  }

  @Test func quotationsNameTheirSpeakerFirst() {
    let lines = lines(", q")
    #expect(
      lines[0].text.hasPrefix("Mara Tollen: “I want the stalls open before the herring come back”"))
    #expect(lines.allSatisfy { $0.choice != nil })
  }

  /// What is inferred weakly is said to be so where there is no color to say it.
  @Test func anUnsureSpeakerIsCalledSo() {
    let lines = lines(", q") { archive in
      archive.quotes[0].evidence.confidence = 0.2
      archive.quotes[1].speaker = nil
    }
    #expect(lines[0].text.hasPrefix("Mara Tollen (unsure): "))
    #expect(lines[1].text.hasPrefix("unattributed: "))
  }

  @Test func aRunningStoryThatIsFollowedSaysSo() {
    let lines = lines(", t") { $0.threads[0].row.isFollowed = true }
    #expect(
      lines[0].text.hasPrefix("Port Vell's fish market and the quay (followed · 3 reports"))
  }

  @Test func feedsTellTheirCountsAndWhatWentWrong() {
    let lines = lines(", f") { archive in
      var good = FeedSummary(url: "https://post.example/rss", title: "Tarn Post")
      (good.stories, good.unread) = (1_200, 3)
      var bad = FeedSummary(url: "https://wire.example/rss", title: "Tarn Wire")
      bad.stories = 1
      bad.failure = "the server answered 500"
      archive.feeds = [good, bad]
    }
    #expect(lines[0].text.hasPrefix("Tarn Post (1,200 stories, 3 unread; never updated"))
    #expect(lines[1].text.hasPrefix("Tarn Wire (1 story; the server answered 500"))
    #expect(lines.map(\.choice) == [0, 1])
  }

  @Test func messagesSayWhenAndWhy() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 40, columns: 80)
    reader.send(.answer(.told(Message(.failure, "The feed is gone", detail: "404"))))
    reader.press("M")
    #expect(plainPage(reader.state).lines.map(\.text) == ["14:05 The feed is gone. 404"])
  }

  @Test func aSearchSaysHowManyItFound() {
    var results = SearchResults()
    let row = FakeArchive.row(0)
    results.hits = [Hit(row: row, score: 1, snippet: Snippet(text: "…the harbor plan…"))]
    results.total = 1
    let lines = search("harbor", results)
    #expect(lines[0] == PlainPage.Line("“harbor”: 1 story"))
    #expect(lines[1].choice == 0 && lines[1].text.hasPrefix("Council of Port Vell votes"))
    #expect(lines[2] == PlainPage.Line("  …the harbor plan…"))
    results.total = 2_000
    results.isTotalLowerBound = true
    #expect(search("harbor", results)[0].text == "“harbor”: more than 2,000 stories")
  }

  @Test func aSearchThatFoundNothingOffersWhatMayBeMeant() {
    var results = SearchResults()
    results.didYouMean = "harbor"
    results.notes = [QueryNote(range: 0..<5, message: "“on:x” is no date")]
    let texts = search("habror", results).map(\.text)
    #expect(texts.contains("Nothing found."))
    #expect(texts.contains("Did you mean harbor?"))
    #expect(texts.last == "Note: “on:x” is no date")
  }
}
