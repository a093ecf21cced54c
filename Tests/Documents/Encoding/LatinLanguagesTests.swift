import Testing

@testable import Documents

@Suite("Languages in Latin letters")
struct LatinLanguagesTests {
  private func language(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { LatinLanguages.language($0) }
  }

  @Test(arguments: [
    ("The council met in the old harbor and said that it was not ready for the ferries", "en"),
    ("Le conseil a décidé que les quais de la ville ne sont pas sur le plan", "fr"),
    ("Der Rat hat sich auf den Hafen nicht geeinigt und es wird ein Jahr dauern", "de"),
    ("El consejo dijo que los pescadores no fueron al puerto por la lluvia", "es"),
    ("O conselho disse que os pescadores não foram ao porto por uma semana", "pt"),
    ("Il consiglio ha detto che i pescatori non sono al porto della città", "it"),
    ("De raad heeft het plan voor de haven niet op tijd en met zorg gelezen", "nl"),
    ("Rada nie chce, że by port był w tym roku zamknięty, ale to się stało", "pl"),
    ("Belediye bu liman için çok para ve zaman harcadı ama daha bir şey yok", "tr"),
    ("Dewan itu juga tidak akan pergi ke pelabuhan dengan kapal yang rusak dan tua", "id"),
  ])
  func smallWordsTell(_ text: String, _ expected: String) {
    #expect(language(text) == expected)
  }

  @Test(arguments: [
    "", "Kowloon", "Xylophon Quartz Fjord", "12 34 56 78", "the",
    "supercalifragilistic antidisestablishment",
  ])
  func tooLittleTellsNothing(_ text: String) {
    #expect(language(text) == nil)
  }

  @Test func twoSmallWordsAreEnoughForAHeadline() {
    #expect(language("Ferry to the island sinks") == "en")
    // In a longer text two are too few.
    #expect(language("Ferry to the " + String(repeating: "Xyz ", count: 12)) == nil)
  }

  @Test func caseDoesNotMatterAndLongWordsAreLeftOut() {
    #expect(language("THE COUNCIL WAS NOT IN THE HARBOR") == "en")
    let long = String(repeating: "q", count: 10_000)
    #expect(language("\(long) the \(long) of \(long) and \(long)") == "en")
  }

  @Test func aTieIsNoAnswer() {
    // "de", "la", "en" and "que" are small words of several languages.
    #expect(language("de la en que") == nil)
  }

  @Test func brokenUTF8IsReadOver() {
    let bytes = Array("the \u{E9} of and in".utf8).filter { $0 != 0xC3 }
    #expect(bytes.withUnsafeBufferPointer { LatinLanguages.language($0) } == "en")
  }
}
