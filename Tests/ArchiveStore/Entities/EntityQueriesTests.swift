import Articles
import Testing

@testable import ArchiveStore

@Suite struct EntitiesTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "One",
          "[Ada Quill] met [Ben Oyelaran] in [place:Norwick]. [Quill=Ada Quill] said: {Ada Quill|We met.} Later {|somebody else spoke.}",
          id: "1", source: "Post", date: "2031-03-01"),
        Samples.marked(
          "Two", "[Ada Quill] left [place:Norwick]. {Ada Quill|I am leaving now,} she said.",
          id: "2",
          source: "Wire", date: "2031-05-02"),
        Samples.marked("Three", "[Carl Quill] sells boats in [place:Norwick].", id: "3"),
        Samples.marked(
          "Four", "[A. Quill] wrote. {A. Quill|Boats are slow.}", id: "4", date: "2031-06-01"),
      ], now: 0)
  }

  private func names(_ kind: EntityKind? = nil, _ filter: String = "") throws -> [String] {
    try archive.entities(kind, filter: filter).rows.map { "\($0.name) \($0.stories)" }
  }

  @Test func rankedByStories() throws {
    #expect(try names().prefix(2) == ["Norwick 3", "Ada Quill 2"])
    #expect(try names(.person).first == "Ada Quill 2")
    #expect(try archive.entities(.person, offset: 1, limit: 1).total == 4)
  }

  @Test func aFormThatWasSplitOffIsNoAlias() throws {
    #expect(try archive.entity("person:ada quill")?.aliases == ["Quill"])
    #expect(try archive.correct(.split(entity: "person:ada quill", alias: "Quill"), now: 1))
    #expect(try archive.entity("person:ada quill")?.aliases == [])
    #expect(try archive.entity("person:quill")?.row.stories == 1)
  }

  @Test func surnamesDoNotMergePeople() throws {
    #expect(Set(try names(.person, "quill")) == ["Ada Quill 2", "Carl Quill 1", "A. Quill 1"])
    #expect(try names(.person, "ad qui") == ["Ada Quill 2"])
  }

  @Test func capitalsOfADatelineGiveWayToOrdinarySpelling() throws {
    _ = try archive.add(
      [
        Samples.marked("Five", "[place:TARNWICK] — A ferry sank.", id: "5"),
        Samples.marked("Six", "A ferry left [place:Tarnwick] for [place:ORRELBY].", id: "6"),
      ], now: 0)
    _ = try archive.add(
      [
        Samples.marked("Seven", "[place:TARNWICK] — A ferry came to [place:Orrelby].", id: "7"),
        Samples.marked("Eight", "[organization:OXTAM] wrote to [organization:Oxtam].", id: "8"),
      ], now: 0)
    #expect(try names(.place, "tarn") == ["Tarnwick 3"])
    #expect(try names(.place, "orrel") == ["Orrelby 2"])
    #expect(try names(.organization, "ox") == ["OXTAM 1"])
  }

  @Test func countsInTheSidebar() throws {
    let counts = try archive.counts()
    #expect([counts.people, counts.places, counts.organizations, counts.quotes] == [4, 1, 0, 4])
  }

  @Test func everythingAboutAName() throws {
    let page = try #require(try archive.entity(.person, "Ada QUILL"))
    #expect(page.row.mentions == 3)
    #expect(page.aliases == ["Quill"])
    #expect(
      page.timeline == [
        MonthCount(year: 2031, month: 3, count: 2), MonthCount(year: 2031, month: 5, count: 1),
      ])
    #expect(page.stories.map(\.id) == ["2", "1"])
    #expect(page.quotes.map(\.words) == ["I am leaving now", "We met."])
    #expect(page.companions.map(\.name) == ["Norwick", "Ben Oyelaran"])
    #expect(try archive.entity("person:nobody") == nil)
  }

  @Test func quotationsByFilter() throws {
    func words(_ filter: QuotationFilter) throws -> [String] {
      try archive.quotes(filter).rows.map(\.words)
    }
    #expect(try words(QuotationFilter()).count == 4)
    #expect(try words(QuotationFilter(speaker: "quill")).count == 3)
    #expect(try words(QuotationFilter(speaker: "ada", about: "leave")) == ["I am leaving now"])
    #expect(try words(QuotationFilter(about: "boats")) == ["Boats are slow."])
    #expect(try words(QuotationFilter(source: "post")) == ["We met.", "somebody else spoke."])
    #expect(
      try words(QuotationFilter(since: Timestamp(rfc3339: "2031-05-02"))) == [
        "Boats are slow.", "I am leaving now",
      ])
    #expect(try words(QuotationFilter(words: "wire leav")) == ["I am leaving now"])
    #expect(try words(QuotationFilter(speaker: "nobody")) == [])
    // Signs are no words: they find nothing, and are not taken for everything.
    #expect(try words(QuotationFilter(about: "%")) == [])
    #expect(try words(QuotationFilter(speaker: "_")) == [])
    #expect(try words(QuotationFilter(words: "“ ?")) == [])
    #expect(try words(QuotationFilter(words: " ")).count == 4)
  }

  @Test func quotationsInPages() throws {
    let all = try archive.quotes(QuotationFilter()).rows
    for offset in 0..<4 {
      let page = try archive.quotes(QuotationFilter(), offset: offset, limit: 2)
      #expect(page.rows == Array(all.dropFirst(offset).prefix(2)))
      #expect(page.total == 4)
    }
    let some = try archive.quotes(QuotationFilter(speaker: "quill"), offset: 1, limit: 1)
    #expect(some.rows.map(\.words) == ["I am leaving now"])
    #expect(some.total == 3)
  }

  @Test func aRevisionTakesItsNamesAlong() throws {
    _ = try archive.add(
      [Samples.marked("One", "Only [Dora Finch] is left.", id: "1", source: "Post")], now: 3)
    #expect(try archive.entity(.person, "Ben Oyelaran") == nil)
    #expect(try names(.person, "dora") == ["Dora Finch 1"])
    #expect(try archive.counts().quotes == 2)
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 1)
  }

  @Test func aRenamedOneIsFoundByItsNewName() throws {
    let rename = Correction.rename(entity: "person:ada quill", name: "Adélaïde Quillon")
    #expect(try archive.correct(rename, now: 1))
    #expect(try archive.entities(filter: "quillon ade").rows.map(\.key) == ["person:ada quill"])
    #expect(try archive.entities(filter: "quill ada").rows.map(\.key) == ["person:ada quill"])
    #expect(try archive.entities(.place, filter: "quillon").rows.isEmpty)
    #expect(try archive.retract(rename))
    #expect(try archive.entities(filter: "quillon").rows.isEmpty)
  }
}
