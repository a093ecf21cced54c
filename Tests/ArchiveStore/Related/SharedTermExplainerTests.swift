import Articles
import Testing

@testable import ArchiveStore

@Suite struct SharedTermExplainerTests {
  private func shares(known: [String] = [], _ a: [String], _ b: [String]) -> [String] {
    let (x, y) = (
      Samples.story(a[0], Array(a.dropFirst())), Samples.story(b[0], Array(b.dropFirst()))
    )
    let vector = TFIDFWeighter.vector(of: x.article)
    return SharedTermExplainer(x.article, vector).shares(
      with: TFIDFWeighter.vector(of: y.article), known: known)
  }

  @Test func wordsStandAsInTheStory() {
    #expect(
      shares(
        ["Lanterns on the quay", "An orchard burnt."], ["A lantern burnt", "Orchards everywhere."])
        == ["Lanterns", "orchard", "burnt"])
  }

  @Test func namesComeFirstAndWhole() {
    let found = shares(
      ["Ferry runs aground", "The ferry carried Mira Oduya home."],
      ["Ferry afloat", "The ferry took Oduya and Mira along."])
    #expect(found == ["Mira Oduya", "ferry"])
  }

  @Test func knownNamesGoBeforeSpeltOnes() {
    let found = shares(
      known: ["Kurosaki"], ["Ferry of Kurosaki", "Mira Oduya waved."],
      ["Kurosaki ferry", "Mira Oduya slept."])
    #expect(found.first == "Kurosaki")
    #expect(found.contains("Mira Oduya"))
    #expect(found.filter { $0 == "Kurosaki" }.count == 1)
  }

  @Test func atMostFive() {
    let text = "quarry lantern glacier orchard meadow tunnel ferry"
    #expect(shares([text], [text]).count == 5)
    #expect(shares(["Quarry"], ["Glacier"]).isEmpty)
  }

  @Test func numbersTitlesAndDaysAreNoReasons() {
    let found = shares(
      ["Quarry reopens", "Prime Minister Oduya said on Monday that 7 of 450 workers were ill."],
      ["Quarry shut", "The prime minister, Oduya, said on Monday that 7 of 450 were ill."])
    #expect(found == ["Oduya", "Quarry", "workers"].filter(found.contains))
    #expect(found.contains("Oduya") && found.contains("Quarry"))
    #expect(shares(["A", "450 on Monday"], ["B", "Monday 450"]).isEmpty)
  }

  @Test func wordsOfNumbersAreNoReasons() {
    #expect(
      shares(["Orchards", "Eleven of a dozen burnt."], ["Ferry", "Eleven were half a dozen."])
        .isEmpty)
  }

  @Test func halvesOfNamesAreNoReasons() {
    let found = shares(
      known: ["North Veldra"],
      ["Orchards of the north", "In North Veldra the orchards of Mira Oduya burnt."],
      ["Orchards lost", "Fires took orchards in North Veldra, and Mira Kestrel fled."])
    #expect(found.first == "North Veldra")
    #expect(!found.contains("Veldra") && !found.contains("Mira"))
    #expect(found.contains("orchards"))
  }

  @Test func aPeopleAddsNothingToItsCountry() {
    let found = shares(
      known: ["Veldra", "Veldran"], ["Tunnel", "Veldra mourns. The Veldran tunnel fell in."],
      ["Tunnel", "A tunnel in Veldra: Veldran miners wept."])
    #expect(found.filter { $0.hasPrefix("Veldra") }.count == 1)
  }

  @Test func aTitleIsNoPartOfAName() {
    let found = shares(
      known: ["Mira Oduya"], ["Ferry", "The ferry brought Prime Minister Mira Oduya."],
      ["Ferry", "A ferry for Prime Minister Mira Oduya."])
    #expect(found == ["Mira Oduya", "ferry"])
  }

  @Test func wordsLeaveNoRoomForMoreThanThreeNames() {
    let text = "In Veldra, Kurosaki, Tamsin and Orrelby a glacier met an orchard."
    let found = shares(
      known: ["Veldra", "Kurosaki", "Tamsin", "Orrelby"], ["A", text], ["B", text])
    #expect(found.count == 5)
    #expect(Set(found.suffix(2)) == ["glacier", "orchard"])
  }

  @Test func piecesOfCompoundsAreNoReasons() {
    let found = shares(
      ["A", "An ultra-violet lantern."], ["B", "A lantern, ultra and violet."])
    #expect(found == ["lantern"])
  }

  @Test func whereNothingElseIsSharedHalvesMustDo() {
    #expect(
      shares(["A", "Mira Oduya waved."], ["B", "Mira Kestrel slept."]) == ["Mira"])
  }

  @Test func unspacedScriptsAreGivenInPairs() {
    #expect(!shares(["温泉地で会談", "首脳会談"], ["首脳会談が終わる", "温泉"]).isEmpty)
  }
}
