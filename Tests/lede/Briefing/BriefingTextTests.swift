import Articles
import TestSupport
import Testing

@testable import lede

@Suite struct BriefingTextTests {
  private func briefing(_ change: (inout Briefing) -> Void) -> Briefing {
    var briefing = Briefing(since: 1_930_000_000, made: 1_930_086_400)
    briefing.isFollowing = true
    change(&briefing)
    return briefing
  }

  private func row(_ title: String, isRead: Bool = false) -> StorySummary {
    var row = StorySummary(key: StoryKey(rawValue: "k1"), id: "i", title: title)
    row.published = Timestamp(rfc3339: "2031-03-04T08:00:00Z")
    row.isRead = isRead
    return row
  }

  @Test func theHeadSaysSinceWhenAndHowMany() {
    var lines = BriefingText.lines(briefing { $0.stories = 1 })
    #expect(
      lines == ["New since 2031-02-27T23:06: 1 story"] || lines[0].hasPrefix("New since 2031-02-"))
    lines = BriefingText.lines(
      briefing {
        $0.isByDate = true
        $0.stories = 2
      })
    #expect(lines[0].hasPrefix("Dated since ") && lines[0].hasSuffix(": 2 stories"))
  }

  @Test func whoFollowsNobodyIsToldTheCommand() {
    let lines = BriefingText.lines(briefing { $0.isFollowing = false })
    #expect(lines.contains { $0.contains("lede follow NAME") })
  }

  @Test func subjectsHaveQuotesThenStories() {
    let archive = FixtureStories.archive()
    var subject = Briefing.Subject(Followed(.entity("p1"), name: "Mara *Tollen*"))
    subject.quotes = Array(archive.quotes.prefix(1))
    subject.quoteCount = 3
    subject.stories = [row("Board keeps survey back", isRead: true)]
    subject.storyCount = 9
    let plain = BriefingText.lines(briefing { $0.subjects = [subject] })
    #expect(plain[1] == "Mara *Tollen*")
    #expect(
      plain[2].hasPrefix("  ") && plain[2].contains("“") && plain[2].contains(" — Vell Courier, "))
    #expect(plain[3] == "    … 2 more quotes")
    #expect(plain[4] == "    k1  2031-03-04  Board keeps survey back")
    #expect(plain[5] == "    … 8 more stories")
    let markdown = BriefingText.lines(briefing { $0.subjects = [subject] }, isMarkdown: true)
    #expect(markdown.contains("## Mara \\*Tollen\\*") && markdown.contains("- … 2 more quotes"))
    #expect(markdown.contains("- 2031-03-04 Board keeps survey back"))
  }

  @Test func runningStoriesTellWhatIsNew() {
    var thread = Briefing.ThreadUpdate(
      row: ThreadSummary(id: "t", headline: "The mole", reports: 4, outlets: 2))
    thread.row.isFollowed = true
    thread.omitted = 1
    var report = Briefing.Report(row: row("Dredger comes"))
    report.paragraphs = [Briefing.Paragraph("The dredger\ncame.", range: 0..<17)]
    (report.omitted, report.folded) = (2, 3)
    thread.reports = [report]
    thread.names = [
      EntitySummary(key: "a", name: "Dora Lenn", kind: .person),
      EntitySummary(key: "b", name: "Ivo Renn", kind: .person),
    ]
    let lines = BriefingText.lines(briefing { $0.threads = [thread] })
    #expect(
      Array(lines.dropFirst()) == [
        "★ The mole", "    … 1 earlier new reports", "  ● k1  2031-03-04  Dredger comes",
        "    The dredger came.", "    … 2 more new paragraphs", "    … 3 paragraphs told before",
        "  New names: Dora Lenn, Ivo Renn",
      ])
    let markdown = BriefingText.lines(briefing { $0.threads = [thread] }, isMarkdown: true)
    #expect(markdown.contains("## ★ The mole") && markdown.contains("The dredger came."))
    #expect(markdown.contains("New names: Dora Lenn, Ivo Renn"))
  }

  @Test func outletsCountWhatIsUnread() {
    var outlet = Briefing.OutletUpdate("Courier", total: 5, unread: 2)
    outlet.stories = [row("One")]
    let none = Briefing.OutletUpdate(nil, total: 1, unread: 1)
    let lines = BriefingText.lines(briefing { $0.outlets = [outlet, none] })
    #expect(lines.contains("By outlet") && lines.contains("Courier: 5, 2 unread"))
    #expect(lines.contains("    … 4 more") && lines.contains("No outlet: 1"))
    #expect(lines.last != "")
  }

  @Test func titlesAndAddressesCannotLeaveTheirLink() {
    var outlet = Briefing.OutletUpdate("C", total: 1, unread: 1)
    var hostile = row("a](b) <i>")
    hostile.url = "https://a.example/>) [x](<javascript:1"
    outlet.stories = [hostile]
    let lines = BriefingText.lines(briefing { $0.outlets = [outlet] }, isMarkdown: true)
    let line = lines.first { $0.hasPrefix("- 2031") } ?? ""
    #expect(line.contains("[a\\](b) \\<i\\>](<https://a.example/) [x](javascript:1>)"), "\(line)")
  }
}
