import TestSupport
import Testing

@Suite struct StateCommandTests {
  @Test func stateGoesFromOneArchiveToAnother() throws {
    let (one, two) = (try ChangingProgram(), try ChangingProgram())
    defer {
      one.program.remove()
      two.program.remove()
    }
    _ = try one.program.lede("mark", "starred", "alpha-1")
    _ = try one.program.lede("tag", "later", "alpha-2")
    _ = try one.program.lede("note", "beta-1", "cider")
    let exported = try one.program.lede("state", "export")
    #expect(exported.status == 0 && exported.output.contains("\"tags\""))
    let report = try two.program.lede("state", "import", "-", input: exported.output)
    #expect(report.output == "3 stories, 0 new corrections\n")
    #expect(try two.found("is:starred") == ["alpha-1"])
    #expect(try two.found("tag:later") == ["alpha-2"] && two.found("note:cider") == ["beta-1"])
    #expect(try one.program.lede("state", "export", "state.json").status == 0)
    #expect(try one.program.lede("state", "export", "state.json").status == 1)
  }

  @Test func rulesOfKeepingAreToldAndCanBeLeftOut() throws {
    let (one, two) = (try ChangingProgram(), try ChangingProgram())
    defer {
      one.program.remove()
      two.program.remove()
    }
    _ = try one.program.lede("keep", "set", "--days", "9")
    let exported = try one.program.lede("state", "export").output
    let without = try two.program.lede("state", "import", "--no-keeping", "-", input: exported)
    #expect(without.output == "0 stories, 0 new corrections\n" && without.errors.isEmpty)
    let report = try two.program.lede("state", "import", "-", input: exported)
    #expect(report.output.contains("1 new rule of keeping"))
    #expect(report.errors.contains("all feeds: read stories older than 9 days go"))
    let again = try two.program.lede("state", "import", "-", input: exported)
    #expect(again.errors.isEmpty && !again.output.contains("rule"))
  }

  @Test func whatIsNoStateChangesNothing() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    for input in ["", "[]", "{\"version\":2}", "{\"version\":\"x\"}", "not json"] {
      let result = try own.program.lede("state", "import", "-", input: input)
      #expect(result.status == 1 && result.errors.contains("nothing was changed"))
    }
    #expect(try own.program.lede("state", "import", "none.json").status == 1)
  }
}
