import Articles
import Testing

@testable import ArchiveStore

@Suite struct BriefingBuilderTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func add(_ stories: [AnnotatedArticle], now: Int64) throws {
    _ = try archive.add(stories, now: now)
  }

  private func build(since: Int64 = 100, byDate: Bool = false) throws -> Briefing {
    try archive.read { try BriefingBuilder(since: since, byDate: byDate, 1_000, $0).build() }
  }

  private func story(
    _ number: Int, _ text: String = "", source: String? = "Courier", url: String? = nil
  ) -> AnnotatedArticle {
    Samples.marked(
      "Report number \(number)", "\(text) \(Samples.paragraph(number))", id: "s\(number)",
      source: source, date: "2031-03-\(number % 27 + 1 < 10 ? "0" : "")\(number % 27 + 1)", url: url
    )
  }

  @Test func onlyWhatCameAfterIsNew() throws {
    try add([story(1), story(2)], now: 50)
    try add([story(3)], now: 100)
    try add([story(4)], now: 101)
    let briefing = try build()
    #expect(briefing.stories == 1 && briefing.unread == 1 && briefing.since == 100)
    #expect(briefing.outlets.flatMap(\.stories).map(\.id) == ["s4"])
  }

  @Test func fragmentsOfOneSentenceAreOneQuotation() throws {
    try add(
      [
        Samples.marked(
          "Quay",
          "[Ada Quill] said the quay was “{Ada Quill|far too short}” and “{Ada Quill|a shame}”.",
          id: "q", date: "2031-03-02")
      ], now: 200)
    let key = try #require(try archive.entityKey("Ada Quill", kind: .person))
    try archive.follow(.entity(key))
    let subject = try #require(try build().subjects.first)
    #expect(subject.quotes.count == 1 && subject.quoteCount == 1)
  }

  @Test func nothingNewIsTold() throws {
    try add([story(1)], now: 50)
    let briefing = try build()
    #expect(briefing.stories == 0 && briefing.outlets.isEmpty && briefing.subjects.isEmpty)
  }

  @Test func outletsComeByHowMuchTheyBring() throws {
    try add((0..<8).map { story($0, source: "Wire") }, now: 200)
    try add(
      [story(20, source: "Courier"), story(21, source: nil, url: "https://isle.example/a")],
      now: 200)
    try add([story(22, source: nil)], now: 200)
    let outlets = try build().outlets
    #expect(outlets.first?.outlet == "Wire" && outlets.first?.total == 8)
    #expect(outlets.first?.stories.count == 5 && outlets.map(\.total) == [8, 1, 1, 1])
    #expect(Set(outlets.dropFirst().map(\.outlet)) == ["Courier", "isle.example", nil])
  }

  @Test func readStoriesAreCountedApart() throws {
    try add((0..<3).map { story($0) }, now: 200)
    let key = try #require(try archive.find(id: "s1").first).key
    _ = try archive.setRead(key, true)
    let briefing = try build()
    #expect(briefing.stories == 3 && briefing.unread == 2 && briefing.outlets[0].unread == 2)
  }

  @Test func theSameWordsInSeveralStoriesAreOneQuotation() throws {
    try add(
      [
        story(1, "{Ada Quill|The quay is shut.}"), story(2, "{Ada Quill|the quay is shut}"),
        story(3, "{Ada Quill|The ferry sails.} [Ada Quill]"),
      ], now: 200)
    try archive.follow(.entity(try #require(try archive.entityKey("Ada Quill"))))
    let subject = try #require(try build().subjects.first)
    #expect(subject.quoteCount == 2 && subject.quotes.count == 2)
    #expect(subject.storyCount == 1)
  }

  @Test func manyStoriesOfASubjectAreCutAndCounted() throws {
    try add((0..<20).map { story($0, "The dredger came.") }, now: 200)
    try archive.follow(.search("dredger"))
    let subject = try #require(try build().subjects.first)
    #expect(subject.storyCount == 20 && subject.stories.count == 8 && subject.quotes.isEmpty)
  }

  @Test func aSubjectWithoutNewsIsLeftOut() throws {
    try add([story(1, "[Ada Quill] spoke.")], now: 50)
    try add([story(2)], now: 200)
    try archive.follow(.entity(try #require(try archive.entityKey("Ada Quill"))))
    try archive.follow(.search("nothingofthekind"))
    let briefing = try build()
    #expect(briefing.isFollowing && briefing.subjects.isEmpty && briefing.stories == 1)
  }

  @Test func datesCountWhereADayIsAskedFor() throws {
    try add([story(1), story(9)], now: 10)
    let day = try #require(Timestamp(rfc3339: "2031-03-05")).seconds
    let briefing = try build(since: day, byDate: true)
    #expect(briefing.isByDate && briefing.stories == 1)
    #expect(briefing.outlets.flatMap(\.stories).map(\.id) == ["s9"])
  }
}
