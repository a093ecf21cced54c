import Testing

@testable import Screen

@Suite("Text that runs from right to left", .enabled(if: DisplayOrder.isAvailable))
struct DisplayOrderTests {
  private func drawn(_ text: String, columns: Int = 40, spans: [Span] = []) -> Grid {
    Grid(Size(rows: 1, columns: columns)) {
      $0.put(text, in: 0..<Int.max, at: 0, 0, spans: spans)
    }
  }

  @Test(arguments: [
    ("abc", "abc"), ("", ""),
    ("abc אבג def", "abc גבא def"),
    ("אבג abc", "abc גבא"),
    // Numbers keep their order, brackets turn.
    ("אבג (12) דה", "הד (12) גבא"),
    ("The word שלום, twice", "The word םולש, twice"),
    // A mark stays with its letter.
    ("אָב", "באָ"),
    // Arabic letters are joined.
    ("سلام", "\u{FEE1}\u{FE8E}\u{FEE0}\u{FEB3}"),
  ])
  func linesAreShownInTheirOrder(_ text: String, _ shown: String) {
    #expect(drawn(text).line(0).unicodeScalars.elementsEqual(shown.unicodeScalars), "\(text)")
  }

  @Test func stylesFollowTheirWords() {
    let text = "abc אבג def"
    let word = Span(4..<8, Style(.person))  // אב
    let grid = drawn(text, spans: [word])
    let styled = (0..<11).filter { grid[0, $0].style.face == .person }
    #expect(styled == [5, 6])
    #expect(DisplayOrder.columns(of: 4..<8, on: 0..<text.utf8.count, of: text) == [5..<7])
    #expect(DisplayOrder.columns(of: 2..<6, on: 0..<text.utf8.count, of: text) == [2..<4, 6..<7])
  }

  @Test func columnsOfOtherTextAreThoseOfReading() {
    #expect(DisplayOrder.columns(of: 2..<4, on: 1..<5, of: "abcdef") == [1..<3])
    #expect(DisplayOrder.columns(of: 9..<12, on: 1..<5, of: "abcdef") == [])
    #expect(DisplayOrder.offset(at: 2, on: 0..<6, of: "abcdef") == nil)
  }

  @Test func aColumnLeadsToWhatIsShownThere() {
    let text = "abc אבג def"
    let all = 0..<text.utf8.count
    #expect(
      (0..<8).map { DisplayOrder.offset(at: $0, on: all, of: text) } == [0, 1, 2, 3, 8, 6, 4, 10])
    #expect(DisplayOrder.offset(at: 99, on: all, of: text) == text.utf8.count)
  }

  @Test(arguments: 0..<200)
  func everyGlyphIsShownOnceAndNoneLeavesTheRow(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let pieces = [
      "a", "א", "ב", "س", "1", " ", "(", ")", "\u{200F}", "\u{202E}", "港", "e\u{301}", "\n", ".",
    ]
    let text = (0..<30).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
    var copy = text
    copy.withUTF8 { bytes in
      guard let order = DisplayOrder(bytes, in: 0..<bytes.count) else { return }
      #expect(order.shown.sorted() == Array(order.glyphs.indices))
    }
    for columns in [0, 1, 7, 20, 60] { _ = drawn(text, columns: columns) }
  }
}
