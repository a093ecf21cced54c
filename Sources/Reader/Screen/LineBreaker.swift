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
  /// The one before it, for when a mark behind spaces turns out to belong to the word before them.
  private var earlier: Candidate?
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
      .following(before)
    if before == .space, kind == .exclamation, candidate?.next == from, let earlier {
      candidate = earlier
    }
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
      earlier = candidate
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
    (candidate, earlier) = (nil, nil)
  }

  private mutating func begin(at offset: Int) {
    start = offset
    columns = 0
    (candidate, earlier) = (nil, nil)
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

/// What a glyph does to the places around it where a line may end, after Unicode's line breaking (UAX 14), of which only the
/// classes that news needs are told apart.
enum LineBreakClass {
  case start, space, letter, digit, hyphen, dash, slash, ideograph, hangul
  case opening, closing, wideClosing, exclamation, softHyphen, breakHere
  /// A hyphen that begins a word; it breaks like a letter.
  case initialHyphen

  static func of(
    _ glyph: Glyph, first: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> LineBreakClass {
    if glyph.width == 0 { return hidden(at: offset, in: bytes) }
    switch glyph.base {
    case 0x20: return .space
    case 0x30...0x39: return .digit
    case 0x2D, 0x2010: return .hyphen
    case 0x2013, 0x2014: return .dash
    case 0x2F: return .slash
    case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0xFF08:
      return .opening
    case 0x29, 0x2C, 0x2E, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x2026: return .closing
    case 0x21, 0x3A, 0x3B, 0x3F: return .exclamation
    case 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x301C, 0xFF01, 0xFF09, 0xFF0C,
      0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0x3005, 0x30FB, 0x30FC:
      return .wideClosing
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FB: return .hangul
    default: return glyph.width == 2 ? .ideograph : .letter
    }
  }

  /// The class behind another one: a hyphen that begins a word is part of it ("-5", "--all").
  func following(_ before: LineBreakClass) -> LineBreakClass {
    guard self == .hyphen else { return self }
    switch before {
    case .start, .space, .opening, .hyphen, .initialHyphen: return .initialHyphen
    default: return self
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
    case (.start, _), (_, .space), (.space, _), (.opening, _): false
    case (_, .closing), (_, .wideClosing), (_, .exclamation): false
    case (_, .hyphen), (_, .dash), (_, .slash): false
    case (.breakHere, _), (.wideClosing, _), (.dash, _): true
    case (.hyphen, .digit), (.slash, .digit): false
    case (.hyphen, _), (.slash, _): true
    // Korean sets its particles right behind a closing mark.
    case (.closing, .hangul), (.exclamation, .hangul): false
    case (.ideograph, _), (.hangul, _), (_, .ideograph), (_, .hangul): true
    default: false
    }
  }
}
