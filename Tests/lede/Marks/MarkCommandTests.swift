import Foundation
import TestSupport
import Testing

/// A program with an archive of its own, for commands that change it.
struct ChangingProgram {
  let program: Program

  init() throws {
    program = try Program()
    let lines = """
      {"id":"alpha-1","title":"Ferry stops","text":"The ferry to Norwick stops in winter because the harbour is shallow.","date":"2021-03-01","source":"Tarn Post"}
      {"id":"alpha-2","title":"Tram doubled","text":"A tram line is to be doubled, the council of Tarn decided on Monday.","date":"2021-03-02","source":"Isle Wire"}
      {"id":"beta-1","title":"Orchard sold","text":"An orchard beyond the quarry was sold to a cider maker last week.","date":"2021-03-03","source":"Isle Wire"}
      """
    _ = try program.lede("add", "-", input: lines)
  }

  /// The ids that a search finds.
  func found(_ query: String) throws -> Set<String> {
    let lines = try program.lede("search", query, "--json").lines
    return Set(try lines.compactMap { try object($0)["id"] as? String })
  }
}

@Suite struct MarkCommandTests {
  @Test func idsPrefixesAndSearchesAreMeant() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let one = try own.program.lede("mark", "read", "beta", "alpha-1")
    #expect(one.status == 0 && one.output == "2 stories marked read\n")
    #expect(try own.found("is:unread") == ["alpha-2"])
    let all = try own.program.lede("mark", "starred", "--search", "source:wire")
    #expect(all.output == "2 stories marked starred\n")
    #expect(try own.found("is:starred") == ["alpha-2", "beta-1"])
    let json = try own.program.lede("mark", "unstarred", "beta-1", "--json")
    #expect((try object(json.output)["changed"] as? [String])?.count == 1)
    let last = try own.program.lede("mark", "read", "--search", "-ferry")
    #expect(last.output == "1 story marked read\n")
  }

  @Test func whatIsAmbiguousOrUnknownChangesNothing() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let result = try own.program.lede("mark", "read", "beta-1", "alpha")
    #expect(result.status == 1)
    #expect(result.errors.contains("alpha begins the ids of 2 stories"))
    #expect(result.errors.contains("Ferry stops") && result.errors.contains("Tram doubled"))
    #expect(try own.program.lede("mark", "read", "beta-1", "gamma").status == 1)
    #expect(try own.program.lede("mark", "read", "--search", "nowhere").status == 1)
    #expect(try own.program.lede("mark", "read", "--search", "colour:red").status == 1)
    #expect(try own.found("is:unread").count == 3)
  }

  @Test func nonsenseIsRefused() throws {
    let own = try PreparedArchive.command()
    #expect(try own.lede("mark", "read").status == 64)
    #expect(try own.lede("mark", "blue", "x").status == 64)
  }
}
