import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveCorrectionListTests {
  let archive: Archive
  let key: StoryKey
  let other: StoryKey

  init() throws {
    archive = try .temporary()
    let outcomes = try archive.add(
      [
        Samples.marked(
          "One", "[Ada Quill] and [Quill=Ada Quill] met. {Ada Quill|We met.} {Ada Quill|We left.}",
          id: "1"),
        Samples.marked("Two", "[A. Quill] wrote. {A. Quill|Boats are slow.}", id: "2"),
      ], now: 0)
    key = try #require(outcomes[0].key)
    other = try #require(outcomes[1].key)
  }

  private func speakers() throws -> [String?] {
    try #require(try archive.story(key)).marks.quotations.map(\.speaker?.name)
  }

  private func range(_ at: Int) throws -> Range<Int> {
    try #require(try archive.story(key)).marks.quotations[at].range
  }

  @Test func theNewestStandsFirstAndSaysWhatItSays() throws {
    try archive.correct(.speaker(story: key, range: try range(1), name: "Ben Oyelaran"), now: 1)
    try archive.correct(.rename(entity: "person:ada quill", name: "Ada M. Quill"), now: 2)
    try archive.correct(.merge(entity: "person:a quill", into: "person:ada quill"), now: 3)
    try archive.correct(.apart(story: key, from: other), now: 4)
    try archive.correct(.follow(thread: key.rawValue, isOn: true), now: 5)
    let page = try archive.corrections()
    #expect(page.total == 4)
    #expect(
      page.rows.map(\.sentence) == [
        "“One” and “Two” are not the same news", "A. Quill and Ada Quill are one",
        "Ada Quill is called Ada M. Quill", "We left. was said by Ben Oyelaran · One",
      ])
    #expect(page.rows.map(\.made) == [4, 3, 2, 1])
    #expect(page.rows[3].story == key && page.rows[2].entity == "person:ada quill")
    let part = try archive.corrections(offset: 1, limit: 2)
    #expect(part.rows == Array(page.rows[1...2]) && part.total == 4 && part.offset == 1)
  }

  @Test func oneIsTakenBackByItsNumberAndPutBackInItsPlace() throws {
    try archive.correct(.speaker(story: key, range: try range(0), name: "Ben Oyelaran"), now: 1)
    try archive.correct(.speaker(story: key, range: try range(1), name: nil), now: 2)
    let before = try archive.corrections().rows
    #expect(try speakers() == ["Ben Oyelaran", nil])
    let gone = try #require(try archive.retractCorrection(before[1].id))
    #expect(try speakers() == ["Ada Quill", nil])
    #expect(try archive.retractCorrection(before[1].id) == nil)
    try archive.restore(gone)
    #expect(try speakers() == ["Ben Oyelaran", nil])
    #expect(try archive.corrections().rows == before)
    // Putting back what is there changes nothing.
    try archive.restore(gone)
    #expect(try archive.corrections().rows == before)
  }

  @Test func aMergeTakenBackByItsNumberLeavesTwoPages() throws {
    try archive.correct(.merge(entity: "person:a quill", into: "person:ada quill"), now: 1)
    let stories = try #require(try archive.entity("person:ada quill")).row.stories
    #expect(stories == 2)
    try archive.retractCorrection(try #require(try archive.corrections().rows.first).id)
    let left = try #require(try archive.entity("person:ada quill"))
    #expect(left.row.stories == 1)
  }

  @Test func whatItIsAboutMayBeGone() throws {
    try archive.correct(.speaker(story: key, range: try range(0), name: nil), now: 1)
    try archive.correct(.apart(story: key, from: other), now: 2)
    try archive.apply(.removed(true), to: [.rows([key])], now: 3)
    try archive.emptyBin()
    #expect(
      try archive.corrections().rows.map(\.sentence) == [
        "a story that is gone and “Two” are not the same news",
        "A quotation that is gone was said by nobody who can be named",
      ])
  }

  @Test func anArchiveWithoutCorrectionsHasNone() throws {
    #expect(try archive.corrections() == Page())
    #expect(try archive.retractCorrection(7) == nil)
  }
}
