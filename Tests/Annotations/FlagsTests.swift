import Testing

@testable import Annotations

@Suite("What the lists say of a word")
struct FlagsTests {
  private func word(_ word: StaticString) -> WordFlags {
    WordFlags(rawValue: NameLists.builtIn.words[Hash.of(word)])
  }

  @Test func kindsOfWords() {
    #expect(word("minister").isTitle && !word("minister").isPlace)
    #expect(word("river").isPlace)
    #expect(word("ltd").isOrganization || word("company").isOrganization)
    #expect(word("of").isGlue && !word("of").isParticle)
    #expect(word("van").isGlue && word("van").isParticle)
    #expect(word("zzyzx") == WordFlags(rawValue: 0))
  }

  @Test func anchorsAreToldApart() {
    #expect(word("in").anchor > 0 && word("said").anchor > 0)
    #expect(word("in").anchor != word("said").anchor)
    #expect(word("minister").anchor == 0)
  }

  @Test func genderIsLeftToCoreference() {
    let flags: NameFlags = [.given, .givenWoman, .family]
    #expect(flags.seen == [.given, .family])
    #expect(NameFlags([.given, .givenMan]).seen == NameFlags([.given, .givenWoman]).seen)
  }

  @Test func noTwoListsShareABit() {
    let bits = PhraseKind.allCases.map(\.bit)
    #expect(Set(bits).count == bits.count)
    #expect(bits.allSatisfy { $0 & PhraseKind.goesOn == 0 })
    #expect(Set(PhraseKind.allCases.map(\.list)).count == bits.count)
  }
}
