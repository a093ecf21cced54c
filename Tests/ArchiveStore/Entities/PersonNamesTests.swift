import Testing

@testable import ArchiveStore

@Suite struct PersonNamesTests {
  @Test(arguments: ["quill", "van quill", "a quill", "quill jr"])
  func shortNames(_ folded: String) { #expect(PersonName(folded).isShort) }

  @Test(arguments: ["ada quill", "ada van quill", "ada b quill"])
  func fullNames(_ folded: String) { #expect(!PersonName(folded).isShort) }

  @Test func whomAShortNameCanMean() {
    func can(_ short: String, _ full: String, given: Bool = true) -> Bool {
      PersonName(short).canMean(PersonName(full), beginningWithGivenName: given)
    }
    #expect(can("quill", "ada quill"))
    #expect(can("van quill", "ada van quill"))
    #expect(can("a quill", "ada quill"))
    #expect(!can("b quill", "ada quill"))
    #expect(!can("ada", "ada quill"))
    #expect(can("zhu", "zhu tarn", given: false))
    #expect(!can("quill", "quill"))
    #expect(!can("ada quill", "ada quill"))
  }

  @Test func variants() {
    func same(_ a: String, _ b: String) -> Bool { PersonName(a).isVariant(of: PersonName(b)) }
    #expect(same("ada b quill", "ada quill"))
    #expect(same("ada quill jr", "ada quill"))
    #expect(!same("ada b quill", "ada c quill"))
    #expect(!same("ada quill jr", "ada quill sr"))
    #expect(!same("ada maria quill", "ada quill"))
    #expect(!same("a quill", "ada quill"))
  }
}
