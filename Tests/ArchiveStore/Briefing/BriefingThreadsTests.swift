import Articles
import Testing

@testable import ArchiveStore

@Suite struct BriefingThreadsTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  /// Sentences that reports of one running story share.
  private static let common = [
    "The storm over Norwick tore roofs off the harbour market on Monday evening.",
    "The harbour market of Norwick was closed by the storm, the harbour office said.",
  ]

  private func report(
    _ number: Int, _ paragraphs: [String], names: [String] = ["Norwick"]
  ) -> AnnotatedArticle {
    var story = Samples.story(
      "Storm over Norwick harbour market, day \(number)", Self.common + paragraphs,
      id: "s\(number)", source: "Post \(number)", date: "2022-05-0\(number)")
    for name in names {
      guard let found = story.article.text.firstRange(of: name) else { continue }
      let text = story.article.text
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      story.marks.mentions.append(
        Mention(
          range: start..<start + name.utf8.count, kind: name == "Norwick" ? .place : .person,
          name: name))
    }
    return story
  }

  private func updates(since: Int64 = 100) throws -> [Briefing.ThreadUpdate] {
    try archive.read { try BriefingThreads("s.added > \(since)", $0).updates() }
  }

  private func follow() throws {
    let id = try #require(try archive.find(id: "s1").first).key.rawValue
    try archive.follow(.thread(id))
  }

  @Test func nothingNewIsNothingTold() throws {
    _ = try archive.add([report(1, []), report(2, [])], now: 50)
    #expect(try updates().isEmpty)
  }

  @Test func onlyParagraphsThatNoEarlierReportHasAreTold() throws {
    _ = try archive.add([report(1, ["Three boats sank at the north quay in the night."])], now: 50)
    _ = try archive.add(
      [
        report(
          2,
          [
            "Three boats sank at the north quay in the night.",
            "Timber from Tarn arrives on Friday for the roofs, the carpenters promised.",
          ])
      ], now: 200)
    try follow()
    let thread = try #require(try updates().first)
    let told = try #require(thread.reports.first)
    #expect(thread.reports.count == 1 && told.row.id == "s2")
    #expect(
      told.paragraphs.map(\.text) == [
        "Timber from Tarn arrives on Friday for the roofs, the carpenters promised."
      ])
    #expect(told.folded == 3 && told.omitted == 0)
    let story = try #require(try archive.story(told.row.key))
    #expect(story.article.text.utf8Slice(told.paragraphs[0].range) == told.paragraphs[0].text)
  }

  @Test func aLaterReportIsComparedWithTheNewOneBefore() throws {
    let news = "Timber from Tarn arrives on Friday for the roofs, the carpenters promised."
    _ = try archive.add([report(1, [])], now: 50)
    _ = try archive.add([report(2, [news]), report(3, [news])], now: 200)
    try follow()
    let reports = try #require(try updates().first).reports
    #expect(reports.map(\.row.id) == ["s2", "s3"])
    #expect(reports.map { $0.paragraphs.count } == [1, 0])
  }

  @Test func manyNewParagraphsAreCutAndCounted() throws {
    _ = try archive.add([report(1, [])], now: 50)
    _ = try archive.add([report(2, (0..<9).map { Samples.paragraph($0 * 13) })], now: 200)
    try follow()
    let report = try #require(try updates().first?.reports.first)
    #expect(report.paragraphs.count == 6 && report.omitted == 3)
  }

  @Test func namesThatAreNewAreTold() throws {
    _ = try archive.add(
      [report(1, ["Ada Quill spoke."], names: ["Norwick", "Ada Quill"])], now: 50)
    _ = try archive.add(
      [report(2, ["Ada Quill met Dora Lenn."], names: ["Norwick", "Ada Quill", "Dora Lenn"])],
      now: 200)
    try follow()
    #expect(try #require(try updates().first).names.map(\.name) == ["Dora Lenn"])
  }

  @Test func aRunningStoryThatIsAllNewHasNoNewNames() throws {
    _ = try archive.add([report(1, []), report(2, [])], now: 200)
    try follow()
    let thread = try #require(try updates().first)
    #expect(thread.names.isEmpty && thread.reports.count == 2)
  }

  @Test func oneNewReportOfAThreadThatIsNotFollowedIsNotTold() throws {
    _ = try archive.add([report(1, []), report(2, [])], now: 50)
    _ = try archive.add([report(3, ["The roofs are mended."])], now: 200)
    #expect(try updates().isEmpty)
    try follow()
    #expect(try updates().count == 1)
  }
}
