import Testing

@testable import Annotations

@Suite("What the lists say of a word")
struct FlagsTests {
  private func word(_ word: StaticString) -> LexiconFlags {
    LexiconFlags(rawValue: Gazetteers.builtIn.words[Hash.of(word)])
  }

  @Test func kindsOfWords() {
    #expect(word("minister").isTitle && !word("minister").isPlace)
    #expect(word("river").isPlace)
    #expect(word("ltd").isOrganization || word("company").isOrganization)
    #expect(word("of").isGlue && !word("of").isParticle)
    #expect(word("van").isGlue && word("van").isParticle)
    #expect(word("zzyzx") == LexiconFlags(rawValue: 0))
  }

  @Test func anchorsAreToldApart() {
    #expect(word("in").contextWord > 0 && word("said").contextWord > 0)
    #expect(word("in").contextWord != word("said").contextWord)
    #expect(word("minister").contextWord == 0)
  }

  @Test func genderIsLeftToCoreference() {
    let flags: GazetteerFlags = [.given, .givenWoman, .family]
    #expect(flags.seen == [.given, .family])
    #expect(
      GazetteerFlags([.given, .givenMan]).seen == GazetteerFlags([.given, .givenWoman]).seen)
  }

  @Test func noTwoListsShareABit() {
    let bits = GazetteerKind.allCases.map(\.bit)
    #expect(Set(bits).count == bits.count)
    #expect(bits.allSatisfy { $0 & GazetteerKind.goesOn == 0 })
    #expect(Set(GazetteerKind.allCases.map(\.list)).count == bits.count)
  }
}
