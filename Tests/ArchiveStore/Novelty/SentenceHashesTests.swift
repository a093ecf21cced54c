import Articles
import Testing

@testable import ArchiveStore

@Suite struct SentenceHashesTests {
  private func sentences(_ text: String) -> [String] {
    var text = text
    let ranges = text.withUTF8 { SentenceHashes.ranges($0, 0..<$0.count) }
    return ranges.map { text.utf8Slice($0) }
  }

  @Test func fullStopsAndLineFeedsEndSentences() {
    #expect(sentences("One. Two? Three\nFour") == ["One. ", "Two? ", "Three\n", "Four"])
    #expect(sentences("“Go.” She went. “Stay!” ‘No.’ He left.").count == 5)
    #expect(sentences("").isEmpty)
  }

  @Test func smallLettersGoOn() {
    #expect(sentences("About 4 p.m. on the quay. Then one came.").count == 2)
  }

  @Test func endlessSentencesAreCut() {
    #expect(sentences(String(repeating: "word ", count: 1000)).count > 3)
    #expect(sentences(String(repeating: "ø", count: 9000)).count > 3)
    let whole = sentences(String(repeating: "ø", count: 9000)).joined()
    #expect(whole == String(repeating: "ø", count: 9000))
  }
}
