import Articles
import ReaderState

extension QuoteFormat {
  /// What stands before the first quotation: CSV's line of column names.
  var head: [UInt8] { self == .csv ? Array((QuoteText.csvHead + "\r\n").utf8) : [] }

  /// A quotation with its citation, as it is printed or written to a file.
  func bytes(of row: QuotationSummary) -> [UInt8] {
    switch self {
    case .text: return Output.safe(QuoteText.line(row)) + [0x0A]
    case .markdown: return QuoteText.markdown(row).flatMap { Output.safe($0) + [0x0A] }
    case .csv: return Array((QuoteText.csv(row) + "\r\n").utf8)
    case .json:
      var text = JSONText()
      text.object { QuoteJSON.row(&$0, row) }
      text.endLine()
      return text.bytes
    }
  }
}
