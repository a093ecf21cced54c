import Testing

@testable import Articles

@Suite struct EntitySummaryTests {
  private func detail(_ mentions: Int, _ months: [Int]) -> EntityDetail {
    var detail = EntityDetail(
      row: EntitySummary(
        key: "person:ada quill", name: "Ada Quill", kind: .person, stories: 3, mentions: mentions))
    detail.timeline = months.enumerated().map { month, count in
      MonthCount(year: 2031, month: month + 1, count: count)
    }
    return detail
  }

  @Test(
    arguments: [
      (0, [], 0), (7, [], 7), (7, [7], 0), (7, [1, 2], 4), (7, [0, 0], 7), (7, [3, 4], 0),
      // Months are counted apart from the total; while one is behind the other, no count is below nothing.
      (3, [2, 5], 0),
    ] as [(Int, [Int], Int)])
  func mentionsThatNoMonthHoldsAreUndated(_ mentions: Int, _ months: [Int], _ undated: Int) {
    #expect(detail(mentions, months).undatedMentions == undated)
  }

  @Test func aPageBeginsWithTheRowAlone() {
    let page = detail(4, [])
    #expect(page.row.name == "Ada Quill" && page.row.mentions == 4)
    #expect(page.aliases.isEmpty && page.quotes.isEmpty && page.stories.isEmpty)
    #expect(page.companions.isEmpty && page.joins.isEmpty && page.similar.isEmpty)
    #expect(page.said == QuoteCounts())
  }

  @Test func aRowCountsNothingUnlessSaid() {
    let row = EntitySummary(key: "place:tarn", name: "Tarn", kind: .place)
    #expect(row.stories == 0 && row.mentions == 0)
  }

  @Test func namesThatDifferInKindAreOthers() {
    let place = EntitySummary(key: "tarn", name: "Tarn", kind: .place)
    let person = EntitySummary(key: "tarn", name: "Tarn", kind: .person)
    #expect(Set([place, person]).count == 2)
    let joined = JoinedName(
      key: "tarn", name: "Tarn", kind: .place, stories: 2, reason: "stands beside it")
    var other = joined
    other.reason = "has its office"
    #expect(joined != other)
  }
}
