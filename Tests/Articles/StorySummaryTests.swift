import Testing

@testable import Articles

@Suite struct StorySummaryTests {
  private let row = StorySummary(key: StoryKey(rawValue: "0123456789ab"), id: "f-1", title: "Ferry")

  @Test func aRowIsUnreadUnstarredAndAlone() {
    #expect(!row.isRead && !row.isStarred && row.copies == 0)
    #expect(row.quotes == 0 && row.reported == 0 && row.notes == 0 && row.tags.isEmpty)
  }

  /// A count that is not known is not nothing: only what was compared may be said to hold nothing new.
  @Test func whatIsNewIsUnknownUntilCounted() {
    #expect(row.newParagraphs == nil)
    var counted = row
    counted.newParagraphs = 0
    #expect(counted != row)
  }

  @Test func aRowHasNoDateOfItsOwn() {
    #expect(row.published == nil && row.added == nil && row.source == nil && row.url == nil)
  }

  @Test func listsOfDifferentFeedsAndOutletsAreOthers() {
    let lists: [StoryFilter] = [
      .all, .unread, .starred, .feed("Post"), .source("Post"), .feed("post"), .source(""),
    ]
    #expect(Set(lists).count == lists.count)
  }

  @Test func anEmptyArchiveCountsNothing() {
    let counts = ArchiveCounts()
    let numbers = [
      counts.all, counts.unread, counts.starred, counts.threads, counts.people, counts.places,
      counts.organizations, counts.quotes, counts.reported, counts.feeds, counts.tags,
      counts.notes, counts.removed,
    ]
    #expect(numbers.allSatisfy { $0 == 0 })
  }
}
