import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct SearchPageTests {
  private func reader(hits count: Int = 30, rows: Int = 24, columns: Int = 80) -> ReaderHarness {
    let archive = FixtureStories.archive()
    archive.answer = { request in
      var answer = SearchResults()
      guard request.text != "nothing" else {
        answer.didYouMean = "harbour"
        return answer
      }
      answer.total = count
      answer.hits = (request.offset..<min(count, request.offset + request.limit)).map { number in
        Hit(
          row: archive.rows[number % archive.rows.count], score: 1,
          snippet: Snippet(text: "the north quay, nine months", hits: [4..<9]), firstHitOffset: 120)
      }
      answer.facets = [
        Facet(kind: .person, value: "Mara Tollen", count: 12),
        Facet(kind: .source, value: "Isle Radio", count: 4),
        Facet(kind: .month, value: "2026-12", count: 9),
      ]
      answer.terms = ["quay"]
      return answer
    }
    return ReaderHarness(archive, rows: rows, columns: columns)
  }

  private func page(_ reader: ReaderHarness) -> SearchPage? { reader.state.page as? SearchPage }

  @Test func searchesAtEveryLetterAndDropsLateAnswers() {
    var reader = reader()
    reader.press("/")
    reader.type("quay")
    let asked = reader.effects.compactMap { effect in
      if case .query(.search(let request)) = effect { request.text } else { nil }
    }
    #expect(asked == ["q", "qu", "qua", "quay"])
    var late = SearchResults()
    late.total = 999
    _ = update(
      &reader.state, .answer(.found(SearchQuery("qu", limit: 120, wantsFacets: true), late)))
    #expect(page(reader)?.rows.total == 30)
  }

  @Test func aWordIsUnfinishedWhileTheCursorStandsAtItsEnd() {
    var reader = reader()
    reader.press("/")
    reader.type("qua")
    reader.press("Left y")
    reader.press("Esc")
    let unfinished = reader.effects.compactMap { effect in
      if case .query(.search(let request)) = effect { request.isUnfinished } else { nil }
    }
    #expect(unfinished == [true, true, true, false])
  }

  @Test func theHitsBeforeStayUntilTheNextCome() {
    var reader = reader()
    reader.press("/")
    reader.type("quay")
    reader.isAnswering = false
    reader.type("s")
    #expect(page(reader)?.rows.current != nil)
  }

  @Test func lettersAreTextNotKeys() {
    var reader = reader()
    reader.press("/")
    reader.type("qQjk?:/ 5")
    #expect(page(reader)?.field.text == "qQjk?:/ 5")
  }

  @Test func openingStandsOnTheHitWithAllHitsMarked() {
    var reader = reader()
    reader.press("/")
    reader.type("quay")
    reader.press("Enter")
    let story = reader.state.page as? StoryPage
    #expect(story?.find?.hits.count == 3)
    #expect(story?.find.map { $0.hits[$0.at].lowerBound > 0 } == true)
    #expect(reader.effects.contains(.change(.rememberQuery("quay"))))
    reader.press("n Esc q")
    #expect(page(reader)?.field.text == "quay")
    #expect(page(reader)?.isTyping == false)
  }

  @Test func arrowsGoDownTheHitsAndUpIntoHistory() {
    var reader = reader()
    reader.state.shared.history = ["storm", "herring"]
    reader.press("/")
    reader.type("quay")
    reader.press("Down Down Up")
    #expect(page(reader)?.rows.selected == 1)
    reader.press("Up Up")
    #expect(page(reader)?.field.text == "storm")
    reader.press("Up Up Up")
    #expect(page(reader)?.field.text == "herring")
    reader.press("Down Down")
    #expect(page(reader)?.field.text == "quay")
  }

  @Test func facetsNarrowAndWidenWithOneKey() {
    var reader = reader(columns: 120)
    reader.press("/")
    reader.type("quay")
    reader.press("Esc Tab Enter")
    #expect(page(reader)?.field.text == "quay person:\"Mara Tollen\"")
    reader.press("Enter")
    #expect(page(reader)?.field.text == "quay")
    reader.press("j Enter Tab x")
    #expect(page(reader)?.field.text == "quay")
  }

  @Test func theOrderChanges() {
    var reader = reader()
    reader.press("/")
    reader.type("quay")
    reader.press("Esc O")
    #expect(page(reader)?.sort == .date)
    if case .query(.search(let request)) = reader.effects.last {
      #expect(request.sort == .date)
    } else {
      Issue.record("none")
    }
  }

  @Test func nothingFoundOffersASpelling() {
    var reader = reader()
    reader.press("/")
    reader.type("nothing")
    reader.press("Enter")
    #expect(page(reader)?.field.text == "harbour")
  }

  @Test func tabGoesThroughCompletions() {
    var reader = reader()
    reader.archive.completions = ["person:\"Mara Tollen\"", "person:\"Mari Dunn\""]
    reader.press("/")
    reader.type("person:mar")
    reader.press("Tab")
    #expect(page(reader)?.field.text == "person:\"Mara Tollen\"")
    reader.press("Tab")
    #expect(page(reader)?.field.text == "person:\"Mari Dunn\"")
    reader.type(" x")
    #expect(page(reader)?.completions.isEmpty == true)
  }

  @Test func aSearchIsKeptUnderANameAndForgotten() {
    var reader = reader()
    reader.press("/")
    reader.type("quay")
    reader.press("Esc S Ctrl-u")
    reader.type("The quay")
    reader.press("Enter")
    let saved = SavedSearch(name: "The quay", query: "quay")
    #expect(reader.effects.last == .change(.saveSearch(saved)))
    reader.send(.answer(.saved([saved])))
    reader.press("X")
    #expect(reader.effects.last == .change(.forgetSearch("quay")))
    reader.press("u")
    #expect(reader.effects.last == .change(.saveSearch(saved)))
  }

  @Test func anEmptyLineGoesBack() {
    var reader = reader()
    reader.press("/ Backspace")
    #expect(reader.state.page is StoryListPage)
    reader.press("/ Esc")
    #expect(reader.state.page is StoryListPage)
  }

  @Test func furtherHitsAreAskedForAsOneScrolls() {
    var reader = reader(hits: 2_000)
    reader.press("/")
    reader.type("quay")
    reader.press("Esc")
    reader.type("900")
    reader.press("G")
    #expect(page(reader)?.rows.current != nil)
    #expect(page(reader)?.facetItems.isEmpty == false)
  }

  @Test(arguments: [
    ("quay", "quay on:2026-12"), ("quay on:2026-12", "quay"), ("", "on:2026-12"),
    ("on:2026-12 \"a b\"", "\"a b\""), ("\"open", "\"open on:2026-12"),
  ])
  func aFacetGoesIntoTheQueryAndOutAgain(_ before: String, _ after: String) {
    #expect(
      QueryEditing.toggling(Facet(kind: .month, value: "2026-12", count: 1), in: before) == after)
  }
}
