import Articles
import Screen
import TestSupport
import Testing

@testable import Reading

@Suite struct DiffSheetTests {
  private let subject = Pairing.revision(Edition.harbour, 1)

  /// A sheet with a text of so many paragraphs, of which some are changed.
  private func sheet(_ paragraphs: Int, changed: [Int], rows: Int = 12) -> (DiffSheet, Desk) {
    var desk = ReaderDouble(Edition.archive(), rows: rows, columns: 60).state.desk
    var sheet = DiffSheet(subject)
    let asked = sheet.enter(&desk)
    #expect(asked == [.compare(subject)])
    sheet.fit(desk)
    let pieces = (0..<paragraphs).map { number in
      Comparison.Piece(changed.contains(number) ? .added : .same, "Paragraph \(number) of it.\n\n")
    }
    let comparison = Comparison(left: "a", right: "b", pieces: pieces)
    _ = sheet.take(.comparison(subject, comparison), &desk)
    return (sheet, desk)
  }

  @Test func changesPointAtTheirWords() {
    let (sheet, _) = sheet(6, changed: [2, 4])
    #expect(
      sheet.changes.map { sheet.text.utf8Slice($0.range) } == [
        "Paragraph 2 of it.\n\n", "Paragraph 4 of it.\n\n",
      ])
  }

  @Test func anAnswerToAnotherQuestionIsNotTaken() {
    var desk = ReaderDouble(Edition.archive()).state.desk
    var sheet = DiffSheet(subject)
    let other = Comparison(left: "", right: "", pieces: [Comparison.Piece(.same, "x")])
    _ = sheet.take(.comparison(.revision(Edition.harbour, 2), other), &desk)
    #expect(sheet.comparison == nil && sheet.text.isEmpty)
  }

  @Test func stepsLeadFromChangeToChange() {
    var (sheet, desk) = sheet(60, changed: [20, 40])
    _ = sheet.perform(.nextThing, nil, &desk)
    let first = sheet.top
    _ = sheet.perform(.nextThing, nil, &desk)
    let second = sheet.top
    _ = sheet.perform(.previousThing, nil, &desk)
    #expect(first > 0 && second > first && sheet.top == first)
  }

  @Test func scrollingStopsAtTheEnds() {
    var (sheet, desk) = sheet(60, changed: [])
    for command in [Command.bottom, .pageDown, .down, .halfDown] {
      _ = sheet.perform(command, 9_999_999, &desk)
    }
    let last = sheet.top
    #expect(last > 0 && last < sheet.lines.count)
    for command in [Command.pageUp, .up, .halfUp] { _ = sheet.perform(command, Int.max, &desk) }
    _ = sheet.perform(.top, nil, &desk)
    #expect(sheet.top == 0)
  }

  @Test func aNewWidthKeepsTheWordsAtTheTop() {
    var (sheet, desk) = sheet(60, changed: [])
    _ = sheet.perform(.down, 30, &desk)
    let words = sheet.text.utf8Slice(sheet.lines[sheet.top].range)
    desk.size = Size(rows: 12, columns: 100)
    sheet.fit(desk)
    #expect(sheet.text.utf8Slice(sheet.lines[sheet.top].range) == words)
  }
}
