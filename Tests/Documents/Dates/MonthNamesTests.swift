import Testing

@testable import Documents

@Suite struct MonthNamesTests {
  @Test(arguments: [
    ("january", 1), ("jan", 1), ("febr", 2), ("sept", 9), ("sep", 9), ("may", 5), ("märz", 3),
    ("août", 8), ("enero", 1), ("декабря", 12), ("listopada", 11), ("aralık", 12), ("ιουνίου", 6),
  ])
  func named(_ word: String, _ month: Int) {
    #expect(MonthNames.named(word) == month)
  }

  @Test(arguments: ["", "ja", "maybe", "marching", "decorate", "12", "monday", "J"])
  func others(_ word: String) {
    #expect(MonthNames.named(word) == nil)
  }

  @Test func wordsAroundDates() {
    #expect(["monday", "mon", "th", "published", "uhr", "年"].allSatisfy(MonthNames.isFiller))
    #expect(!["mo", "ferry", "", "january"].contains(where: MonthNames.isFiller))
  }
}
