import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct SearchKeysTests {
  private func reader(history: [String] = [], _ change: (FakeArchive) -> Void = { _ in })
    -> ReaderHarness
  {
    let archive = FixtureStories.archive()
    archive.answer = { request in
      var answer = SearchResults()
      if request.text.contains("none") {
        answer.didYouMean = "quay"
        return answer
      }
      answer.total = 3
      answer.hits = archive.rows.prefix(3).map {
        Hit(row: $0, score: 1, snippet: Snippet(text: "the quay", hits: [4..<8]), firstHitOffset: 0)
      }
      answer.facets = [Facet(kind: .person, value: "Mara Tollen", count: 2)]
      return answer
    }
    change(archive)
    var reader = ReaderHarness(archive)
    reader.state.shared.history = history
    reader.press("/")
    return reader
  }

  private func page(_ reader: ReaderHarness) -> SearchPage? { reader.state.page as? SearchPage }

  @Test func upGoesBackThroughEarlierQueriesAndDownReturnsToTheDraft() {
    var reader = reader(history: ["tram", "ferry"])
    reader.type("qu")
    reader.press("Up")
    #expect(page(reader)?.field.text == "tram")
    reader.press("Up")
    #expect(page(reader)?.field.text == "ferry")
    reader.press("Up")
    #expect(page(reader)?.field.text == "ferry")
    reader.press("Down Down")
    #expect(page(reader)?.field.text == "qu")
  }

  @Test func whatStandsInTheLineIsNotRecalledAgain() {
    var reader = reader(history: ["tram", "ferry"])
    reader.type("tram")
    reader.press("Up")
    #expect(page(reader)?.field.text == "ferry")
  }

  @Test func withoutHistoryUpDoesNothing() {
    var reader = reader()
    reader.type("quay")
    let count = reader.effects.count
    reader.press("Up")
    #expect(page(reader)?.field.text == "quay")
    #expect(reader.effects(since: count).isEmpty)
  }

  @Test func aQueryIsRememberedWhenItLedSomewhereAndOnlyOnce() {
    var reader = reader(history: ["tram", "quay", "ferry"])
    reader.type("quay")
    reader.press("Enter")
    #expect(reader.state.page is StoryPage)
    #expect(reader.effects.contains(.change(.rememberQuery("quay"))))
    #expect(reader.state.shared.history == ["quay", "tram", "ferry"])
  }

  @Test func historyIsBounded() {
    var reader = reader(history: (0..<200).map { "query \($0)" })
    reader.type("quay")
    reader.press("Enter")
    #expect(reader.state.shared.history.count == 200)
    #expect(reader.state.shared.history.first == "quay")
  }

  @Test func enterTakesTheSpellingThatIsOffered() {
    var reader = reader()
    reader.type("none")
    reader.press("Enter")
    #expect(page(reader)?.field.text == "quay")
    #expect(page(reader)?.rows.total == 3)
  }

  @Test(arguments: ["Shift-Tab", "F3", "Alt-x", "Ctrl-y"])
  func keysWithoutMeaningChangeNothing(_ key: String) {
    var reader = reader()
    reader.type("quay")
    let count = reader.effects.count
    reader.press(key)
    #expect(page(reader)?.field.text == "quay")
    #expect(reader.effects(since: count).isEmpty)
  }

  @Test(arguments: ["Left", "Home", "End"])
  func movingTheCursorAsksNothingAnew(_ key: String) {
    var reader = reader()
    reader.type("quay")
    let count = reader.effects.count
    reader.press(key)
    #expect(reader.effects(since: count).isEmpty)
  }

  @Test func escapeWithoutHitsGoesBackAndWithHitsGoesToThem() {
    var empty = reader()
    empty.press("Esc")
    #expect(empty.state.page is StoryListPage)
    var full = reader()
    full.type("quay")
    full.press("Esc")
    #expect(page(full)?.isTyping == false)
  }

  @Test func backspaceInAnEmptyLineGoesBack() {
    var reader = reader()
    reader.type("q")
    reader.press("Backspace")
    #expect(reader.state.page is SearchPage)
    reader.press("Backspace")
    #expect(reader.state.page is StoryListPage)
  }

  @Test func tabGoesThroughTheWaysToFinishAWord() {
    var reader = reader { $0.completions = ["person:tollen", "person:renn"] }
    reader.type("pers")
    reader.press("Tab")
    #expect(page(reader)?.field.text == "person:tollen")
    reader.press("Tab")
    #expect(page(reader)?.field.text == "person:renn")
    reader.press("Tab")
    #expect(page(reader)?.field.text == "person:tollen")
    reader.type("x")
    #expect(page(reader)?.completions.isEmpty == true)
  }

  @Test func withoutWaysToFinishTheLineStays() {
    var reader = reader()
    reader.type("qu")
    reader.press("Tab Tab")
    #expect(page(reader)?.field.text == "qu")
  }

  @Test func aFacetNarrowsAndIsTakenAwayAgain() {
    var reader = reader()
    reader.type("quay")
    reader.press("Esc Tab")
    #expect(page(reader)?.isFacing == true)
    reader.press("Enter")
    #expect(page(reader)?.field.text == "quay person:\"Mara Tollen\"")
    reader.press("Tab x")
    #expect(page(reader)?.field.text == "quay")
    reader.press("x")
    #expect(page(reader)?.field.text == "quay")
  }

  @Test func whatIsPastedOverHitsGoesIntoTheLine() {
    var reader = reader()
    reader.type("quay")
    reader.press("Esc")
    reader.send(.paste(" north\nside\u{1B}"))
    #expect(page(reader)?.isTyping == true)
    #expect(page(reader)?.field.text == "quay north side")
  }

  @Test func everySortComesAroundAndIsTold() {
    var reader = reader()
    reader.type("quay")
    reader.press("Esc")
    var seen: [SearchQuery.Sort] = []
    for _ in SearchQuery.Sort.allCases {
      reader.press("O")
      seen.append(page(reader)?.sort ?? .relevance)
      #expect(reader.state.shared.notice?.text == "Sorted by \(seen.last?.rawValue ?? "")")
    }
    #expect(Set(seen) == Set(SearchQuery.Sort.allCases))
    #expect(seen.last == .relevance)
  }

  @Test func theSharedArchiveIsSearchedWhileTypingAndAfter() {
    var reader = reader()
    reader.press("Ctrl-t")
    #expect(!reader.effects.contains { if case .network = $0 { true } else { false } })
    reader.type("quay")
    for keys in ["Ctrl-t", "Esc Ctrl-t"] {
      let count = reader.effects.count
      reader.press(keys)
      #expect(reader.effects(since: count).contains(.network(.searchShare("quay"))))
    }
    #expect(page(reader)?.field.text == "quay")
  }

  @Test func aSearchThatIsNotKeptCannotBeTakenOut() {
    var reader = reader()
    reader.type("quay")
    reader.press("Esc X")
    #expect(reader.state.shared.notice?.text == "This search is not kept")
  }
}
