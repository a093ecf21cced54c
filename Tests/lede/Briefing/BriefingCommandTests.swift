import TestSupport
import Testing

@Suite struct BriefingCommandTests {
  private func program() throws -> Program {
    let own = try Program()
    let lines = """
      {"id":"q","title":"Quay","text":"“The quay is too short,” Ada Quill, the harbour master, told reporters. She said the ferry was late.","date":"2021-03-29","source":"Tarn Post"}
      {"id":"t","title":"Tram *doubled*","text":"A tram line is to be doubled, the council decided.","date":"2021-03-28","source":"Isle Wire"}
      """
    _ = try own.lede("add", "-", input: lines)
    _ = try own.lede("follow", "Ada", "Quill")
    return own
  }

  @Test func onlyWordsThatWereSaidStandBetweenMarks() throws {
    let own = try program()
    defer { own.remove() }
    let text = try own.lede("briefing").output
    #expect(text.contains("Ada Quill\n  “The quay is too short”"))
    #expect(!text.contains("“the ferry"))
    #expect(text.contains("By outlet") && text.contains("Tarn Post: 1"))
    let markdown = try own.lede("briefing", "--markdown").output
    #expect(markdown.hasPrefix("# New since") && markdown.contains("Tram \\*doubled\\*"))
    let json = try object(try own.lede("briefing", "--json").output)
    #expect(json["stories"] as? Int == 2)
  }

  @Test func sinceADayAndDone() throws {
    let own = try program()
    defer { own.remove() }
    #expect(
      try own.lede("briefing", "--since", "2021-03-29").output.hasPrefix("Dated since 2021-03-29"))
    #expect(try own.lede("briefing", "--since", "2021-04").output.contains(": 0 stories"))
    _ = try own.lede("briefing", "--done")
    #expect(try own.lede("briefing").output.contains(": 0 stories"))
    #expect(try own.lede("briefing", "--since", "someday").status == 64)
    #expect(try own.lede("briefing", "--json", "--markdown").status == 64)
  }
}
