import TestSupport
import Testing

@Suite struct CorrectSpeakerCommandTests {
  private let command: Program

  init() throws { command = try CorrectableArchive.program() }

  @Test func wordsMustMeanOneQuotation() throws {
    defer { command.remove() }
    let several = try command.lede("correct", "speaker", "one", "the harbor", "Dora Finch")
    #expect(several.status == 1 && several.errors.contains("2 quotations of one hold"))
    #expect(several.errors.contains("The harbor freezes"))
    let none = try command.lede("correct", "speaker", "one", "the moon", "Dora Finch")
    #expect(none.status == 1 && none.errors.contains("no quotation of one holds “the moon”"))
    #expect(try command.lede("correct").output.isEmpty)
  }

  @Test(arguments: ["too shallow", "TOO  SHALLOW", "harbor is too"])
  func shapesOfLettersAndSpacesDoNotMatter(_ words: String) throws {
    defer { command.remove() }
    #expect(try command.lede("correct", "speaker", "one", words, "Dora Finch").status == 0)
    #expect(try command.lede("quotes", "--speaker", "Dora Finch").lines.count == 1)
  }

  @Test func everythingOfASpeakerAtOnce() throws {
    defer { command.remove() }
    let done = try command.lede(
      "correct", "speaker", "one", "too shallow", "--nobody", "--everywhere")
    #expect(done.status == 0, "\(done.errors)")
    #expect(try command.lede("quotes", "--speaker", "Quill").status == 1)
    // Now nobody is known to speak, so there is no "everywhere".
    let again = try command.lede(
      "correct", "speaker", "one", "too shallow", "Dora Finch", "--everywhere")
    #expect(again.status == 1 && again.errors.contains("has no speaker yet"))
  }

  @Test(arguments: [
    ["one", "words"], ["one", "words", "A", "--nobody"], ["one", " ", "A"], ["one", "words", " "],
  ])
  func misuse(_ arguments: [String]) throws {
    defer { command.remove() }
    #expect(try command.lede(["correct", "speaker"] + arguments).status == 64)
  }
}
