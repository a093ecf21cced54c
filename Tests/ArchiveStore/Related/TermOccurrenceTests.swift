import Articles
import Testing

@testable import ArchiveStore

@Suite struct TermOccurrenceTests {
  private func words(_ text: String) -> [String] {
    var found: [String] = []
    TermTokenizer.scan(text) { found.append(text.utf8Slice($0.range)) }
    return found
  }

  @Test func wordsAreRunsOfLettersAndDigits() {
    #expect(
      words("The ferry—a 17-inch model—sank.") == [
        "The", "ferry", "a", "17", "inch", "model", "sank",
      ])
  }

  @Test func apostrophesJoinAndQuotationMarksDoNot() {
    #expect(words("O'Hara's ‘crew’ didn’t") == ["O'Hara's", "crew", "didn’t"])
  }

  @Test func numbersKeepTheirPoints() {
    #expect(
      words("a 4.6 quake, 12:30, 2,800 homes in 2016.") == [
        "a", "4.6", "quake", "12:30", "2,800", "homes", "in", "2016",
      ])
    #expect(TermID.of("2,800") == TermID.of("2800"))
    #expect(TermID.of("4.6") != TermID.of("4.7"))
  }

  @Test func capitalsAndFirstWordsAreNoted() {
    var flags: [String] = []
    TermTokenizer.scan("Old Mira 12 Élan") { word in
      flags.append(
        "\(word.isCapital ? "C" : "-")\(word.isFirst ? "F" : "-")\(word.isNumber ? "N" : "-")")
    }
    #expect(flags == ["CF-", "C--", "--N", "C--"])
  }

  @Test func scriptsWithoutSpacesGivePairs() {
    #expect(words("東京都 x 山") == ["東京", "京都", "x", "山"])
  }

  @Test func anyBytesAreRead() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE6, 0x9D, 0x62, 0xC3]
    var count = 0
    bytes.withUnsafeBufferPointer { TermTokenizer.scan($0, 0..<99) { _ in count += 1 } }
    #expect(count == 2)
    #expect(words("").isEmpty)
    #expect(words(String(repeating: "long", count: 50_000)).count == 1)
  }
}

extension TermID {
  /// The term of a text that is one word.
  static func of(_ text: String) -> TermID? {
    var found: TermID?
    TermTokenizer.scan(text) { found = $0.term }
    return found
  }
}
