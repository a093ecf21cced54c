import Testing

@testable import Reading

@Suite struct FinderTests {
  private func found(_ finder: Finder, _ text: String) -> [String] {
    finder.places(in: text).map { range in
      let utf8 = Array(text.utf8)
      return String(decoding: utf8[range], as: UTF8.self)
    }
  }

  @Test func findsWithoutCaseAndAccents() {
    #expect(found(Finder(text: "erdogan"), "Erdoğan met ERDOGAN.") == ["Erdoğan", "ERDOGAN"])
    #expect(found(Finder(text: "Łódź"), "lodz and Łódź") == ["lodz", "Łódź"])
  }

  @Test func lettersAreFoundAnywhere() {
    #expect(found(Finder(text: "land"), "Island landing") == ["land", "land"])
  }

  @Test func termsBeginWordsAndMarkThemWhole() {
    #expect(
      found(Finder(terms: ["island"]), "Islands, an island, inland, disisland") == [
        "Islands", "island",
      ])
    #expect(found(Finder(terms: ["peace treaty"]), "a peace treaty; peace") == ["peace treaty"])
  }

  @Test func theLongestTermWins() {
    #expect(
      found(Finder(terms: ["port", "port vell"]), "Port Vell port") == ["Port Vell", "port"])
  }

  @Test func combiningMarksAndSoftHyphensAreLookedThrough() {
    #expect(found(Finder(text: "cafe"), "cafe\u{301} ca\u{AD}fe").count == 2)
  }

  @Test func nothingIsFoundForNothing() {
    #expect(Finder(text: "").places(in: "text").isEmpty)
    #expect(Finder(terms: []).places(in: "text").isEmpty)
    #expect(Finder(text: "text").places(in: "").isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func hostileTextsStayQuick() {
    let text = String(repeating: "a", count: 300_000)
    #expect(
      Finder(text: String(repeating: "a", count: 2_000) + "b").places(in: text).count <= 10_000)
    #expect(Finder(text: "a").places(in: text).count == 10_000)
  }
}
