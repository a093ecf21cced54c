import Testing

@testable import Annotations

@Suite("Names in other languages")
struct SureNamesTests {
  @Test(
    "People with a listed given name are people, without the words before them",
    arguments: [
      ("Selon Claire Dubois, la route est fermée et nous partons.", ["Claire Dubois"]),
      ("Der Vorsitzende der Werft ist nicht da, sagte Thomas Krüger.", ["Thomas Krüger"]),
      (
        "Dijo que no, según Carmen Ortega, y Ortega no volvió a la villa.",
        ["Carmen Ortega"]
      ),
      ("Die Leiterin der Hafenbehörde hat nichts gesagt.", []),
      ("Le président du conseil n’a rien dit sur la route.", []),
      ("Gemi gece limandan ayrıldı ve Geçmeyeceğiz dedi.", []),
    ])
  func people(_ text: String, _ expected: [String]) {
    #expect(Told(text).people == expected)
  }

  @Test("Places and bodies only where the lists name them whole")
  func places() {
    #expect(Told("Nous sommes à Lyon depuis hier, dans le Bureau du Port.").names == ["place Lyon"])
  }
}
