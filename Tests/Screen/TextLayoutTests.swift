import Screen
import Testing

/// The lines of a text as strings.
private func broken(_ text: String, _ width: Int) -> [String] {
  let bytes = Array(text.utf8)
  return TextLayout.lines(of: text, width: width).map {
    String(decoding: bytes[$0.range], as: UTF8.self) + ($0.isHyphenated ? "-" : "")
  }
}

@Suite struct TextLayoutTests {
  @Test func breaksAtSpacesAndDropsThem() {
    #expect(
      broken("The ferry left at dawn.", 9) == ["The ferry", "left at", "dawn."])
    #expect(broken("one  two   three", 5) == ["one", "two", "three"])
    #expect(broken("ends here  ", 20) == ["ends here"])
  }

  @Test func emptyTextIsOneEmptyLine() {
    #expect(broken("", 10) == [""])
    #expect(broken("a\n\nb", 10) == ["a", "", "b"])
  }

  @Test func longWordsAreCut() {
    #expect(broken("Donaudampfschiff fährt", 6) == ["Donaud", "ampfsc", "hiff", "fährt"])
    #expect(broken("ab", 1) == ["a", "b"])
  }

  @Test func hyphensDashesAndSlashesBreakAfterThem() {
    #expect(broken("a well-known ship", 8) == ["a well-", "known", "ship"])
    #expect(broken("minus -5 degrees", 8) == ["minus -5", "degrees"])
    #expect(broken("north/south line", 8) == ["north/", "south", "line"])
  }

  @Test func softHyphensShowOnlyWhenUsed() {
    #expect(broken("un\u{AD}break\u{AD}able", 8) == ["un\u{AD}break-", "able"])
    #expect(TextLayout.lines(of: "un\u{AD}break", width: 20)[0].columns == 7)
  }

  @Test func ideographsBreakAnywhereButKeepPunctuation() {
    #expect(broken("港の船が出た。", 8) == ["港の船が", "出た。"])
    #expect(broken("港の船出た。次", 10) == ["港の船出", "た。次"])
    #expect(broken("日本「港」", 6) == ["日本", "「港」"])
  }

  @Test func noBreakSpacesHold() {
    #expect(broken("up to 10\u{A0}km long", 9) == ["up to", "10\u{A0}km", "long"])
  }

  @Test func neverWiderThanAsked() {
    let text = "A long-ish “line” of 日本語 and émigré words, http://example.org/a/b/c?d=e 👨‍👩‍👧 fin."
    for width in 2...40 {
      for line in TextLayout.lines(of: text, width: width) {
        #expect(line.columns <= width)
        #expect(
          DisplayWidth.columns(of: text, in: line.range) + (line.isHyphenated ? 1 : 0)
            == line.columns)
      }
    }
  }

  @Test func everyByteIsInALineOrBetweenTwo() {
    let text = "Words  and words\u{200B}and\u{AD}more 港の灯 words."
    var end = 0
    let bytes = Array(text.utf8)
    for line in TextLayout.lines(of: text, width: 7) {
      #expect(line.range.lowerBound >= end)
      #expect(!bytes[end..<line.range.lowerBound].contains { $0 > 0x20 && $0 < 0x7F })
      end = line.range.upperBound
    }
    #expect(end == bytes.count)
  }

  @Test func findsTheLineOfAnOffset() {
    let text = "one two three four"
    let lines = TextLayout.lines(of: text, width: 7)  // one two / three / four
    #expect(TextLayout.index(of: 0, in: lines) == 0)
    #expect(TextLayout.index(of: 5, in: lines) == 0)
    #expect(TextLayout.index(of: 7, in: lines) == 0)
    #expect(TextLayout.index(of: 8, in: lines) == 1)
    #expect(TextLayout.index(of: 17, in: lines) == 2)
    #expect(TextLayout.index(of: 99, in: lines) == 2)
  }

  /// The lines of running text as strings.
  private func paragraph(_ text: String, width: Int) -> [String] {
    TextLayout.paragraphLines(of: text, width: width).map { line in
      String(decoding: Array(text.utf8)[line.range], as: UTF8.self)
    }
  }

  @Test func noWordStandsAloneOnTheLastLineWhereItCanBeHelped() {
    #expect(paragraph("one two three four five", width: 18) == ["one two three", "four five"])
    #expect(paragraph("one two three four five", width: 20) == ["one two three", "four five"])
    // Too little would stay behind, or the words do not fit together.
    #expect(paragraph("one two three", width: 8) == ["one two", "three"])
    #expect(paragraph("a b c unimaginable incomprehensible", width: 20).last == "incomprehensible")
    #expect(paragraph("one two three four\nfive", width: 20) == ["one two three four", "five"])
    #expect(paragraph("", width: 20) == [""])
  }

  @Test func movedWordsKeepTheirColumns() {
    let text = "über zwei drei vier fünf"
    let lines = TextLayout.paragraphLines(of: text, width: 20)
    #expect(lines.map(\.columns) == [14, 9])
  }
}
