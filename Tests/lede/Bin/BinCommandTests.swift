import TestSupport
import Testing

@Suite struct BinCommandTests {
  @Test func removedStoriesAreListedRestoredAndLetGo() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let dry = try own.program.lede("remove", "--search", "source:wire", "--dry-run")
    #expect(dry.output == "2 stories would be removed\n")
    #expect(try own.found("source:wire").count == 2)
    let removed = try own.program.lede("remove", "--search", "source:wire")
    #expect(removed.output.hasPrefix("2 stories removed"))
    #expect(try own.found("source:wire").isEmpty)
    let list = try own.program.lede("bin").lines
    #expect(list.count == 2 && list.allSatisfy { $0.hasPrefix("removed 20") })
    #expect(try own.program.lede("bin", "list", "--json").lines.count == 2)
    #expect(try own.program.lede("bin", "restore", "alpha-2").output == "1 story restored\n")
    #expect(try own.program.lede("bin", "restore", "alpha-2").status == 1)
    let young = try own.program.lede("bin", "empty", "--older-than", "1")
    #expect(young.output.hasPrefix("0 stories gone"))
    #expect(try own.program.lede("bin", "empty").output.hasPrefix("1 story gone for good"))
    let none = try own.program.lede("bin", "restore", "--all")
    #expect(none.output == "0 stories restored\n")
    #expect(try own.found("source:wire") == ["alpha-2"])
    #expect(try own.program.lede("doctor").status == 0)
  }

  @Test func addingByHandBringsBack() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let line = #"{"id":"x","title":"One more","text":"It was added, removed and added again."}"#
    _ = try own.program.lede("add", "-", input: line)
    _ = try own.program.lede("remove", "--search", "removed")
    #expect(try own.found("removed").isEmpty)
    _ = try own.program.lede("add", "-", input: line)
    #expect(try own.found("removed") == ["x"])
  }

  @Test func nonsenseIsRefused() throws {
    let own = try PreparedArchive.command()
    #expect(try own.lede("remove").status == 64)
    #expect(try own.lede("bin", "restore").status == 64)
    #expect(try own.lede("bin", "restore", "--all", "x").status == 64)
    #expect(try own.lede("remove", "--feed", "https://none.example/").status == 1)
    #expect(try own.lede("remove", "nobody-has-this").status == 1)
  }
}
