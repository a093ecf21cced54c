import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct EntityIndexWriterTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func add(_ id: String, _ text: String, title: String = "Harbour news") throws {
    _ = try archive.add(
      [Samples.marked(title, text, id: id, date: "2031-03-04")], now: 0)
  }

  private func rows(_ sql: String) throws -> [String] {
    try archive.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { "\($0)" }.joined(separator: " ")
      }
    }
  }

  /// What every archive must hold to: counts are those of the rows counted, words are those of the names.
  private func expectConsistent(at location: SourceLocation = #_sourceLocation) throws {
    let wrong = try rows(
      """
      SELECT e.key, e.stories, e.mentions FROM entity e WHERE e.root = e.id AND (e.stories, e.mentions) IS NOT (
        SELECT count(DISTINCT g.story), coalesce(sum(g.mentions), 0) FROM entity_mention g
          JOIN entity m ON m.id = g.entity WHERE m.root = e.id)
      """)
    #expect(wrong.isEmpty, "\(wrong)", sourceLocation: location)
    let speakers = try rows(
      """
      SELECT name, quotes FROM speaker p WHERE quotes <> (SELECT count(*) FROM quotation q WHERE q.speaker = p.id)
      """)
    #expect(speakers.isEmpty, "\(speakers)", sourceLocation: location)
    let kinds = try rows(
      """
      SELECT kind, count(*) FROM entity WHERE root = id AND stories > 0 AND listed GROUP BY kind
      EXCEPT SELECT CAST(substr(name, 5) AS INTEGER), value FROM counter WHERE name LIKE 'kind%'
      """)
    #expect(kinds.isEmpty, "\(kinds)", sourceLocation: location)
  }

  @Test func mentionsOfAStoryAreCounted() throws {
    try add("a", "[Ada Quill] met [Quill=Ada Quill] in [place:Norwick].")
    try add("b", "[Ada Quill] spoke.", title: "Other news")
    #expect(
      try rows("SELECT key, stories, mentions FROM entity ORDER BY key") == [
        "\"person:ada quill\" 2 3", "\"place:norwick\" 1 1",
      ])
    #expect(try rows("SELECT form, mentions FROM alias") == ["\"Quill\" 1"])
    try expectConsistent()
  }

  @Test func wordsOfNamesAreIndexed() throws {
    try add("a", "[Ada Maria Quill] spoke.")
    #expect(
      try rows("SELECT word FROM name_word ORDER BY word") == ["\"ada\"", "\"maria\"", "\"quill\""])
  }

  @Test func aRevisionTakesBackWhatTheStoryHad() throws {
    try add("a", "[Ada Quill] met [Ben Oyelaran]. {Ada Quill|The quay is shut.}")
    try add("a", "[Ben Oyelaran] left. {Ben Oyelaran|No.} {Ben Oyelaran|Never.}")
    #expect(
      try rows("SELECT key, stories FROM entity WHERE stories > 0") == ["\"person:ben oyelaran\" 1"]
    )
    #expect(
      try rows("SELECT name, quotes FROM speaker ORDER BY name") == [
        "\"Ada Quill\" 0", "\"Ben Oyelaran\" 2",
      ])
    try expectConsistent()
  }

  @Test func namesInCapitalsAreWrittenAsOtherStoriesWriteThem() throws {
    try add("a", "[place:NORWICK] — It rained.")
    #expect(try rows("SELECT name FROM entity") == ["\"NORWICK\""])
    try add("b", "In [place:Norwick] it snowed.", title: "Snow")
    #expect(try rows("SELECT name FROM entity") == ["\"Norwick\""])
    try add("c", "[place:NORWICK] — It hailed.", title: "Hail")
    #expect(try rows("SELECT name FROM entity") == ["\"Norwick\""])
  }

  @Test func capitalsOfOneBatchAreSettledToo() throws {
    _ = try archive.add(
      [
        Samples.marked("A", "[place:NORWICK] — It rained.", id: "a"),
        Samples.marked("B", "In [place:Norwick] it snowed.", id: "b"),
      ], now: 0)
    #expect(try rows("SELECT name, stories FROM entity") == ["\"Norwick\" 2"])
  }

  @Test func speakersAreOneByTheirFoldedName() throws {
    try add("a", "{José Quill|One.} {jose quill|Two.} {|Three.}")
    #expect(try rows("SELECT folded, quotes FROM speaker") == ["\"jose quill\" 2"])
    #expect(try rows("SELECT count(*) FROM quotation WHERE speaker IS NULL") == ["1"])
  }

  @Test func aFormThatWasSplitOffIsAnEntityOfItsOwn() throws {
    try add("a", "[Ada Quill] met [Quill=Ada Quill].")
    _ = try archive.correct(.split(entity: "person:ada quill", alias: "Quill"), now: 1)
    try add("b", "[Ada Quill] left; [Quill=Ada Quill] stayed.", title: "Later")
    let keys = try rows("SELECT key FROM entity WHERE stories > 0 ORDER BY key")
    #expect(keys.contains("\"person:ada quill\"") && keys.contains("\"person:quill\""))
    try expectConsistent()
  }

  @Test func mergedEntitiesCountTogetherInStoriesToCome() throws {
    try add("a", "[Ada Quill] spoke.")
    try add("b", "[Adelaide Quill] spoke.", title: "Other")
    _ = try archive.correct(
      .merge(entity: "person:adelaide quill", into: "person:ada quill"), now: 1)
    try add("c", "[Adelaide Quill] met [Ada Quill].", title: "Third")
    #expect(try archive.entity("person:ada quill")?.row.stories == 3)
    #expect(try archive.entity("person:ada quill")?.row.mentions == 4)
    try expectConsistent()
  }

  /// Whatever comes, is rewritten and is removed in whatever order, the counts are those of the rows.
  @Test(arguments: 0..<6)
  func countsHoldWhateverHappens(_ seed: Int) throws {
    var state = UInt64(seed + 3)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let names = [
      "Ada Quill", "Ben Oyelaran", "Quill", "place:Norwick", "place:NORWICK",
      "organization:Tarn Board",
    ]
    for step in 0..<14 {
      let texts = (0..<1 + next(3)).map { _ in
        (0..<1 + next(4)).map { _ in
          next(4) == 0
            ? "{\(["Ada Quill", "", "Quill"][next(3)])|It is number \(next(9)).}"
            : "[\(names[next(names.count)])] met."
        }.joined(separator: " ")
      }
      let stories = texts.map { text in
        let number = next(5)
        return Samples.marked("News \(number)", text + " Step \(step).", id: "s\(number)")
      }
      var seen: Set<String> = []
      _ = try archive.add(
        stories.filter { seen.insert($0.article.id ?? "").inserted }, now: Int64(step))
      if next(4) == 0, let row = try archive.stories(.all, offset: 0, limit: 9).rows.first {
        _ = try archive.apply(.removed(true), to: [.rows([row.key])])
      }
      try expectConsistent()
    }
  }
}
