import Testing

@testable import ReaderState

@Suite struct TextFinderTests {
  private func found(_ finder: TextFinder, _ text: String) -> [String] {
    finder.places(in: text).map { range in
      let utf8 = Array(text.utf8)
      return String(decoding: utf8[range], as: UTF8.self)
    }
  }

  @Test func findsWithoutCaseAndAccents() {
    #expect(found(TextFinder(text: "erdogan"), "Erdoğan met ERDOGAN.") == ["Erdoğan", "ERDOGAN"])
    #expect(found(TextFinder(text: "Łódź"), "lodz and Łódź") == ["lodz", "Łódź"])
  }

  @Test func lettersAreFoundAnywhere() {
    #expect(found(TextFinder(text: "land"), "Island landing") == ["land", "land"])
  }

  @Test func termsBeginWordsAndMarkThemWhole() {
    #expect(
      found(TextFinder(terms: ["island"]), "Islands, an island, inland, disisland") == [
        "Islands", "island",
      ])
    #expect(found(TextFinder(terms: ["peace treaty"]), "a peace treaty; peace") == ["peace treaty"])
  }

  @Test func theLongestTermWins() {
    #expect(
      found(TextFinder(terms: ["port", "port vell"]), "Port Vell port") == ["Port Vell", "port"])
  }

  @Test func combiningMarksAndSoftHyphensAreLookedThrough() {
    #expect(found(TextFinder(text: "cafe"), "cafe\u{301} ca\u{AD}fe").count == 2)
  }

  @Test func nothingIsFoundForNothing() {
    #expect(TextFinder(text: "").places(in: "text").isEmpty)
    #expect(TextFinder(terms: []).places(in: "text").isEmpty)
    #expect(TextFinder(text: "text").places(in: "").isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func hostileTextsStayQuick() {
    let text = String(repeating: "a", count: 300_000)
    #expect(
      TextFinder(text: String(repeating: "a", count: 2_000) + "b").places(in: text).count <= 10_000)
    #expect(TextFinder(text: "a").places(in: text).count == 10_000)
  }
}
