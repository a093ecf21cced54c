import Articles
import Testing

@Suite("Kinds of quotations")
struct QuotationTests {
  @Test("Only what stood between marks counts as quoted")
  func quoted() {
    #expect(Quotation.Kind.allCases.filter(\.isQuoted) == [.direct, .mixed])
  }

  @Test("Marks count what is quoted")
  func count() {
    let all = Quotation.Kind.allCases.map { Quotation(range: 0..<1, kind: $0, group: 1) }
    #expect(StoryAnnotations(quotations: all).quoted == 3)
  }
}
