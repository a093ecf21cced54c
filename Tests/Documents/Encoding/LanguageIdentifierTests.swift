import Documents
import Testing

@Suite struct LanguageIdentifierTests {
  @Test(arguments: [
    ("en", "The council said on Monday that it would close the bridge for repairs in the spring."),
    (
      "de",
      "Der Stadtrat hat am Montag beschlossen, dass die Brücke im Frühjahr für den Verkehr gesperrt wird."
    ),
    (
      "fr",
      "Le conseil a décidé lundi que le pont sera fermé au printemps pour des travaux dans la ville."
    ),
    (
      "es",
      "El consejo decidió el lunes que el puente se cerrará en primavera por las obras de la ciudad."
    ),
    (
      "pt",
      "O conselho decidiu na segunda que a ponte não será aberta e que os carros vão por uma rua."
    ),
    (
      "it",
      "Il consiglio ha deciso che il ponte della città sarà chiuso per lavori e non ci sono altre strade."
    ),
    (
      "nl",
      "De raad heeft besloten dat de brug in het voorjaar wordt gesloten en dat er een omleiding is."
    ),
    ("ru", "Городской совет решил закрыть мост весной."),
    ("uk", "Міська рада вирішила закрити міст навесні, їй потрібен ремонт."),
    ("ar", "قرر المجلس إغلاق الجسر في الربيع"), ("fa", "شورا تصمیم گرفت پل را در بهار ببندد گچ"),
    ("zh", "市议会星期一决定关闭大桥"),
    ("ja", "市議会は月曜日に橋を閉鎖することを決めた"), ("ko", "시의회는 월요일에 다리를 닫기로 결정했다"),
    ("el", "Το συμβούλιο αποφάσισε να κλείσει τη γέφυρα"),
  ])
  func oneSentenceIsEnough(code: String, text: String) {
    #expect(LanguageIdentifier.guess(text) == code)
  }

  @Test func tooLittleIsUndecided() {
    #expect(LanguageIdentifier.guess("Aurora Borealis") == nil)
    #expect(LanguageIdentifier.guess("") == nil)
    #expect(LanguageIdentifier.guess("4 8 15 16 23 42") == nil)
  }
}
