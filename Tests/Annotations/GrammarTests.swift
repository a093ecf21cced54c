import Testing

@testable import Annotations

@Suite("Classes of words")
struct GrammarTests {
  private func classes(_ word: String, _ grammar: Grammar = .shared) -> WordClass {
    Array(word.utf8).withUnsafeBufferPointer { grammar.classes(of: $0[...]) }
  }

  @Test(
    "A verb's forms are told apart",
    arguments: [
      ("say", .base), ("says", .third), ("said", [.past, .participle]), ("saying", .gerund),
      ("written", .participle),
    ] as [(String, WordClass)])
  func forms(_ word: String, _ form: WordClass) {
    let found = classes(word).intersection([.base, .third, .past, .gerund, .participle])
    #expect(found == form)
    #expect(classes(word).contains(.speech))
  }

  @Test("Nouns of the same letters are marked, and lose the star")
  func nounish() {
    #expect(classes("claims").contains(.nounish))
    #expect(!classes("claimed").contains(.nounish))
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
    #expect(classes("said", Grammar(lists: ["no such list"])).isEmpty)
    #expect(classes("said", Grammar(lists: ["grammar"])).isEmpty)
  }
}
