/// Finds what stands between quotation marks.
///
/// Only the outermost marks count: what is quoted inside a quotation belongs to it. A quotation ends with its
/// paragraph at the latest; where the next paragraph opens with a mark again, it goes on there (the printers' rule
/// for long quotations). Single marks count where no double ones enclose them, and only when they cannot be
/// apostrophes. Complexity: O(*n*) in tokens.
struct QuotedSpanFinder {
  private let document: TokenizedText
  private let tokens: [Token]
  private let bytes: UnsafeBufferPointer<UInt8>
  private var found: [QuotedSpan] = []
  /// Whether the last quotation found is still open at its paragraph's end.
  private var isOpen = false
  /// The shapes of marks that nothing in the rest of the paragraph closes, so that none is looked for twice.
  private var deadEnds: UInt32 = 0

  /// The quoted stretches of a text in order of place.
  static func quoted(in document: TokenizedText) -> [QuotedSpan] {
    document.bytes.withUnsafeBufferPointer { bytes in
      var marks = QuotedSpanFinder(document: document, tokens: document.tokens, bytes: bytes)
      for paragraph in document.paragraphs.indices { marks.read(paragraph) }
      return marks.found
    }
  }

  private init(
    document: TokenizedText, tokens: [Token], bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.document = document
    self.tokens = tokens
    self.bytes = bytes
  }

  private mutating func read(_ paragraph: Int) {
    let range = document.paragraphs[paragraph].tokens
    guard !range.isEmpty else { return }
    let wasOpen = isOpen
    isOpen = false
    deadEnds = 0
    var free = range.lowerBound
    var i = range.lowerBound
    while i < range.upperBound {
      guard let mark = mark(i), !mark.isSingle, opens(mark, at: i, in: range) else {
        i += 1
        continue
      }
      let end = close(of: mark, from: i + 1, in: range)
      let continuesPrevious = wasOpen && i == range.lowerBound
      guard
        let quoted = quoted(
          from: i, to: end, in: range, paragraph, continuesPrevious: continuesPrevious)
      else {
        i += 1
        continue
      }
      readSingles(free..<i, paragraph)
      found.append(quoted)
      isOpen = end == nil && quoted.outer.upperBound == range.upperBound
      i = quoted.outer.upperBound
      free = i
    }
    readSingles(free..<range.upperBound, paragraph)
  }

  private func mark(_ i: Int) -> QuotationMark? { QuotationMark(tokens[i], in: bytes) }

  private func quoted(
    from start: Int, to end: Int?, in range: Range<Int>, _ paragraph: Int, continuesPrevious: Bool
  ) -> QuotedSpan? {
    let last = end ?? range.upperBound
    guard last > start + 1 else { return nil }
    if end == nil, !continuesPrevious, !mayStayOpen(start, in: range, paragraph) { return nil }
    if let told = narrated(from: start, to: end, in: range, paragraph, continuesPrevious) {
      return told
    }
    let isDoubled = mark(start) == .doubled
    let nested = isDoubled ? nested(in: start + 1..<last) : []
    // A third apostrophe closes what single marks set apart, and belongs to the marks.
    let marks = nested.last?.upperBound == last ? 2 : 1
    return QuotedSpan(
      inner: start + 1..<last, outer: start..<min(last + marks, range.upperBound),
      paragraph: paragraph, isClosed: end != nil, isSingle: false,
      usesDoubledApostrophes: isDoubled, continuesPrevious: continuesPrevious, nested: nested)
  }

  /// A quotation that ends where the writer speaks again, whatever mark comes later.
  private func narrated(
    from start: Int, to end: Int?, in range: Range<Int>, _ paragraph: Int, _ continues: Bool
  ) -> QuotedSpan? {
    let last = end ?? range.upperBound
    // A straight mark that looks like the next opening one shows that the closing one was forgotten.
    let opening =
      mark(start) == .straight
      ? (start + 1..<last).first { mark($0) == .straight && looksOpening($0, in: range) } : nil
    let isClosed = end != nil && opening == nil
    let told = NarrationFinder(document: document).start(
      in: start + 1..<(opening ?? last), isClosed: isClosed)
    guard let told, told > start + 2 else { return nil }
    return QuotedSpan(
      inner: start + 1..<told, outer: start..<(isClosed ? last + 1 : told), paragraph: paragraph,
      isClosed: isClosed, isSingle: false, continuesPrevious: continues)
  }

  /// What single marks set apart in a stretch; one whose closing mark runs together with the doubled ones after it
  /// ends with the stretch.
  private func nested(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      guard let mark = mark(i), mark.isSingle, opensSingle(mark, at: i, in: range) else {
        i += 1
        continue
      }
      let closed = closeSingle(of: mark, from: i + 1, in: range)
      let isRunTogether =
        range.upperBound + 1 < tokens.count && self.mark(range.upperBound + 1)?.isSingle == true
        && !tokens[range.upperBound + 1].hasLeadingSpace
      guard let end = closed ?? (isRunTogether ? range.upperBound : nil), end > i + 1 else {
        i += 1
        continue
      }
      found.append(i + 1..<end)
      i = end + 1
    }
    return found
  }

  // MARK: Double marks

  /// Whether a mark begins a quotation here.
  private func opens(_ mark: QuotationMark, at i: Int, in range: Range<Int>) -> Bool {
    guard i + 1 < range.upperBound else { return false }
    switch mark {
    case .leftCurly, .low, .leftAngle, .corner: return true
    case .cornerEnd: return false
    default:
      if i == range.lowerBound { return true }
      return (tokens[i].hasLeadingSpace || isOpening(i - 1)) && !tokens[i + 1].hasLeadingSpace
    }
  }

  /// A bracket or dash, after which a mark can only open.
  private func isOpening(_ i: Int) -> Bool {
    let token = tokens[i]
    switch token.asciiPunctuation {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: ":"):
      return true
    default:
      // U+2010 to U+2015.
      let at = Int(token.start)
      return token.count == 3 && bytes[at] == 0xE2 && bytes[at + 1] == 0x80
        && (0x90...0x95).contains(bytes[at + 2])
    }
  }

  /// The token of the mark that ends what `opener` began, nested quotations of the same shape left inside.
  private mutating func close(of opener: QuotationMark, from start: Int, in range: Range<Int>)
    -> Int?
  {
    guard deadEnds & 1 << UInt32(opener.rawValue) == 0 else { return nil }
    var depth = 0
    var fallback: Int?
    for i in start..<range.upperBound {
      if let fallback, i - fallback > Self.longest { return fallback }
      if opener == .leftCurly, isPair(i, in: range) { return i }
      guard let mark = mark(i), !mark.isSingle else { continue }
      if mark == opener, opener == .leftCurly || opener == .corner || opener == .leftAngle {
        depth += 1
        continue
      }
      guard mark.closes(opener) else { continue }
      if mark == .straight || mark == .doubled, looksOpening(i, in: range) {
        if fallback == nil { fallback = i }
        continue
      }
      if depth == 0 { return i }
      depth -= 1
      if fallback == nil { fallback = i }
    }
    if fallback == nil { deadEnds |= 1 << UInt32(opener.rawValue) }
    return fallback
  }

  /// "’’": two single marks in place of a double one that closes.
  private func isPair(_ i: Int, in range: Range<Int>) -> Bool {
    i + 1 < range.upperBound && mark(i) == .rightSingle && mark(i + 1) == .rightSingle
      && !tokens[i].hasLeadingSpace && !tokens[i + 1].hasLeadingSpace
  }

  /// A straight mark with a space before it and none after it.
  private func looksOpening(_ i: Int, in range: Range<Int>) -> Bool {
    tokens[i].hasLeadingSpace && i + 1 < range.upperBound && !tokens[i + 1].hasLeadingSpace
      && tokens[i + 1].kind == .word
  }

  /// Whether a quotation without a closing mark is meant as one: it fills its paragraph from the start, after a
  /// colon or comma or as whole sentences, or the next paragraph goes on with a mark.
  private func mayStayOpen(_ i: Int, in range: Range<Int>, _ paragraph: Int) -> Bool {
    if i == range.lowerBound { return true }
    let before = tokens[i - 1].asciiPunctuation
    if before == UInt8(ascii: ":") || before == UInt8(ascii: ",") { return true }
    if before == UInt8(ascii: "."), tokens[i + 1].isCapitalised { return true }
    guard paragraph + 1 < document.paragraphs.count else { return false }
    let next = document.paragraphs[paragraph + 1].tokens
    return !next.isEmpty && mark(next.lowerBound) == mark(i)
  }

  // MARK: Single marks

  private mutating func readSingles(_ range: Range<Int>, _ paragraph: Int) {
    var i = range.lowerBound
    while i < range.upperBound {
      guard let mark = mark(i), mark.isSingle, opensSingle(mark, at: i, in: range),
        let end = closeSingle(of: mark, from: i + 1, in: range), end > i + 1
      else {
        i += 1
        continue
      }
      found.append(
        QuotedSpan(
          inner: i + 1..<end, outer: i..<end + 1, paragraph: paragraph, isClosed: true,
          isSingle: true))
      i = end + 1
    }
  }

  private func opensSingle(_ mark: QuotationMark, at i: Int, in range: Range<Int>) -> Bool {
    guard !mark.closesOnly, i + 1 < range.upperBound, !tokens[i + 1].hasLeadingSpace else {
      return false
    }
    guard i == 0 || tokens[i].hasLeadingSpace || isOpening(i - 1) else { return false }
    let isDigit = bytes[Int(tokens[i + 1].start)] &- 0x30 < 10
    return !isDigit && !isElided(i + 1)
  }

  /// "'em", "'til", "'tis", "'n'": words that lost their beginning.
  private func isElided(_ i: Int) -> Bool {
    ["em", "til", "tis", "twas", "n", "cause", "bout", "round"].contains {
      document.token(i, is: $0)
    }
  }

  /// The first mark that stands like an end: after a letter or mark, before a space or mark. One after "s" may be a
  /// possessive, and gives way to a later mark in the same stretch.
  private func closeSingle(of opener: QuotationMark, from start: Int, in range: Range<Int>) -> Int?
  {
    var doubtful: Int?
    for i in start..<min(range.upperBound, start + Self.longest) {
      guard let mark = mark(i), mark.isSingle else { continue }
      if mark == opener, opensSingle(mark, at: i, in: range) { return doubtful }
      guard mark.closes(opener), !tokens[i].hasLeadingSpace || i == start else { continue }
      if i + 1 < tokens.count, !tokens[i + 1].hasLeadingSpace, isLetters(i + 1) { continue }
      if bytes[Int(tokens[i - 1].end) - 1] == UInt8(ascii: "s") {
        if doubtful == nil { doubtful = i }
        continue
      }
      return i
    }
    return doubtful
  }

  /// How far to look on where the first closing mark may be a nested one's, and for single marks at all; this
  /// keeps many openers linear.
  private static let longest = 120

  private func isLetters(_ i: Int) -> Bool {
    tokens[i].kind == .word || tokens[i].kind == .number || tokens[i].kind == .clitic
  }
}
