import Testing

@testable import Articles

@Suite struct BriefingTests {
  private let row = StorySummary(key: StoryKey(rawValue: "a"), id: "a", title: "Ferry")

  @Test func aBriefingOfNothingSaysWhenItWasMade() {
    let briefing = Briefing(since: 10, made: 20)
    #expect(briefing.since == 10 && briefing.made == 20 && !briefing.isByDate)
    #expect(briefing.stories == 0 && briefing.unread == 0 && !briefing.isFollowing)
    #expect(briefing.subjects.isEmpty && briefing.threads.isEmpty && briefing.outlets.isEmpty)
  }

  /// What stories count by is part of what a briefing is: the same time by date is another list.
  @Test func byDateIsAnotherBriefing() {
    #expect(Briefing(since: 10, made: 20) != Briefing(since: 10, made: 20, isByDate: true))
  }

  @Test func aSubjectWithNothingNewHasNoQuotations() {
    let followed = Followed(.entity("person:ada quill"), name: "Ada Quill", kind: .person)
    let subject = Briefing.Subject(followed)
    #expect(subject.followed == followed && subject.quotes.isEmpty && subject.quoteCount == 0)
    #expect(subject.stories.isEmpty && subject.storyCount == 0)
  }

  @Test func placesOfParagraphsAreBytesOfTheText() {
    let text = "Früh am Tag.\nThe ferry is late."
    let start = "Früh am Tag.\n".utf8.count
    let paragraph = Briefing.Paragraph("The ferry is late.", range: start..<text.utf8.count)
    #expect(text.utf8Slice(paragraph.range) == paragraph.text)
    var report = Briefing.Report(row: row)
    #expect(report.paragraphs.isEmpty && report.folded == 0 && report.omitted == 0)
    report.paragraphs = [paragraph]
    #expect(report != Briefing.Report(row: row))
  }

  @Test func storiesWithoutAnOutletAreALineOfTheirOwn() {
    let none = Briefing.OutletUpdate(nil, total: 2, unread: 1)
    #expect(none.outlet == nil && none.total == 2 && none.unread == 1 && none.stories.isEmpty)
    #expect(none != Briefing.OutletUpdate("", total: 2, unread: 1))
  }
}
