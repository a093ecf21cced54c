import Screen
import Testing

/// What a text is drawn as, one string a glyph.
private func drawn(_ text: String) -> [String] {
  let grid = Grid(Size(rows: 1, columns: 60)) { $0.put(text, at: 0, 0) }
  return (0..<DisplayWidth.columns(of: text)).filter { grid[0, $0].width > 0 }.map {
    grid[0, $0].text
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("ferry", 5), ("naïve", 5), ("nai\u{308}ve", 5), ("港", 2), ("한국", 4), ("ｱ", 1),
    ("１", 2), ("😀", 2), ("ไทย", 3), ("ที่", 1), ("שלום", 4), ("مرحبا", 5), ("…", 1), ("“x”", 3),
  ])
  func columns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func awkwardOnesAreSimplified() {
    #expect(drawn("🇯🇵") == ["J", "P"])
    #expect(drawn("👨‍👩‍👧‍👦!") == ["👨", "!"])
    #expect(drawn("👍🏽") == ["👍"])
    #expect(drawn("❤️") == ["❤"])
    #expect(drawn("❤️‍🔥x") == ["❤", "x"])
    #expect(drawn("1️⃣") == ["1"])
    #expect(drawn("🏴󠁧󠁢󠁥󠁮󠁧󠁿") == ["🏴"])
  }

  @Test func marksAreKeptUpToTwo() {
    #expect(drawn("e\u{302}\u{301}x") == ["e\u{302}\u{301}", "x"])
    let flood = "a" + String(repeating: "\u{301}", count: 2000) + "b"
    #expect(drawn(flood) == ["a\u{301}\u{301}", "b"])
    #expect(drawn("\u{301}a") == ["◌\u{301}", "a"])
  }

  @Test func controlsBecomeMarks() {
    #expect(drawn("a\u{1B}[2Jb") == ["a", "␛", "[", "2", "J", "b"])
    #expect(drawn("\u{7}\u{7F}\u{9B}") == ["␇", "␡", "\u{FFFD}"])
    #expect(drawn("a\tb\nc\r\n") == ["a", " ", "b", " ", "c", " ", " "])
    #expect(drawn("\u{202E}x\u{2066}y\u{E0041}") == ["\u{FFFD}", "x", "\u{FFFD}", "y", "\u{FFFD}"])
    #expect(drawn("\u{2028}\u{E000}") == ["\u{FFFD}", "\u{FFFD}"])
    #expect(drawn("\u{1B}\u{301}") == ["␛"])
  }

  @Test func hiddenOnesTakeNoColumn() {
    #expect(
      drawn("a\u{200B}b\u{200D}c\u{FEFF}d\u{AD}e\u{200E}f") == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func fittingCutsWithAnEllipsis() {
    #expect(DisplayWidth.fit("harbour", columns: 7) == "harbour")
    #expect(DisplayWidth.fit("harbour", columns: 6) == "harbo…")
    #expect(DisplayWidth.fit("港の灯", columns: 5) == "港の…")
    #expect(DisplayWidth.fit("港の灯", columns: 4) == "港…")
    #expect(DisplayWidth.fit("x", columns: 0) == "")
  }
}
