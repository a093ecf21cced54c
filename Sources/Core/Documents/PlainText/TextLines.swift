import Text

/// The lines of a text, with every line ending there is: LF, CRLF, CR, NEL, U+2028, U+2029, form feed.
struct TextLines {
  /// One line without white space at its ends.
  struct Line {
    /// Where its words stand.
    var range: Range<Int>
    /// Columns of white space before them.
    var indent: Int
    /// Whether a blank line stands before it.
    var afterBlank: Bool
  }

  /// The lines that have words, in order.
  private(set) var lines: [Line] = []

  /// Splits well-formed UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var blank = true
    while start < bytes.count {
      let (end, next) = Self.lineEnd(bytes, from: start)
      let range = Self.trim(bytes, start..<end)
      if range.isEmpty {
        blank = true
      } else {
        lines.append(Line(range: range, indent: range.lowerBound - start, afterBlank: blank))
        blank = next - end == 3 && bytes[end + 2] == 0xA9  // U+2029 ends a paragraph
      }
      start = next
    }
  }

  /// The end of the line that begins at an offset, and where the next one begins.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Int, Int) {
    var i = start
    while i < bytes.count {
      switch bytes[i] {
      case 0x0A, 0x0B, 0x0C: return (i, i + 1)
      case 0x0D: return (i, i + (i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1))
      case 0xC2 where i + 1 < bytes.count && bytes[i + 1] == 0x85: return (i, i + 2)
      case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xFE == 0xA8:
        return (i, i + 3)
      default: i += 1
      }
    }
    return (i, i)
  }

  /// Without spaces, tabs, no-break and ideographic spaces and zero-width marks at both ends.
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      if bytes[lower].isSpace {
        lower += 1
      } else if let length = blank(bytes, lower, upper) {
        lower += length
      } else {
        break
      }
    }
    while lower < upper {
      if bytes[upper - 1].isSpace {
        upper -= 1
      } else if upper - 2 >= lower, blank(bytes, upper - 2, upper) == 2 {
        upper -= 2
      } else if upper - 3 >= lower, blank(bytes, upper - 3, upper) == 3 {
        upper -= 3
      } else {
        break
      }
    }
    return lower..<upper
  }

  /// The length of a blank character of two or three bytes.
  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int? {
    switch bytes[i] {
    case 0xC2 where i + 1 < end && bytes[i + 1] == 0xA0: 2
    case 0xE3 where i + 2 < end && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x80: 3
    case 0xE2 where i + 2 < end && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x8B: 3
    case 0xEF where i + 2 < end && bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF: 3
    default: nil
    }
  }
}
