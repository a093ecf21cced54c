import Testing

@testable import Annotations

@Suite("Dialogue behind dashes")
struct DialogueDashesTests {
  @Test(
    "A verb and a name behind the words say who speaks",
    arguments: [
      ("—Saldremos mañana —dijo Carmen Ortega.", ["turn Carmen Ortega: Saldremos mañana"]),
      (
        "—Saldremos mañana —dijo Carmen Ortega—. Nadie se queda.",
        ["turn Carmen Ortega: Saldremos mañana", "turn Carmen Ortega: Nadie se queda."]
      ),
      (
        "— Nous partirons demain, assure Camille Fournier.",
        ["turn Camille Fournier: Nous partirons demain"]
      ),
      ("— Vamos sair amanhã — disse Paulo Teixeira.", ["turn Paulo Teixeira: Vamos sair amanhã"]),
    ])
  func named(_ text: String, _ expected: [String]) {
    #expect(Told(text).said == expected)
  }

  @Test(
    "A dash alone tells nothing",
    arguments: [
      "—No vamos a salir de aquí nunca.", "— le pain et le vin sont dans le panier", "–", "— —",
      "– Vi reiser i morgen, sier Kari Hansen.", "— He said nothing to the crew.",
    ])
  func none(_ text: String) {
    #expect(Told(text).turns.isEmpty)
  }
}
