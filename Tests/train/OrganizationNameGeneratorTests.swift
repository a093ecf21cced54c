import Testing

@testable import train

@Suite struct OrganizationNameGeneratorTests {
  private static let maker = NameGenerator()

  private func names(_ words: Int, _ count: Int = 400, seed: UInt64 = 7) -> [String] {
    var dice = SplitMix64(seed: seed)
    return (0..<count).map { _ in Self.maker.organization(words: words, &dice) }
  }

  @Test(arguments: [1, 2, 3, 4])
  func everyPatternIsFilled(_ words: Int) {
    for name in names(words) {
      #expect(!name.isEmpty && !name.contains("%") && !name.contains("  "), "\(name)")
      #expect(name.first != " " && name.last != " ")
    }
  }

  /// A letter that no pattern knows would be put out as it stands.
  @Test func patternsUseKnownLettersOnly() {
    for pattern in NameGenerator.patterns {
      var isOpen = false
      for letter in pattern {
        if isOpen { #expect("FPNBSMDWT".contains(letter), "\(pattern)") }
        isOpen = !isOpen && letter == "%"
      }
      #expect(!isOpen && pattern.contains("%"), "\(pattern)")
    }
  }

  @Test func oneWordIsOftenAnAcronymOrATrade() {
    let single = names(1).filter { !$0.contains(" ") }
    #expect(single.count > 100)
    let acronyms = single.filter { $0.allSatisfy(\.isUppercase) }
    #expect(acronyms.allSatisfy { (2...8).contains($0.count) } && acronyms.count > 30)
  }

  @Test func namesVary() {
    #expect(Set(names(3)).count > 250)
    #expect(names(3, seed: 1) != names(3, seed: 2) && names(3, seed: 5) == names(3, seed: 5))
  }
}
