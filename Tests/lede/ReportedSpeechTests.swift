import Foundation
import TestSupport
import Testing

/// Reported speech, judgments and fragments on their way from a story to every way out.
@Suite struct ReportedSpeechTests {
  private let story = """
    Surveyors praise sea wall

    Surveyors praised the repairs on the sea wall. The island council said that the repairs would go on until June, and its treasurer, Signe Dahl, called the price "a gift".

    "We kept our feet dry last year," Dahl said.
    """

  private func program(_ body: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.lede("add", "-", input: story)
    try body(program)
  }

  /// What stands between curly marks.
  private func marked(_ text: String) -> Set<String> {
    let parts = text.split(separator: "“").dropFirst()
    return Set(parts.map { String($0.prefix { $0 != "”" }) })
  }

  @Test func onlyWhatStoodBetweenMarksStandsBetweenMarks() throws {
    try program { program in
      let id = try #require(try program.lede("list").lines.first?.split(separator: " ").first)
      let said: Set<String> = ["a gift", "We kept our feet dry last year"]
      for arguments in [
        ["quotes"], ["quotes", "--markdown"], ["quotes", "--reported"],
        ["quotes", "--markdown", "--reported"], ["show", String(id)],
      ] {
        let output = try program.lede(arguments).output
        #expect(marked(output) == said, "\(arguments): \(output)")
        #expect(!output.contains("Surveyors:"))
      }
    }
  }

  @Test func reportsArePrintedWhereTheyAreAskedFor() throws {
    try program { program in
      #expect(!(try program.lede("quotes").output.contains("[reported]")))
      let reported = try program.lede("quotes", "--reported").output
      #expect(reported.contains("the repairs would go on until June [reported]"))
      let kinds = try program.lede("quotes", "--json").lines.map {
        try object($0)["kind"] as? String
      }
      #expect(Set(kinds) == ["direct", "mixed", "indirect"])
      #expect(try program.lede("quotes", "--csv", "--about", "gift").output.contains(",mixed,"))
    }
  }

  @Test func aFragmentIsPrintedWithItsSentence() throws {
    try program { program in
      let line = try #require(try program.lede("quotes", "--about", "gift").lines.first)
      #expect(line.contains("and its treasurer, Signe Dahl, called the price “a gift”. —"))
    }
  }

  @Test func whereNothingIsQuotedWhatIsReportedIsToldOf() throws {
    try program { program in
      let result = try program.lede("quotes", "--about", "repairs")
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.errors.contains("1 reported: --reported prints them"))
    }
  }
}
