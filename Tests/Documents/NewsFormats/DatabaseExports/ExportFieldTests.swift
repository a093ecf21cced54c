import Testing

@testable import Documents

@Suite struct ExportFieldTests {
  @Test(
    arguments: [
      ("BYLINE: Jon Reed", ExportField.byline, "Jon Reed"),
      ("Author : Reed, Jon", .byline, "Reed, Jon"),
      ("Full text: The board", .body, "The board"), ("FULL TEXT", .body, ""), ("Body", .body, ""),
      ("LOAD-DATE: March 5, 2031", .tail, "March 5, 2031"), ("Classification", .tail, ""),
    ] as [(String, ExportField, String)])
  func labels(line: String, field: ExportField, value: String) {
    let read = ExportField.read(line)
    #expect(read?.field == field && read?.value == value)
  }

  @Test(arguments: ["The body: a question", "Body of evidence", "", ":", "said: no"])
  func wordsAreNoLabels(line: String) { #expect(ExportField.read(line) == nil) }
}
