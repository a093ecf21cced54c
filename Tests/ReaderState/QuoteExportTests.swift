import Articles
import Testing

@testable import ReaderState

@Suite struct QuoteExportTests {
  @Test(arguments: [
    ("Ada Quill", "quotes-ada-quill"), ("", "quotes"), ("../../etc/passwd", "quotes-etc-passwd"),
    ("a/b\\c:d", "quotes-a-b-c-d"), ("Über São", "quotes-über-são"), ("\u{1B}[2J", "quotes-2j"),
    ("   ", "quotes"), ("1990–1995", "quotes-1990-1995"),
  ])
  func aNameForAFileIsLettersAndDigits(_ words: String, _ expected: String) {
    #expect(QuoteExport.stem(words) == expected)
  }

  @Test func aNameForAFileIsShort() {
    let stem = QuoteExport.stem(String(repeating: "harbor ", count: 100))
    #expect(stem.utf8.count <= 64)
    #expect(QuoteExport.stem(String(repeating: "x", count: 500)) == "quotes")
  }

  @Test func everyFormatHasAnEndingAndATitle() {
    let endings = QuoteFormat.allCases.map(\.fileExtension)
    #expect(Set(endings).count == endings.count)
    #expect(QuoteFormat.allCases.allSatisfy { !$0.title.isEmpty })
    for format in QuoteFormat.allCases {
      let export = QuoteExport(.list(QuotationFilter()), as: format, stem: "quotes")
      #expect(export.fileName == "quotes.\(format.fileExtension)")
    }
  }
}
