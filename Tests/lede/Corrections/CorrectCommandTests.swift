import TestSupport
import Testing

@Suite struct CorrectCommandTests {
  private let command: Program

  init() throws { command = try CorrectableArchive.program() }

  @Test func aSpeakerIsCorrectedListedAndTakenBack() throws {
    defer { command.remove() }
    let done = try command.lede("correct", "speaker", "one", "too shallow", "Dora Finch")
    #expect(done.status == 0, "\(done.errors)")
    #expect(try command.lede("quotes", "--speaker", "Dora Finch").lines.count == 1)
    let list = try command.lede("correct")
    #expect(list.lines.count == 1)
    #expect(
      list.output.hasSuffix("“The harbor is too shallow” was said by Dora Finch · Ferry stops\n"))
    #expect(try command.lede("correct", "list", "--json").output.contains("\"correction\":1,"))
    #expect(try command.lede("correct", "undo", "1").status == 0)
    #expect(try command.lede("correct").output.isEmpty)
    #expect(try command.lede("quotes", "--speaker", "Dora Finch").status == 1)
    let again = try command.lede("correct", "undo", "1")
    #expect(again.status == 1 && again.errors.contains("there is no correction 1"))
  }

  @Test func theListIsCutAndSaysSo() throws {
    defer { command.remove() }
    for name in ["Dora Finch", "Cleo Marsh"] {
      #expect(try command.lede("correct", "speaker", "one", "too shallow", name).status == 0)
    }
    let cut = try command.lede("correct", "list", "--limit", "1")
    #expect(cut.lines.count == 1 && cut.output.contains("Cleo Marsh"))
    #expect(cut.errors.contains("1 of 2"))
    #expect(try command.lede("correct", "list", "--limit", "0").lines.count == 2)
  }

  @Test(arguments: [["correct", "undo", "soon"], ["correct", "list", "--limit", "-1"]])
  func misuse(_ arguments: [String]) throws {
    defer { command.remove() }
    #expect(try command.lede(arguments).status == 64)
  }
}
