import TestSupport
import Testing

@Suite struct ListCommandTests {
  private func list(_ options: String...) throws -> Program.Result {
    try PreparedArchive.command().lede(["list"] + options)
  }

  private func ids(_ options: String...) throws -> [String] {
    try PreparedArchive.command().lede(["list", "--json"] + options).lines.map {
      try object($0)["id"] as? String ?? "?"
    }
  }

  @Test func newestComeFirstAndCopiesAreFolded() throws {
    let ids = try ids()
    #expect(ids.first == "hostile" && Set(ids).count == ids.count)
    #expect(ids.count == 4)
    #expect(try list().lines.count == 4)
  }

  @Test(
    arguments: [
      (["--limit", "2"], 2), (["--limit", "0"], 4), (["--limit", "99"], 4), (["--offset", "3"], 1),
      (["--offset", "4"], 0), (["--offset", "99"], 0),
      (["--limit", "1", "--offset", "1"], 1),
    ])
  func partsOfTheListAreAskedFor(_ options: [String], _ count: Int) throws {
    let program = try PreparedArchive.command()
    let result = try program.lede(["list", "--json"] + options)
    #expect(result.status == 0 && result.lines.count == count)
  }

  @Test func partsMakeTheWhole() throws {
    let all = try ids()
    let parts = try (0..<4).flatMap { try ids("--limit", "1", "--offset", "\($0)") }
    #expect(parts == all)
  }

  @Test func storiesOfAnOutletAloneAreListed() throws {
    #expect(try Set(ids("--source", "Tarn Post")).isSubset(of: ["ferry", "copy", "tram"]))
    #expect(try ids("--source", "No Such Paper").isEmpty)
    #expect(try list("--source", "No Such Paper").status == 0)
  }

  @Test func whatIsUnreadAndStarredIsToldApart() throws {
    let program = try Program()
    defer { program.remove() }
    let lines =
      #"{"id":"a","title":"One","text":"The ferry stops."}"# + "\n"
      + #"{"id":"b","title":"Two","text":"The tram is doubled."}"#
    _ = try program.lede("add", "-", input: lines)
    _ = try program.lede("mark", "read", "a")
    _ = try program.lede("mark", "starred", "b")
    func ids(_ option: String) throws -> [String?] {
      try program.lede("list", "--json", option).lines.map { try object($0)["id"] as? String }
    }
    #expect(try ids("--unread") == ["b"] && ids("--starred") == ["b"])
    _ = try program.lede("mark", "read", "b")
    #expect(try ids("--unread").isEmpty)
  }

  /// Nothing that a terminal obeys comes out, whatever came in.
  @Test func linesAreHarmless() throws {
    #expect(isHarmless(try list().output))
    #expect(isHarmless(try list("--json").output))
  }

  @Test(arguments: [["--limit", "many"], ["--offset", ""], ["--nosuch"], ["word"]])
  func nonsenseIsMisuse(_ options: [String]) throws {
    #expect(try PreparedArchive.command().lede(["list"] + options).status == 64)
  }

  @Test func anEmptyArchiveListsNothing() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.lede("list")
    #expect(result.status == 0 && result.output.isEmpty)
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
