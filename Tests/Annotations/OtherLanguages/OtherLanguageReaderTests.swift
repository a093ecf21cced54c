import Articles
import Testing

@testable import Annotations

@Suite("Quotations in other languages")
struct OtherLanguageReaderTests {
  @Test(
    "A listed verb and a name beside the words say who speaks",
    arguments: [
      (
        "« Nous partirons demain », a déclaré Camille Fournier, présidente du conseil.",
        "direct Camille Fournier: Nous partirons demain"
      ),
      (
        "« Nous partirons demain, assure Camille Fournier, et nous reviendrons. »",
        "direct Camille Fournier: Nous partirons demain, assure Camille Fournier, et nous reviendrons."
      ),
      (
        "Camille Fournier : « Nous partirons demain. »",
        "direct Camille Fournier: Nous partirons demain."
      ),
      (
        "Selon Camille Fournier, « la route est coupée ».",
        "mixed Camille Fournier: la route est coupée"
      ),
      (
        "„Wir fahren morgen“, sagte Thomas Krüger, der Sprecher der Werft.",
        "direct Thomas Krüger: Wir fahren morgen"
      ),
      (
        "»Wir fahren morgen«, erklärte Sabine Krüger am Montag.",
        "direct Sabine Krüger: Wir fahren morgen"
      ),
      ("Thomas Krüger sagte: „Wir fahren morgen.“", "direct Thomas Krüger: Wir fahren morgen."),
      (
        "«Saldremos mañana», dijo la alcaldesa de la villa, Carmen Ortega.",
        "direct Carmen Ortega: Saldremos mañana"
      ),
      (
        "“Saldremos mañana”, aseguró Carmen Ortega este lunes.",
        "direct Carmen Ortega: Saldremos mañana"
      ),
      (
        "Según Carmen Ortega, “el camino está cortado”.",
        "mixed Carmen Ortega: el camino está cortado"
      ),
      (
        "«Partiremo domani», ha detto Marco Bianchi, capo della cooperativa.",
        "direct Marco Bianchi: Partiremo domani"
      ),
      ("Secondo Marco Bianchi, «la strada è chiusa».", "mixed Marco Bianchi: la strada è chiusa"),
      (
        "“Vamos sair amanhã”, afirmou Paulo Teixeira, presidente da associação.",
        "direct Paulo Teixeira: Vamos sair amanhã"
      ),
      ("Paulo Teixeira disse: “Vamos sair amanhã.”", "direct Paulo Teixeira: Vamos sair amanhã."),
      (
        "‘We vertrekken morgen’, zegt Jan de Vries uit Utrecht.",
        "direct Jan de Vries: We vertrekken morgen"
      ),
      (
        "”Vi åker i morgon”, säger Karin Nilsson, som är kapten.",
        "direct Karin Nilsson: Vi åker i morgon"
      ),
    ])
  func named(_ text: String, _ expected: String) {
    #expect(Told(text).said == [expected])
  }

  @Test(
    "Nobody is named where nothing is listed or a name is governed",
    arguments: [
      ("„Wyjedziemy jutro” – powiedział Piotr Nowak z Krakowa.", "direct ?: Wyjedziemy jutro"),
      ("«Мы уедем завтра», — сказала Анна Волкова.", "direct ?: Мы уедем завтра"),
      ("「明日出発する」と山本花子氏は述べた。", "direct ?: 明日出発する"),
      ("李娜说：“我们明天出发。”", "direct ?: 我们明天出发。"),
      ("박지훈 씨는 \"내일 떠나겠다\"고 말했다.", "direct ?: 내일 떠나겠다"),
      (
        "„Me lahkume homme juba vara,“ ütles Kadri Saar meile.",
        "direct ?: Me lahkume homme juba vara"
      ),
      (
        "«Nunca vamos a salir de aquí», dijo el hermano de Carmen Ortega.",
        "direct ?: Nunca vamos a salir de aquí"
      ),
      (
        "« Nous ne partirons jamais d’ici », a dit le frère de Camille Fournier.",
        "direct ?: Nous ne partirons jamais d’ici"
      ),
    ])
  func unnamed(_ text: String, _ expected: String) {
    #expect(Told(text).said == [expected])
  }

  @Test(
    "A word set apart is no quotation, and no English rule runs",
    arguments: [
      "Le navire « Étoile » est dans le port et il y reste.",
      "Das Schiff „Stern“ ist nicht mehr im Hafen, sagte niemand.",
      "El barco «Estrella» no está en el puerto desde ayer.",
      "Il presidente ha detto che la nave non è nel porto.",
    ])
  func none(_ text: String) {
    #expect(Told(text).said.isEmpty)
  }

  @Test(
    "Whoever is spoken to does not speak",
    arguments: [
      "Le procès a commencé. « Nous sommes innocents », a dit l'accusé à son avocat, Paul Riquet, devant la cour.",
      "Der Prozess hat begonnen. „Wir sind nicht schuld“, sagte der Angeklagte seinem Anwalt Timo Rasch am Montag.",
      "El juicio ha comenzado. «No somos culpables», dijo el alcalde al juez Mateo Ríos en la sala.",
      "Il processo è cominciato. «Non siamo colpevoli», ha detto il sindaco al giudice Paolo Rivi in aula.",
      "O julgamento começou ontem. “Não somos culpados”, disse o prefeito ao juiz Tadeu Rocha na sala.",
    ])
  func addressees(_ text: String) {
    let quotations = Annotator().annotate(text).quotations
    #expect(quotations.count == 1)
    #expect(quotations.allSatisfy { $0.speaker == nil })
  }
}
