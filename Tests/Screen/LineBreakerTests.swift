import Testing

@testable import Screen

/// The lines of a range of a text, each as its bytes say.
private func lines(_ text: String, _ width: Int, in range: Range<Int> = 0..<Int.max) -> [String] {
  var copy = text
  return copy.withUTF8 { bytes in
    var breaker = LineBreaker(bytes, in: range, width: width)
    return breaker.run().map {
      String(decoding: bytes[$0.range], as: UTF8.self) + ($0.isHyphenated ? "-" : "")
    }
  }
}

@Suite struct LineBreakerTests {
  @Test(arguments: [
    ("", [""]), (" ", [""]), ("     ", [""]), ("\n", ["", ""]), ("\n\n", ["", "", ""]),
    ("a ", ["a"]), ("a b", ["a", "b"]), ("abc", ["a", "b", "c"]), ("a\nb", ["a", "b"]),
    ("é e\u{301}", ["é", "e\u{301}"]),
  ])
  func oneColumnHoldsAGlyph(_ text: String, _ expected: [String]) {
    #expect(lines(text, 1) == expected)
  }

  @Test(arguments: ["港", "港港港", "a港b", "😀"])
  func aWideGlyphInOneColumnStandsAloneAndEndsTheLoop(_ text: String) {
    let broken = lines(text, 1)
    #expect(broken.joined() == text)
    #expect(broken.allSatisfy { $0.unicodeScalars.count <= 1 })
  }

  @Test(arguments: [
    ("(ab) cd", 4, ["(ab)", "cd"]), ("ab (cd)", 5, ["ab", "(cd)"]),
    ("say “no” now", 8, ["say “no”", "now"]), ("wait… what", 5, ["wait…", "what"]),
    ("a - b", 3, ["a -", "b"]), ("1990–1995", 6, ["1990–", "1995"]),
    ("and/or", 4, ["and/", "or"]), ("x—“y”", 3, ["x—", "“y”"]),
    ("end.Start", 5, ["end.S", "tart"]),
  ])
  func marksStayWithTheirWord(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test(arguments: [
    ("on 2031-03-04 at", 9, ["on", "2031-03-0", "4 at"]), ("on 10/12/31", 8, ["on", "10/12/31"]),
    ("it is -5 C", 7, ["it is", "-5 C"]), ("use --all now", 6, ["use", "--all", "now"]),
    ("a-b c", 3, ["a-b", "c"]), ("UTF-8 is", 6, ["UTF-8", "is"]),
    ("well-known", 6, ["well-", "known"]),
  ])
  func datesNumbersAndOptionsStayWhole(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test(arguments: [
    ("au menu : thé", 8, ["au", "menu :", "thé"]),
    ("une fois ; deux", 9, ["une", "fois ;", "deux"]),
    ("oui ! non", 5, ["oui !", "non"]), ("oui !", 4, ["oui", "!"]),
  ])
  func aMarkBehindASpaceStaysWithItsWord(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test(arguments: [
    ("港、GNU", 4, ["港、", "GNU"]), ("港・港", 4, ["港・", "港"]), ("港。（港）", 6, ["港。", "（港）"]),
    ("서울”은", 6, ["서", "울”은"]), ("カード", 4, ["カー", "ド"]),
  ])
  func marksOfEastAsia(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test func theTightestFitIsNotBroken() {
    #expect(lines("port vell", 9) == ["port vell"])
    #expect(lines("port vell ", 9) == ["port vell"])
    #expect(lines("port vell", 8) == ["port", "vell"])
  }

  @Test func spacesAtTheStartAreKeptAndSpacesAtTheBreakHang() {
    #expect(lines("  two", 5) == ["  two"])
    #expect(lines("one    two", 3) == ["one", "two"])
    #expect(lines("one    two", 4) == ["one", "two"])
  }

  @Test func aZeroWidthSpaceIsAPlaceToBreak() {
    #expect(lines("harbour\u{200B}master", 8) == ["harbour\u{200B}", "master"])
    #expect(lines("harbour\u{200B}master", 20) == ["harbour\u{200B}master"])
  }

  @Test func aSoftHyphenNeedsAColumnOfItsOwn() {
    #expect(lines("har\u{AD}bour", 4) == ["har-", "bour"])
    // "har" fills the line, so there is no room for the hyphen and the word is cut where the line ends.
    #expect(lines("har\u{AD}bour", 3).allSatisfy { !$0.hasSuffix("-") })
  }

  @Test func joinersAndMarksAreNeverParted() {
    let family = "👨‍👩‍👧"
    #expect(lines(family + family, 2) == [family, family])
    let flood = "a" + String(repeating: "\u{301}", count: 50)
    #expect(lines(flood + "b", 1) == [flood, "b"])
  }

  @Test(arguments: [
    (0..<3, ["one"]), (4..<7, ["two"]), (4..<4, [""]), (-5..<3, ["one"]), (8..<99, ["three"]),
    (99..<120, [""]),
  ])
  func onlyTheRangeIsBroken(_ range: Range<Int>, _ expected: [String]) {
    #expect(lines("one two three", 20, in: range) == expected)
  }

  @Test func aRangeInsideACharacterTakesAllOfIt() {
    #expect(lines("港x", 10, in: 1..<4) == ["港x"])
  }

  @Test(arguments: 1...12)
  func noLineIsWiderAndNoLetterIsLost(_ width: Int) {
    let text =
      "Two\u{AD}fold (quay) 港の灯 e\u{301}migre\u{301} 👍🏽 x\u{200B}y —“z”; \u{1B}[2J \u{202E}q"
    var copy = text
    copy.withUTF8 { bytes in
      var breaker = LineBreaker(bytes, in: 0..<bytes.count, width: width)
      var end = 0
      for line in breaker.run() {
        let widest = max(width, 2)  // a wide glyph cannot be cut
        #expect(line.columns <= widest)
        let between = bytes[end..<line.range.lowerBound]
        #expect(between.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 >= 0x80 })
        end = line.range.upperBound
      }
      #expect(end == bytes.count)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func aWordOfAMegabyteIsLinear() {
    let text = String(repeating: "x", count: 200_000)
    #expect(TextLayout.count(of: text, width: 40) == 5_000)
  }
}

@Suite struct LineBreakClassTests {
  @Test(arguments: [
    (LineBreakClass.start, LineBreakClass.letter, false), (.letter, .space, false),
    (.space, .letter, false),
    (.opening, .letter, false), (.letter, .closing, false), (.ideograph, .closing, false),
    (.opening, .ideograph, false), (.letter, .letter, false), (.hyphen, .letter, true),
    (.hyphen, .opening, true), (.hyphen, .hyphen, false), (.ideograph, .ideograph, true),
    (.letter, .ideograph, true), (.ideograph, .letter, true), (.breakHere, .letter, true),
    (.closing, .opening, false), (.closing, .ideograph, true), (.closing, .hangul, false),
    (.wideClosing, .letter, true), (.wideClosing, .closing, false), (.hyphen, .digit, false),
    (.slash, .digit, false), (.slash, .letter, true), (.dash, .digit, true),
    (.letter, .exclamation, false), (.digit, .dash, false), (.hangul, .hangul, true),
  ])
  func whereALineMayEnd(_ before: LineBreakClass, _ after: LineBreakClass, _ may: Bool) {
    #expect(LineBreakClass.mayBreak(between: before, and: after) == may)
  }

  @Test func aHyphenAtTheStartOfAWordIsPartOfIt() {
    for before in [LineBreakClass.start, .space, .opening, .hyphen] {
      #expect(LineBreakClass.hyphen.following(before) == .initialHyphen)
    }
    #expect(LineBreakClass.hyphen.following(.letter) == .hyphen)
    #expect(LineBreakClass.dash.following(.space) == .dash)
  }
}
