import Testing

@testable import Annotations

@Suite("Classes of words")
struct LexiconTests {
  private func classes(_ word: String, _ grammar: Lexicon = .shared) -> WordClassSet {
    Array(word.utf8).withUnsafeBufferPointer { grammar.classes(of: $0[...]) }
  }

  @Test(
    "A verb's forms are told apart",
    arguments: [
      ("say", .base), ("says", .third), ("said", [.past, .participle]), ("saying", .gerund),
      ("written", .participle),
    ] as [(String, WordClassSet)])
  func forms(_ word: String, _ form: WordClassSet) {
    let found = classes(word).intersection([.base, .third, .past, .gerund, .participle])
    #expect(found == form)
    #expect(classes(word).contains(.speech))
  }

  @Test("Nouns of the same letters are marked, and lose the star")
  func nounAmbiguous() {
    #expect(classes("claims").contains(.nounAmbiguous))
    #expect(!classes("claimed").contains(.nounAmbiguous))
    #expect(classes("claims*").isEmpty)
  }

  @Test("Capitals do not matter, and a word may be of several classes")
  func words() {
    #expect(classes("THE") == classes("the"))
    #expect(classes("before").isSuperset(of: [.preposition, .subordinator]))
    #expect(classes("president").isSuperset(of: [.title, .people]))
  }

  @Test("What is in no list has no class", arguments: ["", "zzyzx", "[speech]", "#", "\u{0}", "é"])
  func others(_ word: String) {
    #expect(classes(word).isEmpty)
  }

  @Test("A list that is not there is empty")
  func missing() {
    #expect(classes("said", Lexicon(lists: ["no such list"])).isEmpty)
    #expect(classes("said", Lexicon(lists: ["grammar"])).isEmpty)
  }
}
