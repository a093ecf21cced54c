import TestSupport
import Testing

@Suite struct CorrectNameCommandsTests {
  private let command: Program

  init() throws { command = try CorrectableArchive.program() }

  @Test func aNameIsGivenAndFound() throws {
    defer { command.remove() }
    #expect(try command.lede("correct", "name", "Bram Tusk", "Abraham Tusk").status == 0)
    for words in ["Bram Tusk", "Abraham Tusk", "abraham"] {
      #expect(try command.lede("entity", words).output.hasPrefix("Abraham Tusk"), "\(words)")
    }
    let unknown = try command.lede("correct", "name", "Nobody Here", "X Y")
    #expect(unknown.status == 1 && unknown.errors.contains("nothing is named “Nobody Here”"))
  }

  @Test func twoNamesAreMerged() throws {
    defer { command.remove() }
    #expect(try command.lede("correct", "merge", "Bram Tusk", "Ada Quill").status == 0)
    #expect(try command.lede("entity", "Ada Quill").output.contains("2 stories"))
    let itself = try command.lede("correct", "merge", "Ada Quill", "Ada Quill")
    #expect(itself.status == 1 && itself.errors.contains("there is nothing to correct"))
  }

  @Test func onlyANameOfThePageIsSplitOff() throws {
    defer { command.remove() }
    let alias = try command.lede("correct", "split", "Ada Quill", "Zed")
    #expect(alias.status == 1 && alias.errors.contains("“Zed” is no other name of Ada Quill"))
    #expect(try command.lede("correct").output.isEmpty)
  }

  @Test func aNameOfSpacesIsNone() throws {
    defer { command.remove() }
    #expect(try command.lede("correct", "name", "Bram Tusk", " ").status == 64)
  }
}
