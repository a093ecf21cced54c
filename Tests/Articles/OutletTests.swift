import Testing

@testable import Articles

@Suite struct OutletTests {
  @Test(arguments: [
    ("https://www.vell.example/a", "vell.example"), ("http://Isle.example:8080?x", "isle.example"),
    ("https://bank.example@evil.example/", "evil.example"),
  ])
  func isTheHostWithoutAName(_ url: String, _ host: String) {
    var row = StorySummary(key: StoryKey(rawValue: "a"), id: "a", title: "")
    row.url = url
    #expect(row.outlet == host)
    row.source = "Isle Radio"
    #expect(row.outlet == "Isle Radio")
  }

  @Test func aQuotationHasItsStorys() {
    var quote = QuotationSummary(
      story: StoryKey(rawValue: "a"), storyID: "a", title: "", words: "We sail.", speaker: nil,
      kind: .direct, range: 0..<8, evidence: .none)
    #expect(quote.outlet == nil)
    quote.url = "https://vell.example/a"
    #expect(quote.outlet == "vell.example")
  }
}
