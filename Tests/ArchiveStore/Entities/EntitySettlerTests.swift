import Articles
import Testing

@testable import ArchiveStore

@Suite struct EntitySettlerTests {
  private func add(_ texts: [String], to archive: Archive, from first: Int = 0) throws {
    let stories = texts.enumerated().map { at, text in
      Samples.marked("News \(first + at)", text, id: "s\(first + at)", date: "2031-03-01")
    }
    _ = try archive.add(stories, now: 0)
  }

  private let minister = (0..<6).map { at in
    "Harbour Minister [Ada Quill] met [Ben Oyelaran] in [place:Norwick] on day \(at)."
  }

  @Test func kindsAreSettledOverAllStories() throws {
    let texts = (0..<6).map { "[Quill Tarn] shares fell on day \($0). An analyst agreed." }
    let archive = try Archive.marked(texts)
    #expect(try archive.entities(.person).rows.isEmpty)
    let row = try #require(try archive.entities(.organization).rows.first)
    #expect(row.name == "Quill Tarn")
    #expect(row.stories == 6)
    #expect(try archive.entity(.person, "Quill Tarn")?.row.key == row.key)
    let page = try #require(try archive.entity(row.key))
    #expect(page.joins.map(\.reason) == ["6 of 6 stories speak of it as an organization"])
    #expect(try archive.counts().people == 0)
    #expect(try archive.counts().organizations == 1)
  }

  @Test func theStoryShowsTheSettledKind() throws {
    let archive = try Archive.marked(
      (0..<6).map { "[Quill Tarn] shares fell on day \($0) by 5 [Dlrs]." })
    let key = try #require(try archive.find(id: "s0").first).key
    let mentions = try #require(try archive.story(key)).marks.mentions
    #expect(mentions.map(\.kind) == [.organization])
  }

  @Test func aShortNameJoinsWhomItsOfficeMeans() throws {
    let archive = try Archive.marked(
      minister + ["Harbour Minister [Quill] spoke.", "The baker [Quill] sold bread."])
    let page = try #require(try archive.entity(.person, "Ada Quill"))
    #expect(page.row.stories == 7)
    #expect(page.aliases == ["Quill"])
    #expect(page.joins.map(\.reason) == ["the same office in 1 story"])
    #expect(try archive.entity("person:quill")?.row.stories == 1)
    #expect(try archive.entity("person:quill")?.similar.map(\.name) == ["Ada Quill"])
  }

  @Test func aStoryThatNamesSomebodyInFullMeansThem() throws {
    let archive = try Archive.marked([
      "[Quill] sat. [Ada Quill] rose.", "[Quill] sat. [Ada Quill] left.",
    ])
    #expect(try archive.entities(.person).rows.map(\.name) == ["Ada Quill"])
    let page = try #require(try archive.entity(.person, "Ada Quill"))
    #expect(page.row.mentions == 4)
    #expect(page.joins.map(\.reason) == ["the full name stands beside it in 2 stories"])
  }

  @Test func aBareNameAloneIsNoEvidence() throws {
    let archive = try Archive.marked(minister + ["[Quill] won a race in [place:Tarnwick]."])
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 6)
    #expect(try archive.entity("person:quill")?.row.stories == 1)
  }

  @Test func twoOfANameAreToldApartByTheirOffices() throws {
    let others = (0..<6).map { "Bishop [Carl Quill] prayed with [Dora Tarn] on day \($0)." }
    let archive = try Archive.marked(
      minister + others + ["Bishop [Quill] prayed.", "Harbour Minister [Quill] sailed."])
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 7)
    #expect(try archive.entity(.person, "Carl Quill")?.row.stories == 7)
    #expect(try archive.entity(.person, "Ada Quill")?.similar.map(\.name) == ["Carl Quill"])
  }

  @Test func storiesThatComeLaterJoinToo() throws {
    let archive = try Archive.marked([
      "Harbour Minister [Quill] spoke.", "Harbour Minister [Quill] sat.",
    ])
    #expect(try archive.entity("person:quill")?.row.stories == 2)
    try add(minister, to: archive, from: 10)
    try add(["Harbour Minister [Quill] left."], to: archive, from: 20)
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 9)
  }

  @Test func splittingWinsAndIsReplayed() throws {
    let archive = try Archive.marked(minister + ["Harbour Minister [Quill] spoke."])
    let ada = "person:ada quill"
    #expect(try archive.correct(.split(entity: ada, alias: "Quill"), now: 1))
    #expect(try archive.entity(ada)?.row.stories == 6)
    #expect(try archive.entity("person:quill")?.row.stories == 1)
    try archive.rebuild()
    #expect(try archive.entity(ada)?.row.stories == 6)
    #expect(try archive.retract(.split(entity: ada, alias: "Quill")))
    #expect(try archive.entity(ada)?.row.stories == 7)
  }

  @Test func mergingWins() throws {
    let archive = try Archive.marked(
      minister + ["Harbour Minister [Quill] spoke.", "[Carl Quill] ran."])
    #expect(
      try archive.correct(.merge(entity: "person:quill", into: "person:carl quill"), now: 1))
    #expect(try archive.entity("person:carl quill")?.row.stories == 2)
    #expect(try archive.entity("person:ada quill")?.row.stories == 6)
  }

  @Test func initialsAndLegalEndingsAreOneName() throws {
    // What stands in fewer than three stories is not settled.
    let archive = try Archive.marked([
      "Mayor [Ada Quill] met [organization:Tarn Inc].",
      "Mayor [Ada Quill] met [organization:Tarn].",
      "Mayor [Ada Quill] met [organization:Tarn Inc].",
      "Mayor [Ada B. Quill] met [organization:Tarn Inc].",
      "[Ada B. Quill] met [organization:Tarn].",
      "[Ada B. Quill] met [organization:Tarn].",
    ])
    let people = try archive.entities(.person).rows.map { "\($0.name) \($0.stories)" }
    #expect(people == ["Ada B. Quill 6"])
    let bodies = try archive.entities(.organization).rows.map { "\($0.name) \($0.stories)" }
    #expect(bodies == ["Tarn 6"])
  }

  @Test func takingAStoryOutOfAnArchiveOfSettledNamesKeepsTheCounts() throws {
    let archive = try Archive.marked(minister + ["Harbour Minister [Quill] spoke."])
    try archive.rebuild()
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 7)
    #expect(archive.check(annotator: 0).allSatisfy { !$0.isFault })
  }

  @Test func bodiesOfTwoCountriesAreTwoAndLeadToEachOther() throws {
    let archive = try Archive.marked([
      "Kenya's [organization:Supreme Court] sat.", "Peru's [organization:Supreme Court] sat.",
      "The Kenyan [organization:Supreme Court] rose.",
    ])
    let rows = try archive.entities(.organization).rows
    #expect(rows.map(\.name) == ["Supreme Court · Kenya", "Supreme Court · Peru"])
    #expect(rows.map(\.stories) == [2, 1])
    #expect(try archive.entity(rows[0].key)?.similar.map(\.name) == ["Supreme Court · Peru"])
  }

  @Test func readingAllStoriesAnewSettlesTheirNames() throws {
    let texts = minister + ["Harbour Minister [Quill] spoke."]
    let archive = try Archive.marked(texts)
    let marks = Dictionary(
      uniqueKeysWithValues: texts.enumerated().map { at, text in
        let story = Samples.marked("News \(at)", text, id: "s\(at)")
        return (story.article.text, story.marks)
      })
    try archive.reannotate(
      version: 9, with: { AnnotatedArticle($0, marks: marks[$0.text] ?? StoryAnnotations()) })
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 7)
    #expect(archive.check(annotator: 9).allSatisfy { !$0.isFault })
  }

  @Test func aPageListsAsManyStoriesAsAreAskedFor() throws {
    let archive = try Archive.marked(minister)
    #expect(try archive.entity(.person, "Ada Quill", stories: 2)?.stories.count == 2)
    #expect(try archive.entity(.person, "Ada Quill", stories: nil)?.stories.count == 6)
  }
}
