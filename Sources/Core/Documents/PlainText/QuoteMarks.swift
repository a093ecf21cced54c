import Text

/// The marks before the lines of a quotation in a plain text: "> words", ">> words", "> > words".
enum QuoteMarks {
  /// How often a line is quoted; 0 for what the writer says.
  static func depth(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
    marks(bytes[line]).depth
  }

  /// Where the words of a line stand.
  static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
    line.lowerBound + marks(bytes[line]).length..<line.upperBound
  }

  /// A quoted paragraph as it is shown: without its first mark, with those of quotations within; nil for other text.
  static func quotation(_ paragraph: String) -> String? {
    var copy = paragraph
    return copy.withUTF8 { bytes in
      let (depth, length) = marks(bytes[...])
      guard depth > 0, length < bytes.count else { return nil }
      let words = UnsafeBufferPointer(rebasing: bytes[length...])
      return String(repeating: "> ", count: min(depth - 1, 8))
        + String(decoding: words, as: UTF8.self)
    }
  }

  private static func marks(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> (depth: Int, length: Int)
  {
    guard line.first == 0x3E else { return (0, 0) }
    let marks = line.prefix { $0 == 0x3E || $0 == 0x20 }
    // ">5" is a comparison.
    guard marks.last == 0x20 || marks.count > 1 else { return (0, 0) }
    return (marks.count { $0 == 0x3E }, marks.count)
  }
}
