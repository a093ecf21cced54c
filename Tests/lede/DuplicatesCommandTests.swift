import TestSupport
import Testing

@Suite struct DuplicatesCommandTests {
  @Test func aPairIsPrintedOnce() throws {
    let command = try PreparedArchive.command()
    let lines = try command.lede("duplicates").lines
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("100%  ") && lines[0].contains("Ferry to Norwick"))
    #expect(lines[1].hasPrefix("      ") && lines[1].contains("Ferry stops for the winter"))
    let pair = try object(try command.lede("duplicates", "--json").output)
    #expect(Set([pair["a"], pair["b"]].compactMap { $0 as? String }) == ["ferry", "copy"])
    #expect(pair["containment"] as? Double == 1)
  }

  @Test func storiesThatRepeatNobodyAreNoPair() throws {
    let command = try Program()
    defer { command.remove() }
    let lines = """
      {"id":"a","title":"One","text":"The ferry stops in winter because the harbour is shallow."}
      {"id":"b","title":"Two","text":"A tram line is to be doubled, the council of Tarn decided on Monday."}
      """
    _ = try command.lede("add", "-", input: lines)
    let result = try command.lede("duplicates")
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
  }
}
