import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Kinds of many names at once")
struct EntitySettlerKindsTests {
  /// Stories of a firm and of a person, both found as people.
  private func texts(_ count: Int) -> [String] {
    (0..<count).flatMap { at in
      [
        "[Quill Tarn] shares fell on day \(at). An analyst agreed.",
        "Mayor [Ada Norwick], who is 52, spoke on day \(at).",
      ]
    }
  }

  @Test func eachNameIsJudgedByItsOwnStories() throws {
    let archive = try Archive.marked(texts(4))
    #expect(try archive.entities(.organization).rows.map(\.name) == ["Quill Tarn"])
    #expect(try archive.entities(.person).rows.map(\.name) == ["Ada Norwick"])
  }

  private func addLater(_ count: Int, _ text: String, to archive: Archive) throws {
    let later = (0..<count).map {
      Samples.marked("Later \($0)", text + " It was day \($0).", id: "t\($0)")
    }
    _ = try archive.add(later, now: 2)
  }

  @Test func aKindIsSettledOtherwiseWhenMoreStoriesSpeakForAnother() throws {
    let archive = try Archive.marked(
      (0..<6).map { "[Tarnwick] left on day \($0)." } + ["[organization:Tarnwick] sat."])
    #expect(try archive.entities(.person).rows.map(\.name) == ["Tarnwick"])
    try addLater(30, "The news agency [organization:Tarnwick] said it grew.", to: archive)
    let row = try #require(try archive.entities(.organization).rows.first)
    #expect(row.name == "Tarnwick" && row.stories == 37)
    #expect(try archive.entities(.person).rows.isEmpty)
    #expect(try archive.counts().people == 0 && archive.counts().organizations == 1)
    #expect(archive.check(annotator: 0).allSatisfy { !$0.isFault })
  }

  @Test func whoWasJoinedByMistakeIsParted() throws {
    let archive = try Archive.marked(
      (0..<4).map { "Mayor [Tarnwick] met [organization:Tarnwick] on day \($0)." })
    #expect(try archive.entities(.person).rows.map(\.name) == ["Tarnwick"])
    #expect(try archive.entities(.organization).rows.isEmpty)
    try addLater(30, "The news agency [organization:Tarnwick] said it grew.", to: archive)
    #expect(try archive.entities(.organization).rows.map(\.stories) == [34])
    #expect(try archive.entities(.person).rows.map(\.stories) == [4])
    #expect(archive.check(annotator: 0).allSatisfy { !$0.isFault })
  }

  @Test func whatTheReaderNamedIsLeftAlone() throws {
    let archive = try Archive.marked(Array(texts(2).prefix(2)))
    #expect(
      try archive.correct(.rename(entity: "person:quill tarn", name: "Quill R. Tarn"), now: 1))
    let later = texts(6).enumerated().map { Samples.marked("Later \($0)", $1, id: "t\($0)") }
    _ = try archive.add(later, now: 2)
    #expect(try archive.entities(.organization).rows.isEmpty)
    #expect(
      Set(try archive.entities(.person).rows.map(\.name)) == ["Ada Norwick", "Quill R. Tarn"])
  }

  @Test func moreStoriesThanAreLookedAtCountForNoMore() throws {
    let archive = try Archive.marked((0..<3).map { "Mayor [Ada Norwick] spoke on day \($0)." })
    let counts = try archive.write { db -> [Int64: KindCounts] in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
          INSERT INTO entity_mention(entity, story, mentions, clues, role)
          SELECT (SELECT id FROM entity WHERE key = 'person:ada norwick'), i, 1, 1, 0 FROM n
          """)
      let entity = try Int64.fetchAll(
        db, sql: "SELECT id FROM entity WHERE key = 'person:ada norwick'")
      return try KindCounts.counts(of: entity, in: db)
    }
    #expect(counts.values.map(\.stories) == [EntitySettler.mostStories])
    #expect(counts.values.map { $0.clues[.person] } == [EntitySettler.mostStories])
  }
}
