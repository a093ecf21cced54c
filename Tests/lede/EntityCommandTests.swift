import Articles
import TestSupport
import Testing

@testable import lede

@Suite struct EntityCommandTests {
  private func entity(_ arguments: String...) throws -> Program.Result {
    try PreparedArchive.command().lede(["entity"] + arguments)
  }

  @Test(arguments: [["Ada", "Quill"], ["ada quill"], ["Quill"], ["QUILL"], ["person:ada quill"]])
  func aNameIsFoundHoweverItIsWritten(_ words: [String]) throws {
    let result = try PreparedArchive.command().lede(["entity"] + words)
    #expect(result.status == 0)
    #expect(result.lines.first?.hasPrefix("Ada Quill  (person; 3 stories, 3 mentions)") == true)
  }

  @Test func thePageTellsWhatWasSaidAndWhere() throws {
    let output = try entity("Quill").output
    #expect(output.contains("\nSaid: 2 quotes\n  2021-04-02  “=1+1"))
    #expect(output.contains("\nStories:\n"))
    #expect(output.contains("2021-03  ████"))
  }

  @Test func theObjectHoldsEverythingOnThePage() throws {
    let page = try object(try entity("--json", "Quill").output)
    #expect(page["key"] as? String == "person:ada quill")
    #expect((page["quotes"] as? [[String: Any]])?.count == 3)
    #expect((page["articles"] as? [[String: Any]])?.count == 3)
    let timeline = try #require(page["timeline"] as? [[String: Any]])
    #expect(timeline.compactMap { $0["month"] as? String } == ["2021-03", "2021-04"])
    #expect(timeline.compactMap { $0["count"] as? Int } == [2, 1])
  }

  @Test(arguments: ["Nobody Known", "%", "\u{1B}[2J"])
  func aNameThatNoStoryHolds(_ name: String) throws {
    let result = try entity(name)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("lede: nothing is named “"))
    #expect(isHarmless(result.errors))
  }

  @Test func theKindIsKeptTo() throws {
    #expect(try entity("--kind", "place", "Quill").status == 1)
    #expect(try entity("--kind", "person", "Quill").status == 0)
  }

  @Test func aPageWithoutAnythingIsOneLine() {
    let page = EntityDetail(row: EntitySummary(key: "k", name: "Norwick", kind: .place))
    #expect(EntityText.lines(page) == ["Norwick  (place; 0 stories, 0 mentions)"])
  }

  @Test func barsKeepTheirMeasureAndTheLastTwoYears() {
    var page = EntityDetail(row: EntitySummary(key: "k", name: "N", kind: .place))
    page.timeline = (0..<60).map {
      MonthCount(year: 2000 + $0 / 12, month: $0 % 12 + 1, count: $0 == 59 ? 1_000_000 : 1)
    }
    let bars = EntityText.lines(page).filter { $0.contains("█") }
    #expect(bars.count == 24)
    #expect(bars.last?.count { $0 == "█" } == 40)
    #expect(bars.dropLast().allSatisfy { line in line.count { $0 == "█" } == 1 })
  }

  @Test func countsOfNothingDivideNothing() {
    var page = EntityDetail(row: EntitySummary(key: "k", name: "N", kind: .place))
    page.timeline = [MonthCount(year: 2021, month: 1, count: 0)]
    #expect(EntityText.lines(page).last == "2021-01  █ 0")
  }
}
