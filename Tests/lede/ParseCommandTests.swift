import TestSupport
import Testing

@Suite struct ParseCommandTests {
  private func parse(_ arguments: [String], input: String = "") throws -> Program.Result {
    try PreparedArchive.command().lede(["parse"] + arguments, input: input)
  }

  @Test func aFileThatIsNotThereIsToldAndTheOthersAreRead() throws {
    let command = try PreparedArchive.command()
    let path = try command.write("Ferry stops\n\nThe ferry stops in winter.\n", to: "parse.txt")
    let result = try parse(["--json", "/nowhere/x.txt", path])
    #expect(result.status == 1)
    #expect(result.lines.count == 2)
    #expect(try object(result.lines[0])["error"] is String)
    #expect(try object(result.lines[1])["file"] as? String == path)
    #expect(result.errors.contains("/nowhere/x.txt: no such file or directory"))
  }

  @Test(arguments: ["", "\u{0}\u{0}\u{0}", "\u{1B}[2J\u{1B}]0;x\u{7}", "<", "{", "%PDF-1.7\n\u{1}"])
  func hostileInputIsAnsweredInOneObject(_ input: String) throws {
    let result = try parse(["--json", "-"], input: input)
    #expect(result.status == 0 || result.status == 1)
    #expect(result.lines.count == 1)
    #expect(try object(result.output)["file"] as? String == "-")
    #expect(isHarmless(result.output) && isHarmless(result.errors))
  }

  @Test func aFolderIsNoDocument() throws {
    let result = try parse(["/tmp"])
    #expect(result.status == 1 && result.errors.contains("/tmp: is a directory"))
  }
}
