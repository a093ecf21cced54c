import TestSupport
import Testing

@testable import lede

@Suite struct WhyCommandTests {
  private func why(_ arguments: String...) throws -> Program.Result {
    try PreparedArchive.command().lede(["why"] + arguments)
  }

  @Test func aStoryIsExplained() throws {
    let result = try why("copy")
    #expect(result.status == 0)
    #expect(result.lines.first?.contains("Ferry stops for the winter") == true)
    #expect(
      result.output.contains("In no running story") || result.output.contains("running story"))
  }

  @Test(arguments: [["Ada", "Quill"], ["quill"], ["person:ada quill"]])
  func aNameIsExplained(_ words: [String]) throws {
    let result = try PreparedArchive.command().lede(["why"] + words)
    #expect(result.status == 0)
    #expect(result.lines.first == "Ada Quill  (person; 3 stories, 3 mentions)")
    #expect(result.output.contains("Found as: person in 3 stories"))
    #expect(result.output.contains("No other name was joined with it."))
  }

  @Test func theObjectTellsTheSame() throws {
    let name = try object(try why("--json", "Quill").output)
    #expect(name["key"] as? String == "person:ada quill")
    #expect((name["found"] as? [[String: Any]])?.first?["stories"] as? Int == 3)
    let story = try object(try why("--json", "ferry").output)
    #expect(story["id"] as? String == "ferry")
  }

  @Test func whatIsNeitherIsToldOnce() throws {
    let result = try why("Nobody", "Known")
    #expect(result.status == 1)
    #expect(result.errors == "lede: no story has the id Nobody Known, and nothing is named so\n")
  }
}
