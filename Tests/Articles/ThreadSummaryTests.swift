import Testing

@testable import Articles

@Suite struct ThreadSummaryTests {
  private let row = StorySummary(key: StoryKey(rawValue: "a"), id: "a", title: "Ferry")

  @Test func aRunningStoryBeginsWithoutDatesAndUnfollowed() {
    let thread = ThreadSummary(id: "a", headline: "Ferry", reports: 2, outlets: 1)
    #expect(thread.first == nil && thread.last == nil && thread.people.isEmpty)
    #expect(!thread.isFollowed && thread.unread == 0)
    #expect(thread.reports == 2 && thread.outlets == 1)
  }

  @Test func aReportStandsAloneUnlessCopiesAreNamed() {
    #expect(ThreadDetail.Report(row: row).copies.isEmpty)
    let detail = ThreadDetail(row: ThreadSummary(id: "a", headline: "Ferry"))
    #expect(detail.reports.isEmpty)
    #expect(detail != ThreadDetail(row: detail.row, reports: [ThreadDetail.Report(row: row)]))
  }
}
