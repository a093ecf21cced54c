import Testing

@testable import Annotations

@Suite struct AcronymTests {
  @Test(arguments: [
    ("Oslo Water Board", ["OWB"]), ("Bank of Tarn", ["BT", "BOT", "BoT"]), ("Tarn", []),
    ("Tarn board", []),
    ("", []), ("École Du Port", ["ÉDP"]), ("3 Point Group", ["PG", "3PG"]),
  ])
  func initials(_ name: String, _ expected: [String]) {
    #expect(Acronym.initials(of: name.split(separator: " ").map(String.init)) == expected)
  }
}
