import CFriBidi
import Text

/// The glyphs of a line in the order in which they are shown, from left to right, where letters of the line run from right
/// to left: Unicode's bidirectional algorithm (UAX #9) as FriBidi has it.
package struct DisplayOrder {
  /// The glyphs in the order of reading, as they are shown: brackets mirrored, letters of Arabic joined.
  let glyphs: [(glyph: Glyph, start: Int)]
  /// The indexes of the glyphs, from left to right.
  let shown: [Int]

  /// Whether FriBidi is installed; without it text is shown in the order of reading.
  package static var isAvailable: Bool { cfribidi_is_available() }

  /// Orders as much of a range of UTF-8 as fits into so many columns; nil where it is shown in the order of reading.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, limit: Int = .max) {
    var reading: [(glyph: Glyph, start: Int)] = []
    var glyphs = Glyphs(bytes, in: range)
    let first = glyphs.offset
    var (start, used, isMixed) = (glyphs.offset, 0, false)
    while let glyph = glyphs.next(), used + glyph.width <= limit {
      isMixed = isMixed || Self.runsLeft(glyph.base)
      reading.append((glyph, start))
      (start, used) = (glyph.end, used + glyph.width)
    }
    guard isMixed else { return nil }
    // What draws nothing may be a mark of direction; what stands for a control character is none.
    var scalars = reading.map { glyph, start in
      glyph.width > 0
        ? glyph.base : UTF8Decoder.scalar(in: bytes, at: start, end: bytes.count).0.value
    }
    var levels = [CChar](repeating: 0, count: scalars.count)
    let isLeft = Self.isParagraphLeft(bytes, at: first)
    guard cfribidi_line(&scalars, &levels, scalars.count, isLeft) else { return nil }
    for at in reading.indices where reading[at].glyph.width == 1 {
      reading[at].glyph.base = scalars[at]
    }
    self.glyphs = reading
    shown = Self.order(levels)
  }

  /// Whether a letter runs from right to left.
  @inline(__always)
  static func runsLeft(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x590 else { return false }
    return scalar < 0x900 || (0xFB1D...0xFDFF).contains(scalar)
      || (0xFE70...0xFEFC).contains(scalar)
      || (0x10800...0x10FFF).contains(scalar) || (0x1E800...0x1EFFF).contains(scalar)
  }

  /// So much of a paragraph tells which way it runs.
  private static let opening = 400

  /// Whether the paragraph that a byte stands in runs from right to left.
  private static func isParagraphLeft(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let start = bytes[..<min(offset, bytes.count)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var scalars: [UInt32] = []
    var at = start
    while at < bytes.count, scalars.count < opening, bytes[at] != 0x0A {
      let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: at, end: bytes.count)
      scalars.append(scalar.value)
      at += length
    }
    return cfribidi_is_right_to_left(scalars, scalars.count)
  }

  /// Turns runs of a level and higher ones around, from the highest level down (rule L2).
  private static func order(_ levels: [CChar]) -> [Int] {
    var order = Array(levels.indices)
    for level in (1...max(1, levels.max() ?? 1)).reversed() {
      var at = 0
      while at < levels.count {
        let run = levels[at...].prefix { $0 >= level }
        if run.count > 1 { order[run.indices].reverse() }
        at = run.endIndex + 1
      }
    }
    return order
  }
}

extension DisplayOrder {
  /// The columns that a range of bytes takes on a line of a text: several stretches where what is between them runs another
  /// way.
  package static func columns(of range: Range<Int>, on line: Range<Int>, of text: String) -> [Range<
    Int
  >] {
    let range = range.clamped(to: line)
    guard !range.isEmpty else { return [] }
    var copy = text
    if let order = copy.withUTF8({ DisplayOrder($0, in: line) }) { return order.columns(of: range) }
    let before = DisplayWidth.columns(of: text, in: line.lowerBound..<range.lowerBound)
    return [before..<before + DisplayWidth.columns(of: text, in: range)]
  }

  /// The byte of a line of a text that is shown at a column, where the line is not shown in the order of reading; its end when
  /// the column lies beyond.
  package static func offset(at column: Int, on line: Range<Int>, of text: String) -> Int? {
    var copy = text
    guard let order = copy.withUTF8({ DisplayOrder($0, in: line) }) else { return nil }
    var used = 0
    for at in order.shown {
      used += order.glyphs[at].glyph.width
      if used > column { return order.glyphs[at].start }
    }
    return line.upperBound
  }

  private func columns(of range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var column = 0
    for at in shown {
      let (glyph, start) = glyphs[at]
      let end = column + glyph.width
      if range.contains(start), glyph.width > 0 {
        if let last = stretches.last, last.upperBound == column {
          stretches[stretches.count - 1] = last.lowerBound..<end
        } else {
          stretches.append(column..<end)
        }
      }
      column = end
    }
    return stretches
  }
}
