import Testing

@testable import ArchiveStore

@Suite struct HeadlineVerbsTests {
  @Test(arguments: [("ADA QUILL SAYS", "ADA QUILL"), ("QUILL SAYS TARN", "QUILL")])
  func aVerbEndsTheName(_ name: String, _ expected: String) {
    #expect(HeadlineVerbs.cut(name) == expected)
  }

  @Test(arguments: ["Ada Says", "SAYS", "ADA QUILL", "SAYS QUILL", ""])
  func otherNamesStay(_ name: String) { #expect(HeadlineVerbs.cut(name) == nil) }
}
