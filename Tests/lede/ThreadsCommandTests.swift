import TestSupport
import Testing

@Suite struct ThreadsCommandTests {
  private func lede(_ arguments: String...) throws -> Program.Result {
    try PreparedArchive.command().lede(arguments)
  }

  @Test func aRunningStoryIsALineWithItsSize() throws {
    let lines = try lede("threads").lines
    try #require(lines.count == 1)
    #expect(lines[0].contains("  2021-03-29 to 2021-04-02  2 reports, 2 outlets  "))
  }

  @Test(arguments: [("sums", 1), ("SUMS", 1), ("dragon", 0), ("%", 0)])
  func wordsOfTheHeadlineNarrow(_ words: String, _ count: Int) throws {
    let result = try lede("threads", words)
    #expect(result.status == 0 && result.lines.count == count)
  }

  @Test func jsonNamesTheReportsOldestFirst() throws {
    let result = try lede("threads", "--json")
    #expect(result.lines.count == 1)
    #expect(try object(result.output)["articles"] as? [String] == ["ferry", "copy", "formula"])
  }

  @Test(arguments: ["ferry", "copy", "formula"])
  func anyReportLeadsToItsThread(_ id: String) throws {
    let thread = try object(try lede("thread", "--json", id).output)
    let reports = try #require(thread["reports"] as? [[String: Any]])
    #expect(reports.compactMap { $0["id"] as? String } == ["ferry", "formula"])
    #expect(reports.first?["copies"] as? [String] == ["copy"])
    #expect(thread["outlets"] as? Int == 2)
    #expect(thread["first"] as? String == "2021-03-29")
    #expect((thread["people"] as? [String])?.contains("Ada Quill") == true)
  }

  @Test func aThreadFoundBySearchHoldsItsReports() throws {
    let hits = try lede("search", "--json", "thread:ferry").lines.map {
      try object($0)["id"] as? String
    }
    #expect(hits.contains("formula"))
    #expect(!hits.contains("tram"))
    #expect(try lede("search", "thread:nosuch").status == 1)
  }
}
