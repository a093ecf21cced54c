import Text

/// The paragraphs of a text, with soft-wrapped lines joined again.
///
/// A text is taken as wrapped when, at most of its line ends within a paragraph, the next word would not have
/// fitted into the widest line. Only then are lines joined; in all other texts every line is a paragraph of
/// its own, as pasted stories have them. No word is dropped; a joint is a space.
struct Paragraphs {
  /// A paragraph of a plain text.
  struct Paragraph {
    /// The text, lines joined.
    var text: String
    /// Whether a blank line stands before it.
    var afterBlank: Bool
  }

  /// Text wider than this is not wrapped by any program or hand.
  private static let widest = 132

  /// The paragraphs of well-formed UTF-8, in order.
  static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Paragraph] {
    var lines = RunningHeads.removed(from: TextLines(bytes).lines, bytes)
    var paragraphs: [Paragraph] = []
    // The story's address on the first line is as wide as it is, and nothing goes on from it.
    if let first = lines.first, AddressLine.read(join(lines[..<1], bytes)) != nil {
      paragraphs.append(Paragraph(text: join(lines[..<1], bytes), afterBlank: first.afterBlank))
      lines.removeFirst()
    }
    let width = wrapWidth(lines, bytes)
    var i = 0
    while i < lines.count {
      var end = i + 1
      while end < lines.count, continues(lines, end, bytes, width) { end += 1 }
      paragraphs.append(
        Paragraph(text: join(lines[i..<end], bytes), afterBlank: lines[i].afterBlank))
      i = end
    }
    return paragraphs
  }

  private static func join(
    _ lines: ArraySlice<TextLines.Line>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    if lines.count == 1, let line = lines.first {
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[line.range]), as: UTF8.self)
    }
    var text: [UInt8] = []
    let depth = QuoteMarks.depth(bytes, lines.first?.range ?? 0..<0)
    for (at, var line) in lines.enumerated() {
      // The marks of a quotation stand before its first line.
      if at > 0, depth > 0 { line.range = QuoteMarks.words(bytes, line.range) }
      switch LineEndHyphen.joint(text, bytes, line.range) {
      case .none: if !text.isEmpty, needsSpace(after: text) { text.append(0x20) }
      case .keptHyphen: break
      case .droppedHyphen(let length): text.removeLast(length)
      }
      text.append(contentsOf: bytes[line.range])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Chinese and Japanese are written without spaces, and wrapped anywhere.
  private static func needsSpace(after text: [UInt8]) -> Bool {
    guard text.count >= 3 else { return true }
    let lead = text[text.count - 3]
    return !(0xE3...0xE9).contains(lead) && !(lead == 0xEF && text[text.count - 2] == 0xBC)
  }

  /// Whether the line at `i` belongs to the same paragraph as the line before it.
  private static func continues(
    _ lines: [TextLines.Line], _ i: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ width: Int?
  ) -> Bool {
    let (line, last) = (lines[i], lines[i - 1])
    guard QuoteMarks.depth(bytes, line.range) == QuoteMarks.depth(bytes, last.range) else {
      return false
    }
    guard let width else { return !line.afterBlank && isCutWord(line, after: last, bytes) }
    guard !line.afterBlank, !ListMarker.isItem(bytes, line.range),
      ListMarker.letterLength(bytes[line.range]) == 0
    else { return false }
    if line.indent >= last.indent + 2, !ListMarker.isItem(bytes, last.range) { return false }
    if !fits(line, after: last, bytes, width) { return true }
    return bytes[line.range.lowerBound].isLower && !endsSentence(bytes, last.range)
  }

  /// Whether a word was cut at a line's end, which is joined in every text: the next line begins with a small letter.
  private static func isCutWord(
    _ line: TextLines.Line, after last: TextLines.Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    bytes[line.range.lowerBound].isLower && !ListMarker.isItem(bytes, line.range)
      && LineEndHyphen.isCut(bytes, last.range, before: line.range)
  }

  /// Whether the first word of a line would have fitted into the line before it.
  private static func fits(
    _ line: TextLines.Line, after last: TextLines.Line, _ bytes: UnsafeBufferPointer<UInt8>,
    _ width: Int
  ) -> Bool {
    if LineEndHyphen.isCut(bytes, last.range, before: line.range) { return false }
    let word = bytes[line.range].prefix { $0 != 0x20 }
    return columns(bytes, last.range) + last.indent + 1
      + columns(bytes, word.startIndex..<word.endIndex)
      <= width
  }

  private static func columns(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for i in range where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool
  {
    guard let last = bytes[range].last else { return false }
    return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A || last >= 0x80
      || last == 0x22
  }

  /// The width a text is wrapped at; nil when it is not wrapped.
  private static func wrapWidth(_ lines: [TextLines.Line], _ bytes: UnsafeBufferPointer<UInt8>)
    -> Int?
  {
    var width = 0
    var joints = 0
    for (i, line) in lines.enumerated().dropFirst() where !line.afterBlank {
      let columns = columns(bytes, lines[i - 1].range) + lines[i - 1].indent
      if columns > widest { return nil }
      width = max(width, columns)
      joints += 1
    }
    guard joints > 0, width >= 30 else { return nil }
    let tight = lines.indices.dropFirst().count {
      !lines[$0].afterBlank && !fits(lines[$0], after: lines[$0 - 1], bytes, width)
    }
    return tight * 10 >= joints * 6 ? width : nil
  }
}
