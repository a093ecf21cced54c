import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct DiffPageTests {
  private let subject = ComparisonTarget.revision(FixtureStories.harbour, 1)

  /// A sheet with a text of so many paragraphs, of which some are changed.
  private func sheet(_ paragraphs: Int, changed: [Int], rows: Int = 12) -> (DiffPage, SharedState) {
    var shared = ReaderHarness(FixtureStories.archive(), rows: rows, columns: 60).state.shared
    var sheet = DiffPage(subject)
    let asked = sheet.didAppear(&shared)
    #expect(asked == [.query(.compare(subject))])
    sheet.resize(shared)
    let pieces = (0..<paragraphs).map { number in
      TextDiff.Segment(changed.contains(number) ? .added : .same, "Paragraph \(number) of it.\n\n")
    }
    let comparison = TextDiff(left: "a", right: "b", pieces: pieces)
    _ = sheet.receive(.comparison(subject, comparison), &shared)
    return (sheet, shared)
  }

  @Test func changesPointAtTheirWords() {
    let (sheet, _) = sheet(6, changed: [2, 4])
    #expect(
      sheet.changes.map { sheet.text.utf8Slice($0.range) } == [
        "{+Paragraph 2 of it.+}\n\n", "{+Paragraph 4 of it.+}\n\n",
      ])
  }

  @Test func whatReplacesOtherWordsIsOneChangeWithThem() {
    var shared = ReaderHarness(FixtureStories.archive()).state.shared
    var sheet = DiffPage(subject)
    let pieces: [TextDiff.Segment] = [
      .init(.removed, "Two "), .init(.added, "Three "), .init(.same, "boats"), .init(.removed, " "),
      .init(.added, "\n\n"), .init(.same, "sank "), .init(.added, "today."),
    ]
    _ = sheet.receive(
      .comparison(subject, TextDiff(left: "a", right: "b", pieces: pieces)), &shared)
    #expect(
      sheet.places.map { sheet.text.utf8Slice($0) } == ["[-Two-] {+Three+} ", "{+today.+}"])
    _ = sheet.handle(.previousChange, nil, &shared)
    #expect(shared.notice?.text == "Change 2 of 2")
  }

  @Test func anAnswerToAnotherQuestionIsNotTaken() {
    var shared = ReaderHarness(FixtureStories.archive()).state.shared
    var sheet = DiffPage(subject)
    let other = TextDiff(left: "", right: "", pieces: [TextDiff.Segment(.same, "x")])
    _ = sheet.receive(.comparison(.revision(FixtureStories.harbour, 2), other), &shared)
    #expect(sheet.comparison == nil && sheet.text.isEmpty)
  }

  @Test func stepsLeadFromChangeToChange() {
    var (sheet, shared) = sheet(60, changed: [20, 40])
    _ = sheet.handle(.nextChange, nil, &shared)
    let first = sheet.top
    _ = sheet.handle(.nextChange, nil, &shared)
    let second = sheet.top
    _ = sheet.handle(.previousChange, nil, &shared)
    #expect(first > 0 && second > first && sheet.top == first)
  }

  @Test func scrollingStopsAtTheEnds() {
    var (sheet, shared) = sheet(60, changed: [])
    for command in [Command.bottom, .pageDown, .down, .halfDown] {
      _ = sheet.handle(command, 9_999_999, &shared)
    }
    let last = sheet.top
    #expect(last > 0 && last < sheet.lines.count)
    for command in [Command.pageUp, .up, .halfUp] { _ = sheet.handle(command, Int.max, &shared) }
    _ = sheet.handle(.top, nil, &shared)
    #expect(sheet.top == 0)
  }

  @Test func aNewWidthKeepsTheWordsAtTheTop() {
    var (sheet, shared) = sheet(60, changed: [])
    _ = sheet.handle(.down, 30, &shared)
    let words = sheet.text.utf8Slice(sheet.lines[sheet.top].range)
    shared.size = Size(rows: 12, columns: 100)
    sheet.resize(shared)
    #expect(sheet.text.utf8Slice(sheet.lines[sheet.top].range) == words)
  }
}
