import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct SearchViewTests {
  private func search(
    _ columns: Int, rows: Int = 24, _ words: String = "quay",
    _ change: @escaping (inout SearchResults) -> Void = { _ in }
  ) -> ReaderHarness {
    var reader = reader(columns, rows: rows, keys: "/") { archive in
      archive.answer = { _ in
        var answer = FixtureStories.results(in: archive, people: 1_200)
        change(&answer)
        return answer
      }
    }
    reader.type(words)
    return reader
  }

  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = search(columns)
    for keys in ["", "Esc", "Tab", "j", "Enter", "Esc"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test(arguments: [120, 80, 40])
  func hitsAreMarkedInTheirPassage(_ columns: Int) {
    let grid = checked(search(columns).state)
    #expect(grid.style(of: "quay, nine")?.ground == .hit)
    #expect(grid.style(of: "to the north")?.ground == .page)
  }

  @Test func facetsStandBesideWhereThereIsRoomAndAfterTabElsewhere() {
    #expect(checked(search(120).state).text.contains("Mara Tollen"))
    var narrow = search(40, "zzz")
    #expect(!checked(narrow.state).text.contains("1,200"))
    narrow.press("Esc Tab")
    let text = checked(narrow.state).text
    #expect(text.contains("1,200") && text.contains("Dec 2026"))
  }

  @Test func aChosenFacetIsTicked() {
    var reader = search(120)
    reader.press("Esc Tab Enter")
    let grid = checked(reader.state)
    #expect(grid.text.contains("✓ Mara Tollen"))
    #expect(grid.style(of: "Mara Tollen")?.ground == .selected || grid.text.contains("✓"))
  }

  @Test(arguments: [(1, "1 story"), (2, "2 stories"), (12_345, "12,345 stories")])
  func theCountIsSaid(_ total: Int, _ words: String) {
    let reader = search(80) { $0.total = total }
    #expect(draw(reader.state).text.contains(words))
  }

  @Test func aCountThatStopsEarlySaysSo() {
    let reader = search(80) {
      $0.total = 10_000
      $0.isTotalLowerBound = true
    }
    #expect(draw(reader.state).text.contains("10,000+ stories"))
  }

  @Test func theLanguageIsShownWhileNothingIsTypedAndEarlierQueriesUnderIt() {
    var reader = search(80, "")
    reader.state.shared.history = ["tram", "ferry"]
    let text = checked(reader.state).text
    #expect(text.contains("said:abe nuclear"))
    #expect(text.contains("Earlier (↑)") && text.contains("ferry"))
  }

  @Test func nothingFoundOffersASpellingOrAdvice() {
    let spelled = search(80) { answer in
      answer = SearchResults()
      answer.didYouMean = "quays"
    }
    #expect(checked(spelled.state).text.contains("Did you mean quays?"))
    let plain = search(80) { $0 = SearchResults() }
    #expect(checked(plain.state).text.contains("Fewer words find more"))
  }

  @Test func whatWasNotUnderstoodIsNamedUnderTheLine() {
    let reader = search(80, "colour:x quay") {
      $0.notes = [QueryNote(range: 0..<8, message: "there is no field of that name")]
    }
    #expect(checked(reader.state).text.contains("“colour:x”: there is no field of that name"))
  }

  @Test(arguments: widths)
  func aLineLongerThanTheScreenKeepsItsCursorOnIt(_ columns: Int) {
    var reader = search(columns, String(repeating: "港quay ", count: 60))
    let grid = checked(reader.state).grid
    #expect(grid.cursor.map { $0.column < columns } ?? (columns < 4))
    reader.press("Home")
    _ = checked(reader.state)
  }

  @Test(arguments: [
    ("2026-12", "Dec 2026"), ("2026-1", "Jan 2026"), ("2026-13", "? 2026"), ("2026", "2026"),
    ("x-y", "x-y"), ("", ""),
  ])
  func monthsAreWrittenOut(_ value: String, _ label: String) {
    #expect(Facet(kind: .month, value: value, count: 1).label == label)
    #expect(Facet(kind: .person, value: value, count: 1).label == value)
  }
}
