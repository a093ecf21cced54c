import Articles
import Testing

@testable import lede

@Suite struct PrintedLineTests {
  @Test func codesChangeWhereStretchesBeginAndEnd() {
    var line = PrintedLine("“Ada said so,” he")
    line.spans = [
      PrintedLine.Span(range: 0..<18, emphasis: .strong),
      PrintedLine.Span(range: 3..<6, emphasis: .person),
    ]
    let codes = line.emphases(in: 0..<line.text.utf8.count)
    #expect(codes.map(\.offset) == [0, 3, 6, 18])
    #expect(codes.map { $0.emphases.map(\.code) } == [["1"], ["1", "36"], ["1"], []])
  }

  @Test func aRowHoldsOnlyItsOwnStretches() {
    let line = PrintedLine("one two", .faint)
    #expect(line.emphases(in: 4..<7).map(\.offset) == [4])
    #expect(PrintedLine("x").emphases(in: 0..<1).map(\.emphases) == [[]])
  }

  @Test(arguments: [
    (EntityKind.person, PrintedLine.Emphasis.person), (.place, .place),
    (.organization, .organization), (.group, .otherName), (.event, .otherName),
  ])
  func everyKindOfNameStandsOut(_ kind: EntityKind, _ emphasis: PrintedLine.Emphasis) {
    #expect(kind.emphasis == emphasis)
  }
}
