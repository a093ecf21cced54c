import Articles
import TestSupport
import Testing

@testable import Reading

@Suite struct OutletTests {
  @Test(arguments: [
    ("https://www.vell.example/a", "vell.example"), ("http://Isle.example:8080?x", "isle.example"),
    ("https://bank.example@evil.example/", "evil.example"),
  ])
  func isTheHostWithoutAName(_ url: String, _ host: String) {
    var row = StoryRow(key: StoryKey(rawValue: "a"), id: "a", title: "")
    row.url = url
    #expect(row.outlet == host)
    row.source = "Isle Radio"
    #expect(row.outlet == "Isle Radio")
  }

  @Test func aQuotationHasItsStorys() {
    var row = Edition.archive().quotes[0]
    (row.source, row.url) = (nil, "https://www.vell.example/a")
    #expect(row.outlet == "vell.example")
    row.source = "Isle Radio"
    #expect(row.outlet == "Isle Radio")
  }

  @Test(arguments: ["", "https://", "javascript:alert(1)", "mailto:a@b.example", "file:///etc"])
  func otherAddressesHaveNone(_ url: String) {
    #expect(StoryRow.host(url) == nil)
  }
}
