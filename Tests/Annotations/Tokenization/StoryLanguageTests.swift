import Testing

@testable import Annotations

@Suite("The language of a story")
struct StoryLanguageTests {
  @Test(
    "Small words tell it",
    arguments: [
      ("The ferry left the port at dawn, and nobody was on board.", StoryLanguage.english),
      ("Le bateau est parti dans la nuit et il n’y avait personne.", .french),
      ("Das Schiff ist in der Nacht gefahren, und niemand war an Bord.", .german),
      ("El barco salió del puerto por la noche y no había nadie.", .spanish),
      ("La nave è partita dal porto nella notte e non c’era nessuno.", .italian),
      ("O navio saiu do porto à noite e não havia ninguém.", .portuguese),
      ("Het schip is in de nacht uit de haven vertrokken.", .dutch),
      ("Båten lämnade hamnen på natten och det var ingen ombord.", .swedish),
      ("Statek wypłynął w nocy z portu i nie było na nim nikogo.", .other),
      ("Gemi gece limandan ayrıldı ve içinde kimse yok.", .other),
      ("Корабль вышел ночью из порта.", .other), ("船は夜に出た。", .other),
      ("غادرت السفينة ليلا", .other),
    ])
  func words(_ text: String, _ language: StoryLanguage) {
    #expect(TokenizedText(text).language == language)
  }

  @Test(
    "Names from elsewhere, headlines and texts without a clue are English",
    arguments: [
      "Rafael de la Cruz met Pieter van der Meer.", "Universidad de los Andes wins", "", "42", "!",
      "Ferry Aground Off Tema", "FERRY AGROUND", "“Nous partons,” she said of the plan in Paris.",
    ])
  func english(_ text: String) {
    #expect(TokenizedText(text).language == .english)
  }

  @Test("Words that no list has are of another language")
  func unlisted() {
    #expect(TokenizedText("Zorblat, \"Vexxul\" grimdol.").language == .other)
  }
}
