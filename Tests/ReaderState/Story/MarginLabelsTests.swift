import Testing

@testable import ReaderState

@Suite struct MarginLabelsTests {
  private func lines(_ labels: [(Int, String)], width: Int = 10) -> [String] {
    var margin = MarginLabels()
    for (row, text) in labels {
      margin.add(StoryLayout.SideNote(text: text, kind: .sure), at: row)
    }
    return margin.lines(width: width).map { "\($0.row) \($0.aside.text)" }
  }

  @Test func eachBeginsOnItsRow() {
    #expect(lines([(2, "Ada Quill"), (3, "Ben Oye")]) == ["2 Ada Quill", "3 Ben Oye"])
  }

  @Test func aLongOneTakesRowsWhileThereAreSome() {
    #expect(lines([(0, "the harbour master")]) == ["0 the", "1 harbour", "2 master"])
  }

  @Test func aLongOneGivesWayToTheNext() {
    let shown = lines([(0, "the harbour master"), (2, "Ben Oye"), (3, "x")])
    #expect(shown == ["0 the", "1 harbour m…", "2 Ben Oye", "3 x"])
  }

  @Test func twoOnOneRowShareIt() {
    #expect(lines([(0, "Ada"), (0, "Ben"), (1, "Cy")]) == ["0 Ada; Ben", "1 Cy"])
    #expect(lines([(0, "Ada"), (0, "Ada")]) == ["0 Ada"])
  }

  @Test func noneIsWiderThanTheMargin() {
    for width in 1...12 {
      for line in lines([(0, "Ada Quillington-Smythe of Norwick"), (2, "港の長")], width: width) {
        #expect(line.split(separator: " ", maxSplits: 1).last?.count ?? 0 <= max(width, 1))
      }
    }
  }
}
