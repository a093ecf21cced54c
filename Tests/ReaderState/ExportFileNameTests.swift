import Testing

@testable import ReaderState

@Suite struct ExportFileNameTests {
  @Test(arguments: [
    ("Harbor wall, phase 2", "harbor-wall-phase-2"), ("../../etc/passwd", "etc-passwd"),
    ("A\u{0}B\nC\\D", "a-b-c-d"), ("Ünïcödé", "ünïcödé"), ("", ""), ("…?!", ""),
  ])
  func lettersAndDigitsStay(words: String, stem: String) {
    #expect(ExportFileName.stem(words) == stem)
  }

  @Test func theStartStandsBeforeTheWords() {
    #expect(ExportFileName.stem("Mara Vell", after: "quotes") == "quotes-mara-vell")
    #expect(ExportFileName.stem("", after: "quotes") == "quotes")
  }

  @Test func aNameIsNeverTooLong() {
    for count in [1, 10, 55, 56, 57, 400] {
      let stem = ExportFileName.stem(String(repeating: "ab ", count: count))
      #expect(stem.utf8.count <= ExportFileName.limit && !stem.hasSuffix("-"))
      #expect(ExportFileName.stem(String(repeating: "x", count: count)).isEmpty == (count > 55))
    }
  }

  @Test func aWordThatIsTooLongIsLeftOutAndTheNextStays() {
    let long = String(repeating: "y", count: 80)
    #expect(ExportFileName.stem("one \(long) two") == "one-two")
  }
}
