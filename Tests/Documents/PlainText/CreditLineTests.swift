import Testing

@testable import Documents

@Suite("Where a story came from")
struct CreditLineTests {
  @Test(arguments: [
    ("Source: News Agencies", "News Agencies"), ("SOURCES: Wire, Post", "Wire, Post"),
    ("(Source: Wire)", "Wire"), ("[Credit: Wire]", "Wire"),
    ("With inputs from agencies", "agencies"),
    ("Quelle: dpa", "dpa"),
    ("Reporting by Ana Quill; writing by Ben Oye", "Ana Quill; writing by Ben Oye"),
  ])
  func lines(_ text: String, _ name: String) {
    #expect(CreditLine(text)?.name == name)
  }

  @Test(arguments: [
    "", "Source:", "Source: ", "Sources said it rained.", "Source: it rained. It poured.",
    "Sourcery",
    "()", "Source: " + String(repeating: "word ", count: 20),
  ])
  func others(_ text: String) {
    #expect(CreditLine(text) == nil)
  }
}
