import Articles
import Testing

@testable import Library

@Suite struct SharingTests {
  private func shares(known: [String] = [], _ a: [String], _ b: [String]) -> [String] {
    let (x, y) = (
      Samples.story(a[0], Array(a.dropFirst())), Samples.story(b[0], Array(b.dropFirst()))
    )
    let vector = Weighing.vector(of: x.article)
    return Sharing(x.article, vector).shares(with: Weighing.vector(of: y.article), known: known)
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
}
