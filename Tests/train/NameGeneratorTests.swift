import Testing

@testable import train

@Suite struct NameGeneratorTests {
  private static let maker = NameGenerator()
  private var maker: NameGenerator { NameGeneratorTests.maker }

  @Test func theSameSeedMakesTheSameNames() {
    var one = SplitMix64(seed: 11)
    var two = SplitMix64(seed: 11)
    for _ in 0..<50 {
      #expect(maker.person(&one).full == maker.person(&two).full)
      #expect(maker.organization(words: 2, &one) == maker.organization(words: 2, &two))
    }
    var other = SplitMix64(seed: 12)
    #expect(
      (0..<20).map { _ in maker.person(&one).full }
        != (0..<20).map { _ in maker.person(&other).full })
  }

  @Test func aPersonsNameHoldsItsFamilyName() {
    var dice = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let person = maker.person(&dice)
      #expect(person.full.contains(person.family), "\(person)")
      #expect(!person.given.isEmpty && !person.family.isEmpty)
      #expect(person.full.split(separator: " ").count >= 2)
    }
  }

  @Test func namesAreTidy() {
    var dice = SplitMix64(seed: 2)
    for _ in 0..<300 {
      for name in [
        maker.person(&dice).full, maker.place(words: 1, &dice), maker.place(words: 2, &dice),
        maker.organization(words: 1, &dice), maker.organization(words: 3, &dice),
        maker.group(plural: false, &dice), maker.familyName(&dice), maker.anyPlace(&dice),
      ] {
        #expect(!name.isEmpty)
        #expect(!name.contains("%"), "\(name)")
        #expect(!name.contains("  ") && name.first != " " && name.last != " ", "\(name)")
      }
    }
  }

  @Test(arguments: [1, 2])
  func placesMostlyHaveTheWordsAskedFor(_ words: Int) {
    var dice = SplitMix64(seed: 3)
    let names = (0..<400).map { _ in maker.place(words: words, &dice) }
    #expect(names.count { $0.contains(" ") == (words > 1) } > 240)
  }

  @Test func nationalitiesMostlyStandInTheNumberAskedFor() {
    var dice = SplitMix64(seed: 4)
    let many = (0..<300).count { _ in maker.group(plural: true, &dice).hasSuffix("s") }
    let one = (0..<300).count { _ in maker.group(plural: false, &dice).hasSuffix("s") }
    #expect(many > one)
  }

  @Test func knownOrganizationsAreUsedAmongMadeOnes() {
    var maker = maker
    maker.organizations = ["Quay Traders' Union"]
    var dice = SplitMix64(seed: 5)
    let names = (0..<400).map { _ in maker.organization(words: 3, &dice) }
    let known = names.count { $0 == "Quay Traders' Union" }
    #expect((80...160).contains(known))
    #expect(Set(names).count > 150)
  }

  @Test(arguments: [("tarn", "Tarn"), ("", ""), ("éire", "Éire"), ("Tarn", "Tarn"), ("x", "X")])
  func aFirstLetterIsMadeACapital(_ word: String, _ expected: String) {
    #expect(word.capitalised == expected)
  }
}

@Suite struct SplitMix64Tests {
  @Test func chancesLieFromNothingUpToOne() {
    var dice = SplitMix64(seed: 0)
    let chances = (0..<2_000).map { _ in dice.chance() }
    #expect(chances.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean = chances.reduce(0, +) / 2_000
    #expect((0.45...0.55).contains(mean))
  }

  @Test func pickingFromNothingIsNothing() {
    var dice = SplitMix64(seed: 0)
    #expect(dice.pick([]).isEmpty)
    #expect(dice.pick(["only"]) == "only")
    #expect(Set((0..<100).map { _ in dice.pick(["a", "b", "c"]) }) == ["a", "b", "c"])
  }
}
