import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Removing stories and bringing them back")
struct StoryRemovalTests {
  let archive: Archive
  private static let quay =
    "[Ada Quill], the harbour master, said {Ada Quill|the quay is too short}. [place:Norwick] waits."

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Quay too short", Self.quay, id: "quay", source: "Tarn Post", date: "2021-03-01"),
        Samples.marked(
          "Quay to be mended",
          "[Ada Quill] said {Ada Quill|we mend the quay}. [place:Norwick] is glad.", id: "mend",
          source: "Isle Wire", date: "2021-03-02"),
        Samples.story("Tram", [Samples.paragraph(7)], id: "tram", date: "2021-03-03"),
        Samples.story("Tram again", [Samples.paragraph(7)], id: "copy", date: "2021-03-04"),
      ], now: 0)
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  private func all() throws -> Page<StorySummary> { try archive.stories(.all, offset: 0, limit: 9) }

  /// Whether everything that is counted and derived agrees with the stories that are there.
  private func isWell() throws -> Bool {
    archive.check(annotator: 0).allSatisfy { !$0.isFault }
  }

  @Test func aRemovedStoryIsNowhere() throws {
    let key = try key("quay")
    #expect(try archive.apply(.removed(true), to: [.rows([key])], now: 50).stories == [key])
    #expect(try archive.find(id: "quay").isEmpty && archive.story(key) == nil)
    #expect(try archive.search(SearchQuery("short"), now: 0).hits.isEmpty)
    #expect(try archive.quotes(QuotationFilter(), limit: 9).rows.map(\.storyID) == ["mend"])
    #expect(try archive.entity(.person, "Ada Quill")?.stories.map(\.id) == ["mend"])
    #expect(try archive.related(to: self.key("mend"), limit: 9).allSatisfy { $0.row.id != "quay" })
    #expect(try archive.counts().quotes == 1 && archive.counts().all == 2)
    #expect(try isWell())
  }

  @Test func itComesBackAsItWas() throws {
    let key = try key("quay")
    let before = try #require(try archive.story(key))
    _ = try archive.apply(.starred(true), to: [.rows([key])])
    _ = try archive.apply(.tagged("harbour", true), to: [.rows([key])])
    try archive.save(Note(story: key, text: "ask the council"))
    let change = try archive.apply(.removed(true), to: [.rows([key])])
    _ = try archive.takeBack(change)
    let after = try #require(try archive.story(key))
    #expect(after.article == before.article && after.marks == before.marks)
    #expect(after.row.isStarred && after.row.tags == ["harbour"])
    #expect(after.notes.map(\.text) == ["ask the council"])
    #expect(try archive.search(SearchQuery("short"), now: 0).hits.map(\.row.id) == ["quay"])
    #expect(try archive.counts().quotes == 2)
    #expect(try isWell())
  }

  @Test func copiesGoWithTheRowAndFoldAgain() throws {
    let row = try #require(try all().rows.first { $0.copies == 1 })
    let change = try archive.apply(.removed(true), to: [.rows([row.key])])
    #expect(change.stories.count == 2)
    #expect(try all().total == 2)
    #expect(try isWell())
    _ = try archive.takeBack(change)
    #expect(try all().total == 3)
    #expect(try all().rows.contains { $0.copies == 1 })
    #expect(try isWell())
  }

  @Test func copiesComeBackWithTheRowThatTookThemAlong() throws {
    let row = try #require(try all().rows.first { $0.copies == 1 })
    try archive.apply(.removed(true), to: [.rows([row.key])], now: 50)
    try archive.apply(.removed(true), to: [.rows([try key("mend")])], now: 50)
    #expect(try archive.restore([row.key]).stories.count == 2)
    #expect(try archive.bin().rows.map(\.row.id) == ["mend"])
    #expect(try all().rows.contains { $0.copies == 1 })
    #expect(try isWell())
  }

  @Test func whatWasRemovedAtAnotherTimeStays() throws {
    let row = try #require(try all().rows.first { $0.copies == 1 })
    let copy = try key(row.id == "copy" ? "tram" : "copy")
    try archive.write { db in
      let n = try #require(try StoryQueries.number(of: copy, in: db))
      try StoryRemoval.remove([n], now: 40, in: db)
    }
    try archive.apply(.removed(true), to: [.rows([row.key])], now: 50)
    #expect(try archive.restore([row.key]).stories == [row.key])
  }

  @Test func inWhateverOrderTheyComeBackTheyFoldAsBefore() throws {
    let row = try #require(try all().rows.first { $0.copies == 1 })
    let change = try archive.apply(.removed(true), to: [.list(.all, .whole)])
    _ = try archive.takeBack(AppliedChange(change.change, stories: change.stories.reversed()))
    #expect(try all().total == 3 && all().rows.contains { $0.key == row.key && $0.copies == 1 })
    #expect(try isWell())
  }

  @Test func whatWasAddedMeanwhileFoldsWithWhatComesBack() throws {
    let tram = try key("tram")
    try archive.apply(.removed(true), to: [.rows([tram, try key("copy")])])
    _ = try archive.add(
      [Samples.story("Tram once more", [Samples.paragraph(7)], id: "new", date: "2021-03-04")],
      now: 60)
    #expect(try all().total == 3)
    try archive.restore()
    #expect(try all().total == 3)
    #expect(try all().rows.contains { $0.copies == 2 })
    #expect(try isWell())
  }

  @Test func manyAreMovedInPiecesThatCanBeEnded() throws {
    let many = (0..<StoryRemoval.together + 20).map {
      Samples.story("Notice \($0)", ["Notice \($0) of the harbour \($0 * 7)."], id: "n\($0)")
    }
    _ = try archive.add(many, now: 0)
    let total = try archive.counts().all
    var told: [[Int]] = []
    let part = try archive.apply(.removed(true), to: [.list(.all, .whole)]) { done, all in
      told.append([done, all])
      return false
    }
    #expect(told.count == 1 && told[0][0] == part.stories.count && told[0][1] == many.count + 4)
    #expect(try archive.counts().all < total && archive.counts().all > 0)
    told = []
    _ = try archive.takeBack(part) { done, all in
      told.append([done, all])
      return true
    }
    #expect(try archive.counts().all == total)
    #expect(try archive.counts().removed == 0 && isWell())
  }

  @Test func aStoryOfAThreadLeavesTheThread() throws {
    let reports = (1...4).map {
      Samples.marked(
        "Storm over Norwick, day \($0)",
        "The storm over [place:Norwick] tore roofs off the harbour market, [Bela Orr] said on day \($0). The harbour market of Norwick was closed by the storm.",
        id: "s\($0)", date: "2022-05-0\($0)")
    }
    _ = try archive.add(reports, now: 0)
    func storm() throws -> ThreadSummary? {
      try archive.threads(limit: 9).rows.first { $0.headline.contains("Storm") }
    }
    let thread = try #require(try storm())
    _ = try archive.correct(.follow(thread: thread.id, isOn: true))
    _ = try archive.apply(.removed(true), to: [.rows([StoryKey(rawValue: thread.id)])])
    let left = try #require(try storm())
    #expect(left.reports == thread.reports - 1 && left.id != thread.id)
    try archive.write { try ThreadCorrections.replay(in: $0) }
    #expect(try storm()?.isFollowed == true)
    #expect(try isWell())
  }

  @Test func whatIsEmptiedIsGone() throws {
    let key = try key("quay")
    try archive.save(Note(story: key, text: "n"))
    _ = try archive.apply(.tagged("t", true), to: [.rows([key])])
    let change = try archive.apply(.removed(true), to: [.rows([key])], now: 100)
    #expect(try archive.emptyBin(removedBefore: 100) == 0)
    #expect(try archive.emptyBin(removedBefore: 101) == 1)
    #expect(try archive.takeBack(change).stories.isEmpty)
    #expect(try archive.bin().total == 0)
    let left = try archive.read { db in
      try ["revision", "note", "tag"].map {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)")
      }
    }
    #expect(left == [3, 0, 0])
    #expect(try isWell())
  }

  @Test func theBinHasEveryColumnOfAStory() throws {
    try archive.read { db in
      let kept = Set(try db.columns(in: "removed_story").map(\.name))
      #expect(try db.columns(in: "story").allSatisfy { kept.contains($0.name) })
    }
  }
}
