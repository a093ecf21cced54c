import TestSupport
import Testing

@Suite struct CorrectThreadCommandsTests {
  private let command: Program

  init() throws { command = try CorrectableArchive.program() }

  @Test func runningStoriesNeedReports() throws {
    defer { command.remove() }
    let lone = try command.lede("correct", "leave", "one")
    #expect(lone.status == 1 && lone.errors.contains("is in no running story"))
    let missing = try command.lede("correct", "join", "one", "nosuch")
    #expect(missing.status == 1 && missing.errors.contains("in no running story"))
  }

  @Test func aReportLeavesAndJoinsAgain() throws {
    defer { command.remove() }
    let wire = (1...3).map { day in
      let text =
        "The ferry Leiger Star ran aground off Muhu in a storm, its captain Mart Tamm said. Divers look at the hull of the Leiger Star on day \(day) off Muhu."
      return """
        {"id":"r\(day)","title":"Leiger Star aground off Muhu, day \(day)","text":"\(text)","published":"2031-03-0\(day)","site":"Post"}
        """
    }
    try command.write(wire.joined(separator: "\n"), to: "wire.jsonl")
    #expect(try command.lede("add", "wire.jsonl").status == 0)
    guard try command.lede("thread", "r1").output.contains("day 3") else {
      Issue.record("the reports make no running story")
      return
    }
    #expect(try command.lede("correct", "leave", "r3").status == 0)
    #expect(try !command.lede("thread", "r1").output.contains("day 3"))
    let join = try command.lede("correct", "join", "r3", "r1")
    #expect(join.status == 1 && join.errors.contains("is in no running story"))
    #expect(try command.lede("correct").output.contains("left the running story of"))
    #expect(try command.lede("correct", "undo", "1").status == 0)
    #expect(try command.lede("thread", "r1").output.contains("day 3"))
    let same = try command.lede("correct", "join", "r1", "r2")
    #expect(same.status == 1 && same.errors.contains("in one running story already"))
  }
}
