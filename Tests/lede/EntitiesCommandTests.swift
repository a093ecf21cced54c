import Articles
import TestSupport
import Testing

@testable import lede

@Suite struct EntitiesCommandTests {
  private func entities(_ arguments: [String]) throws -> Program.Result {
    try PreparedArchive.command().lede(["entities"] + arguments)
  }

  @Test func whoIsNamedInMostStoriesStandsFirst() throws {
    let first = try #require(try entities([]).lines.first)
    #expect(first.hasPrefix("3  Ada Quill  (person, 3 mentions)"))
  }

  @Test(arguments: EntityKind.allCases.map(\.rawValue))
  func onlyTheKindThatIsAskedFor(_ kind: String) throws {
    for line in try entities(["--kind", kind, "--json"]).lines {
      #expect(try object(line)["kind"] as? String == kind)
    }
  }

  @Test(arguments: [
    (["quill"], 1), (["ada", "qui"], 1), (["uill"], 0), (["--limit", "1"], 1), (["zzz"], 0),
    (["--limit", "1", "--kind", "person"], 1), (["\"; DROP TABLE"], 0),
  ])
  func beginningsOfWordsAndLimits(_ arguments: [String], _ count: Int) throws {
    let result = try entities(arguments)
    #expect(result.status == 0)
    #expect(result.lines.count == count, "\(result.output)")
  }

  @Test func countsFallAndAreNumbers() throws {
    let stories = try entities(["--json"]).lines.map { line in
      try #require(try object(line)["stories"] as? Int)
    }
    #expect(stories == stories.sorted(by: >))
    #expect(stories.allSatisfy { $0 > 0 })
  }

  @Test(arguments: [
    (2021, 3, "2021-03"), (2021, 12, "2021-12"), (987, 1, "0987-01"), (5, 10, "0005-10"),
  ])
  func months(_ year: Int, _ month: Int, _ name: String) {
    #expect(MonthText.name(MonthCount(year: year, month: month, count: 1)) == name)
  }
}
