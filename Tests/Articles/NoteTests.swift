import Articles
import Text
import Testing

@Suite struct NoteTests {
  private typealias Passage = Note.Passage

  private let text = "The quay is shut. The quay is late. Über den Quay."

  @Test(arguments: [
    (4..<8, "quay", 0), (22..<26, "quay", 1), (0..<3, "The", 0), (18..<21, "The", 1),
  ])
  func aPassageKnowsWhichOfSeveralItIs(_ range: Range<Int>, _ words: String, _ occurrence: Int) {
    let passage = Passage(range, of: text)
    #expect(passage.words == words && passage.occurrence == occurrence && passage.range == range)
    #expect(passage.located(in: text).range == range)
  }

  @Test func aPassageIsFoundWhereItMovedTo() {
    let passage = Passage(22..<26, of: text)
    let later = "New words. " + text
    #expect(passage.located(in: later).range == 33..<37)
  }

  @Test func whereFewerStandTheLastIsMeant() {
    let passage = Passage(22..<26, of: text)
    #expect(passage.located(in: "One quay alone.").range == 4..<8)
  }

  @Test func whatIsGoneHasNoBytes() {
    let passage = Passage(4..<8, of: text).located(in: "Nothing of it.")
    #expect(passage.range == nil && passage.words == "quay")
    #expect(passage.located(in: text).range == 4..<8)
    #expect(Passage(words: "quay").located(in: "").range == nil)
  }

  @Test func emptyWordsStandNowhere() {
    #expect(Passage(words: "").located(in: text).range == nil)
    #expect(Passage(3..<3, of: text).words.isEmpty)
  }

  @Test func overlappingWordsAreCountedApart() {
    let passage = Passage(2..<4, of: "aaaa")
    #expect(passage.words == "aa" && passage.occurrence == 1)
    #expect(passage.located(in: "aaaa").range == 2..<4)
  }

  @Test func lettersOfSeveralBytes() {
    let start = text.utf8.count - "Über den Quay.".utf8.count
    let passage = Passage(start..<start + 5, of: text)
    #expect(
      passage.words == "Über" && passage.located(in: "x " + text).range == start + 2..<start + 7)
  }

  /// Whatever is put before, the same words are found again at the same occurrence.
  @Test(arguments: 0..<40)
  func passagesAreFoundAgain(_ seed: Int) {
    var state = UInt64(seed + 5)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = ["quay", "船", "é", "mole", " ", "\n"]
    let text = (0..<60).map { _ in words[next(words.count)] }.joined()
    let bytes = Array(text.utf8)
    var start = next(bytes.count)
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(bytes.count, start + 1 + next(9))
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let passage = Passage(start..<end, of: text)
    let again = passage.located(in: text)
    #expect(again.range.map { text.utf8Slice($0) } == passage.words)
    let shift = "zzz-"
    #expect(
      passage.located(in: shift + text).range
        == again.range.map { $0.lowerBound + 4..<$0.upperBound + 4 })
  }
}
