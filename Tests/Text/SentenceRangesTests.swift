import Testing

@testable import Text

@Suite struct SentenceRangesTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceRanges.sentences(in: text, 0..<bytes.count).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("It rains. It pours!", ["It rains.", "It pours!"]),
    ("“It rains.” She left.", ["“It rains.”", "She left."]),
    ("Mr. Orr and J. Quill wait. So do we.", ["Mr. Orr and J. Quill wait.", "So do we."]),
    ("It cost 3.5 million. 4 people came.", ["It cost 3.5 million.", "4 people came."]),
    (
      "Brig. Gen. Mona Hirt, of Norwick Univ. Hospital, left. Abe stayed.",
      ["Brig. Gen. Mona Hirt, of Norwick Univ. Hospital, left.", "Abe stayed."]
    ),
    ("She saw Abe. He left the U.S. Navy.", ["She saw Abe.", "He left the U.S. Navy."]),
    ("one. two", ["one. two"]), ("", []), ("  spaced  ", ["spaced"]),
    ("a\nb", ["a", "b"]),
  ])
  func textIsCutAtFullStops(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func wordsAreSteppedOver() {
    let text = "one  two three"
    #expect(SentenceRanges.nextWordEnd(in: text, from: 3, limit: 14) == 8)
    #expect(SentenceRanges.nextWordEnd(in: text, from: 14, limit: 14) == nil)
    #expect(SentenceRanges.previousWordEnd(in: text, 0..<8) == 3)
    #expect(SentenceRanges.previousWordEnd(in: text, 0..<3) == nil)
  }
}
