import TestSupport
import Testing

@Suite struct KeepCommandTests {
  @Test func aRuleIsCountedSetRunAndDropped() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    _ = try own.program.lede("mark", "read", "alpha-1", "alpha-2")
    let set = try own.program.lede("keep", "set", "--days", "90").lines
    #expect(
      set == [
        "all feeds: read stories older than 90 days go, but starred, tagged, noted, followed ones",
        "2 stories would go now; lede keep run removes them, and so does the next update of feeds",
      ])
    #expect(
      try own.program.lede("keep", "run", "--dry-run").output == "2 stories would be removed\n")
    #expect(try own.program.lede("keep", "run").output.hasPrefix("2 stories removed"))
    #expect(try own.found("date OR tram OR orchard OR ferry") == ["beta-1"])
    let rule = try object(try own.program.lede("keep", "--json").output)
    #expect(rule["days"] as? Int == 90 && rule["unread"] as? Bool == false)
    #expect(try own.program.lede("keep", "drop").status == 0)
    #expect(try own.program.lede("keep", "drop").status == 1)
    #expect(try own.program.lede("bin", "restore", "--all").output == "2 stories restored\n")
  }

  @Test func nonsenseIsRefused() throws {
    let own = try PreparedArchive.command()
    #expect(try own.lede("keep", "set", "--days", "0").status == 64)
    #expect(try own.lede("keep", "set", "--days", "9", "--except", "green").status == 64)
    #expect(try own.lede("keep", "set", "--days", "9", "--feed", "none", "--dry-run").status == 1)
  }
}
