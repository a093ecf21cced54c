import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Quotations of people named by a short name")
struct ReassignedQuotationsTests {
  private let minister = (0..<6).map { at in
    "Harbour Minister [Ada Quill] met [Ben Oyelaran] in [place:Norwick] on day \(at)."
  }
  private let spoken = "Harbour Minister [Quill] spoke. “{Quill|We have rent to pay}”"

  private func said(_ speaker: String, _ archive: Archive, about: String? = nil) throws -> Int {
    var filter = QuotationFilter()
    (filter.speaker, filter.about) = (speaker, about)
    return try archive.quotes(filter).total
  }

  @Test func theyStandOnThePageOfWhomItMeans() throws {
    let archive = try Archive.marked(minister + [spoken])
    let page = try #require(try archive.entity(.person, "Ada Quill"))
    #expect(page.said.quoted == 1)
    #expect(page.quotes.map(\.words) == ["We have rent to pay"])
    #expect(try said("Ada Quill", archive) == 1)
    #expect(try said("Ada Quill", archive, about: "rent") == 1)
    #expect(try said("Quill", archive) == 1)
    #expect(try archive.search(SearchQuery("said:\"Ada Quill\""), now: 0).total == 1)
    #expect(archive.check(annotator: 0).allSatisfy { !$0.isFault })
  }

  @Test func aNameAloneLeavesThemWhereTheyAre() throws {
    let archive = try Archive.marked(minister + ["[Quill] won. “{Quill|I ran all day}”"])
    #expect(try archive.entity(.person, "Ada Quill")?.said.quoted == 0)
    #expect(try archive.entity("person:quill")?.said.quoted == 1)
  }

  @Test func whatIsUndoneGoesBack() throws {
    let archive = try Archive.marked(minister + [spoken])
    try archive.write { db in
      let short = try #require(try EntityJoins.number(of: "person:quill", in: db))
      try EntityCorrections.recount(roots: try Reassignment.undo(short, in: db), in: db)
    }
    #expect(try archive.entity(.person, "Ada Quill")?.said.quoted == 0)
    #expect(try archive.entity("person:quill")?.said.quoted == 1)
    let counts = try archive.read { db in
      try Row.fetchAll(db, sql: "SELECT folded, quotes FROM speaker WHERE quotes <> 0").map {
        "\($0[0] as String) \($0[1] as Int)"
      }
    }
    #expect(counts == ["quill 1"])
  }

  @Test func aStoryOfOtherPeopleAndPlacesIsNotMeantByHabit() throws {
    let offices = (0..<6).map { "Harbour Minister [Quill] met [Ben Oyelaran] on day \($0)." }
    let archive = try Archive.marked(
      minister + offices + ["[Quill] (16) met [Dora Tarn] in [place:Ashulia]."])
    #expect(try archive.entity("person:quill")?.row.stories == 1)
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 12)
  }
}
