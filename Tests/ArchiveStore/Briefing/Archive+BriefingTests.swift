import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveBriefingTests {
  let archive: Archive
  private static let storm =
    "The storm over [place:Norwick] tore roofs off the harbour market. The harbour market of Norwick was closed by the storm on Monday evening."

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Storm over Norwick", Self.storm, id: "s1", source: "Tarn Post", date: "2022-05-01"),
        Samples.marked(
          "Quill on ferries", "[Ada Quill] said {Ada Quill|ferries are late}.", id: "q1",
          date: "2022-05-01"),
      ], now: 1_000_000)
  }

  private func addMore() throws {
    let before = Samples.marked(
      "Storm over Norwick moves on",
      "The storm over [place:Norwick] tore roofs off the harbour market.", id: "s2")
    let more = Samples.marked(
      "Storm over Norwick moves on",
      "Ferries from [place:Tarn] will carry timber to the harbour market of Norwick, [Bela Orr] promised after the storm.",
      id: "s2")
    var second = before
    second.article = Article(
      title: before.article.title,
      parts: [BlockDraft(.headline, before.article.title)]
        + [before, more].map { BlockDraft(.paragraph, $0.article.words(of: $0.article.blocks[1])) })
    (second.article.id, second.article.source) = ("s2", "Isle Wire")
    second.article.published = Timestamp(rfc3339: "2022-05-02")
    let shift = second.article.blocks[2].range.lowerBound - more.article.blocks[1].range.lowerBound
    second.marks.mentions += more.marks.mentions.map { mention in
      let range = mention.range.lowerBound + shift..<mention.range.upperBound + shift
      return Mention(range: range, kind: mention.kind, name: mention.name)
    }
    _ = try archive.add(
      [
        second,
        Samples.marked(
          "Quill on bridges", "[Ada Quill] said {Ada Quill|the bridge is sound}.", id: "q2",
          source: "Isle Wire", date: "2022-05-03"),
      ], now: 2_000_000)
  }

  @Test func whatWasSaidSinceTheLastTimeIsTold() throws {
    try archive.follow(.entity(try #require(try archive.entityKey("Ada Quill"))))
    try archive.setBriefingRead(1_000_000)
    try addMore()
    let briefing = try archive.briefing(now: 2_000_001)
    #expect(briefing.stories == 2 && briefing.isFollowing)
    let subject = try #require(briefing.subjects.first)
    #expect(subject.quotes.map(\.words) == ["the bridge is sound"])
    #expect(subject.stories.map(\.id) == ["q2"] && subject.storyCount == 1)
    #expect(briefing.outlets.map(\.outlet) == ["Isle Wire"] && briefing.outlets[0].total == 2)
    try archive.setBriefingRead(briefing.made)
    #expect(try archive.briefing(now: 2_000_002).stories == 0)
  }

  @Test func aRunningStoryTellsWhatNoEarlierReportTold() throws {
    try archive.setBriefingRead(1_000_000)
    try addMore()
    let id = try #require(try archive.find(id: "s1").first).key.rawValue
    try archive.follow(.thread(id))
    let thread = try #require(try archive.briefing(now: 2_000_001).threads.first)
    #expect(thread.row.isFollowed)
    let report = try #require(thread.reports.first)
    #expect(report.row.id == "s2" && report.folded == 1)
    #expect(
      report.paragraphs.count == 1 && report.paragraphs[0].text.hasPrefix("Ferries from Tarn"))
    #expect(Set(thread.names.map(\.name)) == ["Tarn", "Bela Orr"])
  }

  @Test func theFirstTimeTheLastDayThatBroughtAnythingCounts() throws {
    #expect(try archive.briefing(now: 9_000_000).stories == 2)
    #expect(try !archive.briefing(now: 9_000_000).isFollowing)
  }

  @Test func aDayAsksForTheDatesOfStories() throws {
    try addMore()
    let day = try #require(Timestamp(rfc3339: "2022-05-02")).seconds
    let briefing = try archive.briefing(since: day, now: 9_000_000)
    #expect(briefing.isByDate && briefing.stories == 2)
  }

  @Test func whatASearchFindsIsTold() throws {
    try archive.follow(.search("bridge"))
    try addMore()
    let subject = try #require(try archive.briefing(now: 2_000_001).subjects.first)
    #expect(subject.stories.map(\.id) == ["q2"])
  }

  @Test func undoRestoresWhenItWasRead() throws {
    #expect(try archive.setBriefingRead(5) == nil)
    #expect(try archive.setBriefingRead(9) == 5)
    #expect(try archive.setBriefingRead(nil) == 9)
    #expect(try archive.setBriefingRead(1) == nil)
  }
}
