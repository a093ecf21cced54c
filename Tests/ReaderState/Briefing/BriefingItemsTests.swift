import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct BriefingItemsTests {
  private let archive = FixtureStories.archive()

  private func items(_ briefing: Briefing, width: Int = 60) -> [BriefingPage.Item] {
    BriefingItems(briefing, width: width).items
  }

  private func briefing(_ change: (inout Briefing) -> Void) -> Briefing {
    var briefing = Briefing(since: 0, made: 10)
    briefing.isFollowing = true
    change(&briefing)
    return briefing
  }

  private func rests(_ items: [BriefingPage.Item]) -> [String] {
    items.compactMap { if case .rest(let text) = $0 { text } else { nil } }
  }

  @Test func nothingNewIsAHeading() {
    #expect(items(briefing { _ in }) == [.heading])
  }

  @Test func whoFollowsNobodyIsToldHow() {
    let items = items(briefing { $0.isFollowing = false })
    guard case .hint(let text) = items.last else {
      Issue.record("\(items)")
      return
    }
    #expect(text.hasPrefix("F follows") && !items[1].canSelect && items[1].page == nil)
  }

  @Test(
    arguments: [
      (FollowedSubject.entity("p1"), BriefingPage.Target.entity("p1")),
      (.search("quay"), .search("quay")), (.thread("story2"), .thread("story2")),
    ])
  func sectionsLeadToWhatIsFollowed(_ subject: FollowedSubject, _ target: BriefingPage.Target) {
    let followed = Followed(subject, name: "Followed")
    let items = items(briefing { $0.subjects = [Briefing.Subject(followed)] })
    #expect(items[1] == .section("Followed", target) && items[1].page != nil)
  }

  @Test func anOutletWithoutANameLeadsNowhere() {
    let items = items(
      briefing { $0.outlets = [Briefing.OutletUpdate(nil, total: 3, unread: 1)] })
    #expect(items[1] == .section("No outlet", .outlet(nil)) && items[1].page == nil)
    #expect(rests(items) == ["3 more"])
  }

  @Test func whatIsLeftOutIsCounted() {
    var subject = Briefing.Subject(Followed(.search("quay"), name: "quay"))
    subject.quotes = Array(archive.quotes.prefix(1))
    subject.quoteCount = 1_501
    subject.stories = [archive.rows[0]]
    subject.storyCount = 1
    let items = items(briefing { $0.subjects = [subject] })
    #expect(rests(items) == ["1,500 more quotes"])
  }

  @Test func longParagraphsAreCutAndSaySo() {
    var report = Briefing.Report(row: archive.rows[2])
    let long = String(repeating: "The dredger came on Tuesday. ", count: 40)
    report.paragraphs = [
      Briefing.Paragraph(long, range: 40..<400), Briefing.Paragraph("Short.", range: 400..<406),
    ]
    var thread = Briefing.ThreadUpdate(row: archive.threads[0].row)
    thread.reports = [report]
    let items = items(briefing { $0.threads = [thread] }, width: 40)
    let lines = items.compactMap { item -> [String]? in
      if case .paragraph(_, _, let lines) = item { lines } else { nil }
    }
    #expect(lines.map(\.count) == [6, 1] && lines[0].last?.hasSuffix(" …") == true)
    #expect(lines[0].dropLast().allSatisfy { DisplayWidth.columns(of: $0) <= 36 })
    #expect(items.map(\.height).reduce(0, +) == 12)
  }

  @Test func quotesAreCutAtFourLines() {
    var quote = archive.quotes[0]
    quote.words = String(repeating: "word ", count: 400)
    var subject = Briefing.Subject(Followed(.search("q"), name: "q"))
    subject.quotes = [quote]
    subject.quoteCount = 1
    let items = items(briefing { $0.subjects = [subject] })
    guard case .quote(_, let lines) = items[2] else {
      Issue.record("\(items)")
      return
    }
    #expect(lines.count == 4 && items[2].height == 5 && items[2].offset == quote.range.lowerBound)
  }

  @Test func threadsTellReportsThenNewNames() {
    var thread = Briefing.ThreadUpdate(row: archive.threads[0].row)
    thread.omitted = 2
    var report = Briefing.Report(row: archive.rows[2])
    (report.omitted, report.folded) = (1, 1)
    thread.reports = [report]
    thread.names = [EntitySummary(key: "p9", name: "Dora Lenn", kind: .person)]
    let items = items(briefing { $0.threads = [thread] })
    #expect(
      rests(items) == [
        "2 earlier new reports", "1 more new paragraphs", "1 paragraph told before",
        "new names in it:",
      ])
    #expect(items.last == .name(thread.names[0]) && items.last?.page is EntityPage)
  }

  @Test func storiesShowAtOnceWhatWasDoneToThem() {
    let row = archive.rows[0]
    var story = BriefingPage.Item.story(row)
    var paragraph = BriefingPage.Item.paragraph(row, 4, ["x"])
    var other = BriefingPage.Item.heading
    let change = RowChange(keys: [row.key], isRead: true, isStarred: true)
    for change in [change, RowChange(keys: [StoryKey(rawValue: "else")], isRead: false)] {
      story.apply(change)
      paragraph.apply(change)
      other.apply(change)
    }
    #expect(story.story?.isStarred == true && story.story?.isRead == true)
    #expect(paragraph.story?.isStarred == true && paragraph.offset == 4)
    #expect(other == .heading && other.story == nil)
  }

  @Test(arguments: [0, 1, 5, 14, 200])
  func anyWidthIsLaidOut(_ width: Int) {
    let items = items(FixtureStories.briefing(archive), width: width)
    #expect(items.allSatisfy { $0.height > 0 })
    #expect(items.filter(\.canSelect).count == items.filter { $0.page != nil }.count)
  }
}
