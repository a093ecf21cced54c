/// One pass over a text that collects its lines.
struct LineBreaker {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var glyphs: Glyphs
  private let width: Int
  private var lines: [Line] = []

  /// Where the line begins, and its columns so far.
  private var start: Int
  private var columns = 0
  /// The last place where the line may end: bytes before its spaces, bytes after them, columns at both.
  private var candidate: Candidate?
  /// What stands before the glyph in hand.
  private var before = LineBreakClass.start

  private struct Candidate {
    var end: Int
    var next: Int
    var columns: Int
    var nextColumns: Int
    var isHyphenated = false
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, width: Int) {
    self.bytes = bytes
    self.width = width
    glyphs = Glyphs(bytes, in: range)
    start = glyphs.offset
  }

  mutating func run() -> [Line] {
    var from = glyphs.offset
    while let glyph = glyphs.next() {
      take(glyph, from: from)
      from = glyph.end
    }
    finish(at: from)
    return lines
  }

  private mutating func take(_ glyph: Glyph, from: Int) {
    if bytes[from] == 0x0A {
      finish(at: from)
      begin(at: glyph.end)
      return
    }
    let kind = LineBreakClass.of(glyph, first: bytes[from], at: from, in: bytes)
    if from > start, LineBreakClass.mayBreak(between: before, and: kind) {
      mark(end: from, next: from)
    }
    if kind == .softHyphen, columns + 1 <= width {
      mark(end: from, next: glyph.end)
      candidate?.isHyphenated = true
    }
    if columns + glyph.width > width, kind != .space { wrap(at: from) }
    columns += glyph.width
    if kind == .space { space(glyph, from: from) }
    before = kind
  }

  /// Spaces hang over the edge and belong to no line when it ends there.
  private mutating func space(_ glyph: Glyph, from: Int) {
    let continues = before == .space && candidate?.next == from
    if continues {
      candidate?.next = glyph.end
      candidate?.nextColumns = columns
    } else {
      candidate = Candidate(
        end: from, next: glyph.end, columns: columns - glyph.width, nextColumns: columns)
    }
  }

  private mutating func mark(end: Int, next: Int) {
    if before == .space { return }
    candidate = Candidate(end: end, next: next, columns: columns, nextColumns: columns)
  }

  /// Ends the line at the last good place, or right here when there is none.
  private mutating func wrap(at here: Int) {
    if let place = candidate {
      var line = Line(range: start..<place.end, columns: place.columns)
      if place.isHyphenated {
        line.isHyphenated = true
        line.columns += 1
      }
      lines.append(line)
      start = place.next
      columns -= place.nextColumns
    } else if here > start {
      lines.append(Line(range: start..<here, columns: columns))
      start = here
      columns = 0
    }
    candidate = nil
  }

  private mutating func begin(at offset: Int) {
    start = offset
    columns = 0
    candidate = nil
    before = .start
  }

  private mutating func finish(at end: Int) {
    var line = Line(range: start..<max(end, start), columns: columns)
    if let place = candidate, place.next == end {  // spaces at the end of the text
      line = Line(range: start..<place.end, columns: place.columns)
    }
    lines.append(line)
  }
}

/// What a glyph does to the places around it where a line may end.
enum LineBreakClass {
  case start, space, letter, hyphen, ideograph, opening, closing, softHyphen, breakHere

  static func of(
    _ glyph: Glyph, first: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> LineBreakClass {
    if glyph.width == 0 { return hidden(at: offset, in: bytes) }
    switch glyph.base {
    case 0x20: return .space
    case 0x2D, 0x2010, 0x2013, 0x2014, 0x2F: return .hyphen
    case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0xFF08:
      return .opening
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x2026,
      0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E,
      0xFF1A, 0xFF1B, 0xFF1F, 0x3005, 0x30FC:
      return .closing
    default: return glyph.width == 2 ? .ideograph : .letter
    }
  }

  private static func hidden(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> LineBreakClass
  {
    if bytes[offset] == 0xC2 { return .softHyphen }
    let isZeroWidthSpace =
      offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x8B
    return isZeroWidthSpace ? .breakHere : .letter
  }

  static func mayBreak(between a: LineBreakClass, and b: LineBreakClass) -> Bool {
    switch (a, b) {
    case (.start, _), (_, .space), (.space, _), (.opening, _), (_, .closing), (_, .hyphen): false
    case (.breakHere, _), (.ideograph, _), (_, .ideograph), (.hyphen, .letter), (.hyphen, .opening):
      true
    case (.closing, .letter), (.closing, .opening): false
    default: false
    }
  }
}
