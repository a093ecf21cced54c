/// A stretch of text that fits on one row.
package struct Line: Hashable, Sendable {
  /// UTF-8 byte offsets into the text, without the spaces at the end.
  package var range: Range<Int>
  /// Columns it takes, with the hyphen of a divided word.
  package var columns: Int
  /// Whether a word is divided here at a soft hyphen, so that a hyphen is drawn after it.
  package var isHyphenated = false

  /// A line over a range of bytes.
  package init(range: Range<Int>, columns: Int) {
    self.range = range
    self.columns = columns
  }
}

/// Breaks text into lines of a width.
///
/// A simplification of Unicode's line breaking (UAX #14): after spaces, after hyphens and slashes before letters, after
/// dashes, at soft hyphens and zero-width spaces, between ideographs except before closing and after opening
/// punctuation, and anywhere in a word that is longer than a line. No-break spaces hold. Complexity: linear.
package enum TextLayout {
  /// The lines of a range of UTF-8 bytes of a text; a line feed ends a line. At least one line, even if empty.
  package static func lines(
    of text: String, in range: Range<Int> = 0..<Int.max, width: Int
  ) -> [Line] {
    var copy = text
    return copy.withUTF8 { bytes in
      var breaker = LineBreaker(bytes, in: range, width: max(width, 1))
      return breaker.run()
    }
  }

  /// The same for running text: a word that would stand alone on the last line takes the word before it along, where
  /// three or more stay behind.
  package static func paragraphLines(
    of text: String, in range: Range<Int> = 0..<Int.max, width: Int
  ) -> [Line] {
    var lines = lines(of: text, in: range, width: width)
    guard lines.count >= 2 else { return lines }
    var copy = text
    copy.withUTF8 { bytes in
      let (above, last) = (lines[lines.count - 2], lines[lines.count - 1])
      func isSpace(_ offset: Int) -> Bool { bytes[offset] == 0x20 }
      let gap = above.range.upperBound..<last.range.lowerBound
      guard !above.isHyphenated, !last.range.isEmpty, !last.range.contains(where: isSpace),
        gap.count == 1, isSpace(gap.lowerBound),
        above.range.filter(isSpace).count >= 3,
        let cut = above.range.last(where: isSpace), cut + 1 < above.range.upperBound
      else { return }
      let moved = DisplayWidth.columns(
        of: String(decoding: bytes[cut + 1..<above.range.upperBound], as: UTF8.self))
      guard moved + 1 + last.columns <= width else { return }
      lines[lines.count - 2] = Line(
        range: above.range.lowerBound..<cut, columns: above.columns - moved - 1)
      lines[lines.count - 1] = Line(
        range: cut + 1..<last.range.upperBound, columns: moved + 1 + last.columns)
    }
    return lines
  }

  /// How many lines there are, which is what scrolling needs to know.
  package static func count(
    of text: String, in range: Range<Int> = 0..<Int.max, width: Int
  ) -> Int {
    lines(of: text, in: range, width: width).count
  }

  /// The index of the line that holds a byte offset; offsets between lines belong to the earlier one.
  package static func index(of offset: Int, in lines: [Line]) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}

extension Canvas {
  /// Draws a line of a text and returns the columns it took.
  @discardableResult
  package func put(
    _ line: Line, of text: String, at row: Int, _ column: Int, _ style: Style = .plain,
    spans: some RandomAccessCollection<Span>
  ) -> Int {
    let used = put(text, in: line.range, at: row, column, style, spans: spans)
    guard line.isHyphenated else { return used }
    return used + put("-", at: row, column + used, style)
  }

  /// Draws a line of a text in one style and returns the columns it took.
  @discardableResult
  package func put(
    _ line: Line, of text: String, at row: Int, _ column: Int, _ style: Style = .plain
  ) -> Int {
    put(line, of: text, at: row, column, style, spans: [])
  }
}
