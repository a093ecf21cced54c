extension String {
  /// Returns the text between two UTF-8 byte offsets; offsets outside the text are clamped, and one inside a character
  /// moves back to its start.
  public func utf8Slice(_ range: Range<Int>) -> String {
    let size = utf8.count
    let lower = Swift.min(Swift.max(range.lowerBound, 0), size)
    let upper = Swift.min(Swift.max(range.upperBound, lower), size)
    let start = utf8.index(startIndex, offsetBy: lower)
    let end = utf8.index(start, offsetBy: upper - lower)
    return String(self[start..<end])
  }
}

/// Translates ascending UTF-8 byte offsets of a text into Unicode scalar offsets, in one pass.
///
/// The JSON edge counts scalars, the program counts bytes. Complexity: O(*n*) in bytes to build, O(1) a look-up.
public struct ScalarOffsets: Sendable {
  private let counts: [Int32]?

  /// Builds the table for a text, in one pass. An ASCII text needs no table.
  public init(_ text: String) {
    var copy = text
    counts = copy.withUTF8 { bytes in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
      var table = [Int32](repeating: 0, count: bytes.count + 1)
      var seen: Int32 = 0
      for i in bytes.indices {
        table[i] = seen
        if bytes[i] & 0xC0 != 0x80 { seen += 1 }
      }
      table[bytes.count] = seen
      return table
    }
  }

  /// Returns the scalar offset of a UTF-8 byte offset.
  public func callAsFunction(_ byte: Int) -> Int {
    guard let counts else { return byte }
    return Int(counts[Swift.min(Swift.max(byte, 0), counts.count - 1)])
  }

  /// Returns the scalar range of a range of UTF-8 bytes.
  public func callAsFunction(_ range: Range<Int>) -> Range<Int> {
    self(range.lowerBound)..<self(range.upperBound)
  }
}
