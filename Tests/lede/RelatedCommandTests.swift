import TestSupport
import Testing

@Suite struct RelatedCommandTests {
  private func related(_ arguments: String...) throws -> Program.Result {
    try PreparedArchive.command().lede(["related"] + arguments)
  }

  @Test func linesSayWhatIsShared() throws {
    let lines = try related("ferry").lines
    #expect(lines.count.isMultiple(of: 2) && !lines.isEmpty)
    #expect(lines[0].contains("Master of *sums*"))
    #expect(lines[1].contains("shares: ") && lines[1].contains("Ada Quill"))
  }

  @Test func copiesAreFoldedInLinesAndEntriesInJSON() throws {
    #expect(!(try related("ferry").output.contains("Ferry stops for the winter")))
    let answer = try object(try related("--json", "ferry").output)
    let rows = try #require(answer["related"] as? [[String: Any]])
    #expect(answer["id"] as? String == "ferry")
    #expect(rows.first?["id"] as? String == "copy")
    let scores = rows.compactMap { $0["score"] as? Double }
    #expect(scores.count == rows.count && scores == scores.sorted(by: >))
    #expect(scores.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(!rows.contains { $0["id"] as? String == "ferry" })
  }

  @Test func aLimitIsKept() throws {
    let rows = try object(try related("--json", "--limit", "1", "ferry").output)["related"]
    #expect((rows as? [Any])?.count == 1)
  }

  @Test func allAnswersForEveryStoryOnce() throws {
    let ids = try related("--all", "--json").lines.map { try object($0)["id"] as? String }
    #expect(ids.compactMap(\.self).sorted() == ["copy", "ferry", "formula", "hostile", "tram"])
  }

  @Test func aStorysOwnKeyMeansItToo() throws {
    let command = try PreparedArchive.command()
    let story = try object(try command.lede("show", "--json", "tram").output)
    let key = try #require(story["key"] as? String)
    #expect(try related("--json", key).output == related("--json", "tram").output)
  }
}
