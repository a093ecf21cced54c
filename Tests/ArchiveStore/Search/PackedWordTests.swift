import Testing

@testable import ArchiveStore

@Suite struct PackedWordTests {
  private func pack(_ word: String) -> PackedWord? {
    Array(word.utf8).withUnsafeBufferPointer { PackedWord($0) }
  }

  @Test(arguments: ["", "a", "ferry", "東京", "abcdefghijklmno", "\u{0}\u{0}"])
  func aWordComesBackAsItWas(_ word: String) {
    #expect(pack(word)?.text == word)
    #expect(pack(word)?.count == word.utf8.count)
  }

  @Test func longerWordsDoNotFit() {
    #expect(pack("abcdefghijklmnop") == nil)
    #expect(pack(String(repeating: "x", count: 100_000)) == nil)
  }

  @Test func wordsThatDifferStayApart() {
    let words = ["", "a", "b", "aa", "a\u{0}", "ab", "ba", "abcdefgh", "abcdefghi", "bbcdefghi"]
    let packed = words.compactMap(pack)
    #expect(Set(packed).count == words.count)
    #expect(Set(packed.map(\.hash)).count == words.count)
    #expect(pack("") == PackedWord())
  }
}
