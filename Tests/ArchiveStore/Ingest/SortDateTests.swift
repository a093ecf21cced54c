import Articles
import Testing

@testable import ArchiveStore

@Suite struct SortDateTests {
  private let now: Int64 = 1_800_000_000

  private func date(published: Int64?, updated: Int64? = nil) -> SortDate {
    var article = Article(title: "News")
    article.published = published.map { Timestamp(seconds: $0) }
    article.updated = updated.map { Timestamp(seconds: $0) }
    return SortDate(article, now: now)
  }

  @Test func publishedComesBeforeUpdated() {
    #expect(date(published: 100, updated: 200).seconds == 100)
    #expect(date(published: nil, updated: 200).source == .updated)
  }

  @Test func withoutADateTheTimeOfAddingStands() {
    let undated = date(published: nil)
    #expect(undated.seconds == now && undated.source == .added && undated.moment == nil)
  }

  @Test func datesThatCannotBeRightDoNotLead() {
    #expect(date(published: now + 10 * 86_400).source == .implausible)
    #expect(date(published: now + 86_400).source == .published)
    #expect(date(published: SortDate.earliest - 1).seconds == now)
    #expect(date(published: SortDate.earliest - 1, updated: 300).source == .updated)
  }

  @Test func listsStandAnUndatedStoryWhereItWasAdded() throws {
    let archive = try Archive.temporary()
    var future = Samples.story("Future", ["Text one."], id: "future")
    future.article.published = Timestamp(seconds: now * 2)
    var updated = Samples.story("Updated", ["Text two."], id: "updated")
    updated.article.updated = Timestamp(seconds: now - 50)
    let undated = Samples.story("Undated", ["Text three."], id: "undated")
    _ = try archive.add([future, updated, undated], now: now)
    let later = Samples.story("Later", ["Text four."], id: "later", date: "2033-05-18")
    _ = try archive.add([later], now: now * 2)
    let rows = try archive.stories(.all, offset: 0, limit: 9).rows
    #expect(rows.map(\.id).first == "later")
    #expect(rows.map(\.id).last == "updated")
    #expect(rows.last?.published == Timestamp(seconds: now - 50))
    #expect(rows.first { $0.id == "undated" }?.added == now)
    #expect(rows.first { $0.id == "future" }?.added == now)
    let key = try #require(rows.last).key
    #expect(try archive.story(key)?.article.published == nil)
  }
}
