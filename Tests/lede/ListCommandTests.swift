import TestSupport
import Testing

@Suite struct ListCommandTests {
  private func ids(_ arguments: String...) throws -> [String] {
    let command = try PreparedArchive.command()
    let result = try command.lede(["list", "--json"] + arguments)
    #expect(result.status == 0)
    return try result.lines.map { try #require(try object($0)["id"] as? String) }
  }

  @Test func daysNarrowTheList() throws {
    #expect(try ids("--since", "2021-05") == ["hostile", "tram"])
    #expect(try ids("--on", "2021-05") == ["tram"])
    #expect(try ids("--before", "2021-04-01", "--limit", "1").count == 1)
    #expect(try ids("--since", "2021-04-02", "--before", "2021-05-01") == ["formula"])
    #expect(try ids("--since", "2021-04", "--source", "Isle Wire") == ["formula"])
    #expect(try ids("--since", "2021-05", "--offset", "1") == ["tram"])
  }

  @Test func tagsNarrowTheList() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    _ = try own.program.lede("tag", "later", "alpha-1")
    let result = try own.program.lede("list", "--tag", "later", "--json")
    #expect(result.lines.count == 1 && result.output.contains("alpha-1"))
    #expect(try own.program.lede("list", "--tag", "never").output.isEmpty)
  }

  @Test(arguments: [["--since", "nonsense"], ["--on", "2021-13-99"], ["--tag", "two words"]])
  func nonsenseIsRefused(_ arguments: [String]) throws {
    #expect(try PreparedArchive.command().lede(["list"] + arguments).status == 64)
  }
}
