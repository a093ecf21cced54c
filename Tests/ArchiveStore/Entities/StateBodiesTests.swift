import Articles
import Testing

@testable import ArchiveStore

@Suite struct StateBodiesTests {
  @Test(arguments: [
    ("supreme court", "Supreme Court"), ("ministry of the interior", "Interior Ministry"),
    ("interior ministry", "Interior Ministry"), ("ministry of foreign affairs", "Foreign Ministry"),
    ("ministry of trade and industry", "Ministry of trade and industry"),
    ("ministry of interior", "Interior Ministry"),
    ("ministry of interior affairs", "Interior Ministry"),
    ("ministry of defence", "Defense Ministry"), ("defense ministry", "Defense Ministry"),
    ("department of the treasury", "Treasury Department"),
    ("department of justice", "Justice Department"),
  ])
  func variantsAreOne(_ folded: String, _ name: String) throws {
    #expect(try #require(StateBody(folded)).name.lowercased() == name.lowercased())
  }

  @Test func theNameItselfMaySayWhere() {
    #expect(StateBody("kenyan supreme court")?.country == "Kenya")
    #expect(StateBody("supreme court of south africa")?.country == "South Africa")
    #expect(StateBody("kenyan parliament")?.name == "Parliament")
  }

  @Test(arguments: [
    "tarn bank", "court", "ada quill", "ministry", "first bank of kenya", "",
    "department of history",
    "fire department",
  ])
  func otherNamesAreNone(_ folded: String) { #expect(StateBody(folded) == nil) }

  private func names(_ text: String, dateline: String? = nil) -> [String] {
    var story = Samples.marked("News", text, id: "a")
    story.article.dateline = dateline
    return PlacedBodies.place(story.marks.mentions, in: story.article).map(\.name)
      .filter { $0.contains("Court") || $0.contains("Ministry") }
  }

  @Test func thePlaceComesFromTheWordsBesideElseTheStory() {
    #expect(names("Kenya's [organization:Supreme Court] sat.") == ["Supreme Court · Kenya"])
    #expect(names("The Kenyan [organization:Supreme Court] sat.") == ["Supreme Court · Kenya"])
    #expect(names("The [organization:Supreme Court] of Kenya sat.") == ["Supreme Court · Kenya"])
    #expect(
      names("The [organization:Supreme Court] sat.", dateline: "NAIROBI") == [
        "Supreme Court · Kenya"
      ])
    #expect(
      names("In [place:Lima] the [organization:Ministry of the Interior] met.")
        == ["Interior Ministry · Peru"])
    #expect(names("The [organization:Supreme Court] sat.") == ["Supreme Court"])
  }

  @Test func departmentsAreGivenOneNameAndNoCountry() {
    let story = Samples.marked(
      "News", "In [place:Lima] the [organization:Department of Justice] met.", id: "a")
    let names = PlacedBodies.place(story.marks.mentions, in: story.article).map(\.name)
    #expect(names == ["Lima", "Justice Department"])
  }

  @Test func oneStoryMayNameTheBodiesOfTwoCountries() {
    #expect(
      names(
        "Kenya's [organization:Supreme Court] sat, and Peru's [organization:Supreme Court] did not."
      )
        == ["Supreme Court · Kenya", "Supreme Court · Peru"])
  }
}
