import Articles
import Testing

@testable import ArchiveStore

@Suite("How words stand in a story")
struct SurfaceFormsTests {
  private func standing(_ title: String, _ paragraphs: String...) -> SurfaceForms {
    let article = Samples.story(title, paragraphs).article
    return SurfaceForms(article, TFIDFWeighter.vector(of: article))
  }

  private func surface(_ word: String, _ standing: SurfaceForms) -> SurfaceForms.Surface? {
    TermID.of(word).flatMap { standing.surfaces[$0] }
  }

  @Test func wordsKeepTheirOwnSpelling() {
    let found = standing("LANTERNS", "The lanterns of Oduya’s café burnt.")
    #expect(surface("lantern", found)?.words == "lanterns")
    #expect(surface("cafe", found)?.words == "café")
    #expect(surface("oduya", found)?.words == "Oduya")
    #expect(surface("glacier", found) == nil)
  }

  @Test func aCapitalInASentenceMakesAName() {
    let found = standing("A", "Lanterns burnt. They belonged to Oduya.")
    #expect(surface("oduya", found)?.isName == true)
    #expect(surface("lantern", found)?.isName == false)
  }

  @Test func namesOfSeveralWordsAreKeptWhole() {
    let found = standing("A", "A ferry took Prime Minister Mira Oduya along.")
    let run = TermID.of("oduya").flatMap { found.runs[$0]?.first }
    #expect(run?.words == "Mira Oduya")
    #expect(run?.terms == Set(["mira", "oduya"].compactMap(TermID.of)))
    #expect(surface("oduya", found)?.isWhole == false)
  }

  @Test func aWordThatAlsoStandsAloneIsWhole() {
    let found = standing("A", "A ferry took Mira Oduya along. Then came Oduya again.")
    #expect(surface("oduya", found)?.isWhole == true)
    #expect(surface("mira", found)?.isWhole == false)
  }

  @Test func aPieceOfACompoundIsNotWhole() {
    let found = standing("A", "An ultra-violet lantern.")
    #expect(surface("violet", found)?.isWhole == false)
    #expect(surface("lantern", found)?.isWhole == true)
  }

  @Test(arguments: ["", "-", "A-", "--a--", "Ünal-", "’s", "\u{0}"])
  func anythingCanBeRead(_ text: String) {
    let found = standing(text, text, text + " Oduya " + text)
    #expect(surface("oduya", found)?.words.hasPrefix("Oduya") == true)
  }
}
