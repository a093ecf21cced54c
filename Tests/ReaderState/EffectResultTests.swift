import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

/// What the reader does with results, also with those it no longer waits for.
@Suite struct EffectResultTests {
  private func reader(_ keys: String = "") -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(keys)
    return reader
  }

  private let other = StorySummary(key: StoryKey(rawValue: "late"), id: "late", title: "Late")

  @Test func messagesGetTheTimeAtWhichTheyCome() {
    var reader = reader()
    reader.send(.answer(.told(Message(.failure, "The feed is gone", detail: "404"))))
    let kept = reader.state.shared.log.last
    #expect(kept?.text == "The feed is gone" && kept?.detail == "404")
    #expect(kept?.level == .failure && kept?.at == FakeArchive.now)
    #expect(reader.state.shared.notice?.text == "The feed is gone")
  }

  @Test func theLogIsBounded() {
    var reader = reader()
    for number in 0..<SharedState.logLimit + 5 {
      reader.send(.answer(.told(Message(.note, "\(number)"))))
    }
    #expect(reader.state.shared.log.count == SharedState.logLimit)
    #expect(reader.state.shared.log.first?.text == "5")
  }

  @Test func progressComesAndGoes() {
    var reader = reader()
    reader.send(.answer(.progress(Progress("updating", done: 3, total: 12))))
    #expect(reader.state.shared.progress == Progress("updating", done: 3, total: 12))
    reader.send(.answer(.progress(nil)))
    #expect(reader.state.shared.progress == nil)
  }

  /// What was typed is not lost when it cannot be carried out.
  @Test func aRefusedExportComesBackAsItWasTyped() {
    var reader = reader()
    let export = QuoteExport(
      .story(FixtureStories.harbour, includesReported: false), as: QuoteFormat.allCases[0],
      stem: "quotes")
    reader.send(
      .answer(.exportRefused(export, path: "/root/x.csv", why: "/root/x.csv may not be written")))
    guard case .prompt(let prompt) = reader.state.shared.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.subject == .exportQuotes(export) && prompt.field.text == "/root/x.csv")
    #expect(reader.state.shared.log.last?.level == .failure)
    #expect(reader.state.shared.log.last?.text == "/root/x.csv may not be written")
  }

  @Test func aRefusalDoesNotTakeAwayWhatStandsOverThePage() {
    var reader = reader("?")
    let before = reader.state.shared.overlay
    let export = QuoteExport(
      .story(FixtureStories.harbour, includesReported: false), as: QuoteFormat.allCases[0],
      stem: "quotes")
    reader.send(.answer(.exportRefused(export, path: "x", why: "disk full")))
    #expect(before != nil && reader.state.shared.overlay == before)
    #expect(reader.state.shared.log.last?.text == "disk full")
  }

  @Test func oneStoryThatWasAddedIsOpened() {
    var reader = reader("a")
    reader.type("ferry.txt")
    reader.press("Enter")
    reader.send(.answer(.added(FixtureStories.harbour, title: "Ferry", count: 1)))
    #expect((reader.state.page as? StoryPage)?.key == FixtureStories.harbour)
  }

  @Test(
    arguments: [
      ("many", 2, ""), ("a key came first", 1, "j"), ("something stands over it", 1, "?"),
    ]
  )
  func otherwiseAnAddedStoryIsLeftInTheList(_ why: String, _ count: Int, _ keys: String) {
    var reader = reader("a")
    reader.type("ferry.txt")
    reader.press("Enter")
    reader.press(keys)
    reader.send(.answer(.added(FixtureStories.harbour, title: "Ferry", count: count)))
    #expect(reader.state.page is StoryListPage, "\(why)")
  }

  @Test func storiesOfAnUnaskedAdditionAreNotOpened() {
    var reader = reader()
    reader.send(.answer(.added(FixtureStories.harbour, title: "Ferry", count: 1)))
    #expect(reader.state.page is StoryListPage)
  }

  /// An answer to a question that nobody asks any more must change nothing that is seen.
  @Test(
    arguments: [
      .stories(.starred, Page(rows: [], offset: 0, total: 0)),
      .missing(StoryKey(rawValue: "elsewhere")), .related(StoryKey(rawValue: "elsewhere"), []),
      .found(SearchQuery("elsewhere"), SearchResults()), .completions("elsewhere", ["x"]),
      .entities(.place, filter: "elsewhere", Page(rows: [], offset: 0, total: 0)),
      .entity(.key("elsewhere"), nil),
      .threads(filter: "elsewhere", Page(rows: [], offset: 0, total: 0)),
      .thread("elsewhere", nil), .tags([]), .notes([]), .feeds([]),
      .bin(Page(rows: [], offset: 0, total: 0)), .corrections(Page(rows: [], offset: 0, total: 0)),
      .comparison(
        .revision(StoryKey(rawValue: "elsewhere"), 1), TextDiff(left: "", right: "", pieces: [])),
    ] as [EffectResult])
  func answersToQuestionsOfOtherPagesChangeNothing(_ answer: EffectResult) {
    for keys in ["", "Enter", ", p Enter", ", t Enter"] {
      var reader = reader(keys)
      let title = reader.state.page.title
      let before = reader.effects.count
      reader.send(.answer(answer))
      #expect(reader.state.page.title == title)
      #expect(reader.state.shared.overlay == nil && reader.state.shared.log.isEmpty)
      #expect(reader.effects(since: before).isEmpty, "\(keys): \(reader.effects(since: before))")
    }
  }

  @Test func anExplanationOpensOnlyWhereNothingStands() {
    var reader = reader()
    reader.send(.answer(.explanation(FixtureStories.harbour, StoryExplanation())))
    #expect(reader.state.shared.overlay != nil)
    var busy = self.reader("?")
    let before = busy.state.shared.overlay
    busy.send(.answer(.explanation(FixtureStories.harbour, StoryExplanation())))
    #expect(busy.state.shared.overlay == before)
  }

  @Test func aChangedArchiveIsCountedAnew() {
    var reader = reader()
    let before = reader.effects.count
    reader.send(.answer(.changed))
    #expect(reader.effects(since: before).contains(.query(.loadCounts)))
  }

  @Test func countsHistoryAndThemesAreKept() {
    var reader = reader()
    var counts = ArchiveCounts()
    counts.unread = 41
    reader.send(.answer(.counts(counts)))
    reader.send(.answer(.history(["ferry", "tram"])))
    reader.send(.answer(.themes(["dark", "own"], current: "own")))
    #expect(reader.state.shared.sidebar.counts?.unread == 41)
    #expect(reader.state.shared.history == ["ferry", "tram"])
    #expect(reader.state.shared.themes == ["dark", "own"] && reader.state.shared.theme == "own")
  }
}
