import Testing

@testable import Documents

@Suite struct ExportSplitterTests {
  @Test(
    arguments: [
      ("Document 3 of 20", 3, 20), ("3 of 20 DOCUMENTS", 3, 20), ("Item 3/20", 3, 20),
      ("Dokument 3 von 20", 3, 20), ("(3 of 20 articles)", 3, 20), ("Record no. 3 of 20", 3, 20),
    ])
  func headings(line: String, number: Int, count: Int) {
    let heading = ExportHeading(line)
    #expect(heading?.number == number && heading?.count == count)
  }

  @Test(
    arguments: [
      "Document 0 of 20", "Document 21 of 20", "Document three of 20", "3 of 20", "Document 3",
      "Document 3 of 20 pages long", "Documents", "Document 99999999999999999999 of 2", "",
    ])
  func whatIsNoHeading(line: String) { #expect(ExportHeading(line) == nil) }

  @Test func headingsOfOneExportGoUp() throws {
    let one = try #require(ExportHeading("Document 1 of 20"))
    let three = try #require(ExportHeading("Document 3 of 20"))
    let other = try #require(ExportHeading("Document 4 of 30"))
    #expect(three.follows(one) && !one.follows(three) && !other.follows(three))
  }

  @Test func numbersOfADatabase() {
    let accession = ExportSplitter.accession
    #expect(accession("Document HARPOS0020310304er3400001") == "HARPOS0020310304er3400001")
    #expect(accession("AN Document HARPOS0020310304er3400001") == "HARPOS0020310304er3400001")
    #expect(accession("Document harposdocumentofthenews") == nil)
    #expect(accession("Document 1") == nil && accession("") == nil)
  }
}
