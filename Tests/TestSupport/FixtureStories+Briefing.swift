import Articles

extension FixtureStories {
  /// A briefing on the archive's stories.
  package static func briefing(_ archive: FakeArchive) -> Briefing {
    var briefing = Briefing(since: FakeArchive.now - 86_400, made: FakeArchive.now)
    (briefing.stories, briefing.unread, briefing.isFollowing) = (5, 3, true)
    var subject = Briefing.Subject(Followed(.entity("p1"), name: "Mara Tollen", kind: .person))
    subject.quotes = archive.quotes.filter { $0.speaker == "Mara Tollen" }
    subject.quoteCount = 9
    subject.stories = [archive.rows[0]]
    subject.storyCount = 1
    briefing.subjects = [subject]
    var thread = Briefing.ThreadUpdate(row: archive.threads[0].row)
    var report = Briefing.Report(row: archive.rows[2])
    report.paragraphs = [Briefing.Paragraph("The dredger came on Tuesday.", range: 40..<68)]
    report.folded = 4
    thread.reports = [report]
    thread.names = [EntitySummary(key: "p9", name: "Dora Lenn", kind: .person)]
    briefing.threads = [thread]
    var outlet = Briefing.OutletUpdate("Vell Courier", total: 7, unread: 2)
    outlet.stories = [archive.rows[3]]
    briefing.outlets = [outlet]
    return briefing
  }
}
