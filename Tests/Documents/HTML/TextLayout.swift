@testable import Documents

/// Lays a page out and lends it to a test.
func layOut<Answer>(_ html: String, _ body: (PageAnalysis) throws -> Answer) rethrows -> Answer? {
  try Array(html.utf8).withUnsafeBufferPointer { source in
    try HTMLDocument.read(source) { try body(PageAnalysis($0)) }
  }
}

/// A paragraph of invented news, long enough to count as running text.
func prose(_ number: Int = 1) -> String {
  "Report \(number) of the day: the council of Lowen voted on Monday, by nine to two, to keep the old library open."
}
