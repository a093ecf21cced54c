import Articles
import Testing

@testable import ArchiveStore

@Suite struct CorrectionsTests {
  let archive: Archive
  let key: StoryKey
  private let ada = "person:ada quill"
  private let short = "person:a quill"

  init() throws {
    archive = try .temporary()
    let outcomes = try archive.add(
      [
        Samples.marked(
          "One", "[Ada Quill] and [Quill=Ada Quill] met. {Ada Quill|We met.} {Ada Quill|We met.}",
          id: "1"),
        Samples.marked("Two", "[A. Quill] wrote. {A. Quill|Boats are slow.}", id: "2"),
        Samples.marked("Three", "[A. Quill] and [Ada Quill] differ.", id: "3"),
      ], now: 0)
    key = try #require(outcomes[0].key)
  }

  private func speakers() throws -> [String?] {
    try #require(try archive.story(key)).marks.quotations.map(\.speaker?.name)
  }

  private func second() throws -> Range<Int> {
    try #require(try archive.story(key)).marks.quotations[1].range
  }

  @Test func aSpeakerIsCorrectedAndTakenBack() throws {
    let correction = Correction.speaker(story: key, range: try second(), name: "Ben Oyelaran")
    #expect(try archive.correct(correction, now: 1))
    #expect(try speakers() == ["Ada Quill", "Ben Oyelaran"])
    #expect(
      try archive.quotes(QuotationFilter(speaker: "oyelaran")).rows.map(\.evidence) == [.byHand])
    let none = Correction.speaker(story: key, range: try second(), name: nil)
    #expect(try archive.correct(none, now: 2))
    #expect(try speakers() == ["Ada Quill", nil])
    #expect(try archive.retract(none))
    #expect(try speakers() == ["Ada Quill", "Ben Oyelaran"])
    #expect(try archive.retract(correction))
    #expect(try speakers() == ["Ada Quill", "Ada Quill"])
    #expect(try archive.retract(correction) == false)
  }

  @Test func aSpeakerIsCorrectedEverywhereInTheStory() throws {
    let everywhere = Correction.speakerEverywhere(
      story: key, speaker: "Ada Quill", name: "Ben Oyelaran")
    #expect(try archive.correct(everywhere, now: 1))
    #expect(try speakers() == ["Ben Oyelaran", "Ben Oyelaran"])
    #expect(try archive.quotes(QuotationFilter(speaker: "oyelaran")).total == 2)
    // A later word on one of them stands above it.
    let one = Correction.speaker(story: key, range: try second(), name: "Ada Quill")
    #expect(try archive.correct(one, now: 2))
    #expect(try speakers() == ["Ben Oyelaran", "Ada Quill"])
    #expect(try archive.retract(one))
    #expect(try archive.retract(everywhere))
    #expect(try speakers() == ["Ada Quill", "Ada Quill"])
    let nobody = Correction.speakerEverywhere(story: key, speaker: "Ada Quill", name: nil)
    #expect(try archive.correct(nobody, now: 3))
    #expect(try speakers() == [nil, nil])
    #expect(try archive.retract(nobody))
    #expect(
      try archive.correct(
        .speakerEverywhere(story: key, speaker: "Zed Zimmer", name: "Ben Oyelaran"), now: 4)
        == false)
  }

  @Test func aSpeakerSurvivesAnnotation() throws {
    _ = try archive.correct(.speaker(story: key, range: try second(), name: "Ben Oyelaran"), now: 1)
    // The newer annotator finds one more quotation before, so every place moves.
    try archive.reannotate(
      version: 2,
      with: { article in
        var marks = StoryAnnotations(version: 2)
        var at = 0
        for range in article.text.utf8Ranges(of: "We met.") {
          marks.quotations.append(Quotation(range: range, kind: .mixed, group: at))
          at += 1
        }
        return AnnotatedArticle(article, marks: marks)
      })
    #expect(try speakers() == [nil, "Ben Oyelaran"])
    #expect(try archive.outdated(version: 2) == 0)
  }

  @Test func mergesAndNamesCount() throws {
    #expect(try archive.correct(.merge(entity: short, into: ada), now: 1))
    let page = try #require(try archive.entity(short))
    #expect(page.row.key == ada)
    #expect(page.row.stories == 3)
    #expect(page.aliases.contains("A. Quill"))
    #expect(page.quotes.count == 3)
    #expect(try archive.entities(.person).total == 1)
    #expect(try archive.counts().people == 1)
    #expect(try archive.search(SearchQuery("person:\"ada quill\""), now: 0).total == 3)
    #expect(try archive.correct(.rename(entity: ada, name: "Ada M. Quill"), now: 2))
    #expect(try archive.entity(ada)?.row.name == "Ada M. Quill")
    #expect(try archive.retract(.rename(entity: ada, name: "Ada M. Quill")))
    #expect(try archive.retract(.merge(entity: short, into: ada)))
    #expect(try archive.entity(ada)?.row.stories == 2)
    #expect(try archive.entity(ada)?.row.name == "Ada Quill")
    #expect(try archive.counts().people == 2)
  }

  @Test func mergesHoldForStoriesToCome() throws {
    _ = try archive.correct(.merge(entity: short, into: ada), now: 1)
    _ = try archive.add([Samples.marked("Four", "[A. Quill] again.", id: "4")], now: 2)
    #expect(try archive.entity(ada)?.row.stories == 4)
    try archive.rebuild()
    #expect(try archive.entity(ada)?.row.stories == 4)
  }

  @Test func circlesOfMergesEnd() throws {
    _ = try archive.correct(.merge(entity: short, into: ada), now: 1)
    _ = try archive.correct(.merge(entity: ada, into: short), now: 2)
    #expect(try archive.entity(ada)?.row.stories == 3)
    #expect(try archive.correct(.merge(entity: ada, into: ada), now: 3) == false)
    #expect(try archive.correct(.merge(entity: ada, into: "person:nobody"), now: 3) == false)
  }

  @Test func anAliasCanBeSomebodyElse() throws {
    #expect(try archive.correct(.split(entity: ada, alias: "Quill"), now: 1))
    #expect(try archive.entity("person:quill")?.row.stories == 1)
    let mentions1 = try archive.entity(ada)?.row.mentions
    #expect(mentions1 == 3)
    #expect(try archive.retract(.split(entity: ada, alias: "Quill")))
    #expect(try archive.entity("person:quill") == nil)
    let mentions2 = try archive.entity(ada)?.row.mentions
    #expect(mentions2 == 4)
  }
}

extension String {
  /// Every place of some words.
  fileprivate func utf8Ranges(of words: String) -> [Range<Int>] {
    let (all, wanted) = (Array(utf8), Array(words.utf8))
    return all.indices.filter { all[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}
