import Testing

@testable import Annotations

@Suite("Whose a short name is")
struct PersonNameIndexTests {
  private func people(_ names: String...) -> PersonNameIndex {
    var people = PersonNameIndex()
    for (figure, name) in names.enumerated() { people.register(figure, words(name)) }
    return people
  }

  private func words(_ name: String) -> [String] { name.split(separator: " ").map(String.init) }

  private func match(_ people: PersonNameIndex, _ name: String, isRelative: Bool = false) -> Int? {
    people.match(words(name), isRelative: isRelative) { _ in true }
  }

  @Test(arguments: [
    ("Quist", 0), ("QUIST", 0), ("Ama", 0), ("Mensah", 1), ("Kofi Mensah", 1), ("K. Mensah", 1),
    ("Ama Mensah", nil), ("Osei", nil), ("", nil), ("Mensah Kofi", nil),
  ])
  func match(_ name: String, _ figure: Int?) {
    #expect(match(people("Ama Quist", "Kofi Mensah"), name) == figure)
  }

  @Test func theLastOneNamedIsMeant() {
    var people = people("Ama Quist", "Kofi Quist")
    #expect(match(people, "Quist") == 1)
    people.recall(0)
    #expect(match(people, "Quist") == 0)
  }

  @Test func theOneTheStoryIsAboutIsMeant() {
    var people = people("Ama Quist", "Kofi Quist")
    people.count(0)
    people.count(0)
    #expect(match(people, "Quist") == 0)
  }

  @Test func whoIsNotAllowedIsNotMeant() {
    let people = people("Ama Quist", "Kofi Quist")
    #expect(people.match(["Quist"], isRelative: false) { $0 == 0 } == 0)
    #expect(people.match(["Quist"], isRelative: false) { _ in false } == nil)
  }

  @Test func aRelativesNameIsAGivenName() {
    let people = people("Ama Quist")
    #expect(match(people, "Ama", isRelative: true) == 0)
    #expect(match(people, "Quist", isRelative: true) == nil)
    #expect(match(people, "Shuji", isRelative: true) == nil)
  }

  @Test func suffixesAndMothersNamesAreNoFamilyNames() {
    #expect(match(people("Ama Quist Jr."), "Quist") == 0)
    #expect(match(people("Ines Tollen Barros"), "Tollen") == 0)
    #expect(PersonNameIndex.family(["Ama", "Quist", "III"]) == "Quist")
    #expect(PersonNameIndex.family([]).isEmpty)
  }

  @Test(arguments: [
    ("Gabriel Soto Rivas", "Gabriel Soto", true), ("Gabriel Soto Rivas", "Soto Rivas", true),
    ("Gabriel Soto Rivas", "G. Rivas", true), ("Gabriel Soto", "Gabriel Soto Rivas", false),
    ("Gabriel Soto Rivas", "Rivas Soto", false), ("Gabriel Soto", "Soto", false), ("", "", false),
  ])
  func holds(_ long: String, _ short: String, _ expected: Bool) {
    #expect(PersonNameIndex.holds(words(long), words(short)) == expected)
  }
}
