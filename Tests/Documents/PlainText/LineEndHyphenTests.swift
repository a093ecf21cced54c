import Articles
import Testing

@testable import Documents

@Suite struct LineEndHyphenTests {
  private func joined(_ first: String, _ second: String) -> String {
    var text = Array(first.utf8)
    let all = Array((first + "\n" + second).utf8)
    return all.withUnsafeBufferPointer { bytes in
      let line = first.utf8.count + 1..<bytes.count
      switch LineEndHyphen.joint(text, bytes, line) {
      case .none: text.append(0x20)
      case .keptHyphen: break
      case .droppedHyphen(let length): text.removeLast(length)
      }
      return String(decoding: text + bytes[line], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("and again re-", "fused to", "and again refused to"), ("the in-", "quiry", "the inquiry"),
      ("the well-", "known man", "the well-known man"), ("Karl-", "Heinz", "Karl-Heinz"),
      ("COVID-", "19 rose", "COVID-19 rose"), ("pre-", "and post-war", "pre- and post-war"),
      ("a soft\u{AD}", "ly cut word", "a softly cut word"), ("so --", "he said", "so -- he said"),
      ("öster\u{2010}", "reichisch", "österreichisch"), ("since Janu¬", "ary", "since January"),
      ("in 2019-", "2020", "in 2019-2020"), ("the mother-in-", "law", "the mother-in-law"),
      ("an e-", "mail", "an e-mail"), ("a vice-presi-", "dent", "a vice-president"),
      ("the tide-clock and the tide-", "clock", "the tide-clock and the tide-clock"),
    ])
  func lines(first: String, second: String, expected: String) {
    #expect(joined(first, second) == expected)
  }

  @Test func ligaturesAreLetters() {
    #expect(Ligatures.expanded("ﬁrst ﬂood, eﬃcient, staﬀ") == "first flood, efficient, staff")
    #expect(!Ligatures.stand(in: "first"))
  }

  /// Every line is joined with all that stands before it: looking at its end must not cost its length.
  @Test(.timeLimit(.minutes(1))) func aLongTextOfShortLinesTakesNoLonger() {
    let text = String(
      repeating: "The board of the harbor met again and refused it all the same then.\n",
      count: 15_000)
    let body = Array(text.utf8).withUnsafeBufferPointer { PlainText.article($0)?.body }
    #expect(body?.hasSuffix("refused it all the same then.") == true)
  }

  @Test(
    arguments: [
      ("The state-\nof-the-art ship of the line was seen at dawn.", "state-of-the-art"),
      ("The face-\nto-face talks of the two ministers were short.", "face-to-face"),
      ("The up-\nto-date list of the ships was lost in the fog.", "up-to-date"),
      ("The mother-\nin-law of the captain was there and saw it.", "mother-in-law"),
    ])
  func compoundsOfSeveralParts(_ text: String, _ compound: String) {
    let paragraphs = Array(text.utf8).withUnsafeBufferPointer { Paragraphs.split($0) }
    #expect(paragraphs.count == 1 && paragraphs.first?.text.contains(compound) == true)
  }

  @Test func shortLinesToo() {
    let text = "The office said on Tues-\nday that the cer-\ntificate was flawed."
    let paragraphs = Array(text.utf8).withUnsafeBufferPointer { Paragraphs.split($0) }
    #expect(
      paragraphs.map(\.text) == ["The office said on Tuesday that the certificate was flawed."])
  }
}
