import TestSupport
import Testing

@Suite struct CorrectCommandTests {
  private let command: Program

  init() throws {
    command = try Program()
    try command.write(
      """
      {"id":"one","title":"Ferry stops","text":"The ferry stops in winter.\\n\\n“The harbor is too shallow,” said Ada Quill.\\n\\n“The harbor freezes,” said Ada Quill.","site":"Post"}
      {"id":"two","title":"Tram doubled","text":"A tram line of Norwick is doubled by Bram Tusk in May.","site":"Post"}
      """, to: "in.jsonl")
    #expect(try command.lede("add", "in.jsonl").output == "2 added\n")
  }

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

  @Test func wordsMustMeanOneQuotation() throws {
    defer { command.remove() }
    let several = try command.lede("correct", "speaker", "one", "the harbor", "Dora Finch")
    #expect(several.status == 1 && several.errors.contains("2 quotations of one hold"))
    #expect(several.errors.contains("The harbor freezes"))
    let none = try command.lede("correct", "speaker", "one", "the moon", "Dora Finch")
    #expect(none.status == 1 && none.errors.contains("no quotation of one holds “the moon”"))
    #expect(try command.lede("correct").output.isEmpty)
  }

  @Test func everythingOfASpeakerAtOnce() throws {
    defer { command.remove() }
    let done = try command.lede(
      "correct", "speaker", "one", "too shallow", "--nobody", "--everywhere")
    #expect(done.status == 0, "\(done.errors)")
    #expect(try command.lede("quotes", "--speaker", "Quill").status == 1)
  }

  @Test func namesAreRenamedMergedAndSplit() throws {
    defer { command.remove() }
    #expect(try command.lede("correct", "name", "Bram Tusk", "Abraham Tusk").status == 0)
    #expect(try command.lede("entity", "Bram Tusk").output.hasPrefix("Abraham Tusk"))
    #expect(try command.lede("correct", "merge", "Bram Tusk", "Ada Quill").status == 0)
    #expect(try command.lede("correct").lines.count == 2)
    let unknown = try command.lede("correct", "name", "Nobody Here", "X Y")
    #expect(unknown.status == 1 && unknown.errors.contains("nothing is named “Nobody Here”"))
    let alias = try command.lede("correct", "split", "Ada Quill", "Zed")
    #expect(alias.status == 1 && alias.errors.contains("“Zed” is no other name of Ada Quill"))
  }

  @Test func runningStoriesNeedReports() throws {
    defer { command.remove() }
    let lone = try command.lede("correct", "leave", "one")
    #expect(lone.status == 1 && lone.errors.contains("is in no running story"))
    #expect(try command.lede("correct", "join", "one", "nosuch").status == 1)
  }

  @Test(arguments: [
    ["correct", "speaker", "one", "words"],
    ["correct", "speaker", "one", "words", "A", "--nobody"],
    ["correct", "speaker", "one", " ", "A"], ["correct", "name", "Bram Tusk", " "],
    ["correct", "undo", "soon"], ["correct", "list", "--limit", "-1"],
  ])
  func misuse(_ arguments: [String]) throws {
    defer { command.remove() }
    #expect(try command.lede(arguments).status == 64)
  }
}
