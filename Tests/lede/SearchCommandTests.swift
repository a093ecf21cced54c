import TestSupport
import Testing

@Suite struct SearchCommandTests {
  private let command: Program

  init() throws {
    command = try Program()
    let lines = """
      {"id":"f","title":"Ferry stops","text":"The ferry to Norwick stops in winter.\\n\\n“The harbour is too shallow,” Ada Quill, the harbour master, told reporters.","source":"Post","date":"2021-03-01","url":"https://post.example/f"}
      {"id":"t","title":"Tram doubled","text":"The tram is doubled. No ferry was harmed.","source":"Wire","date":"2021-03-02"}
      """
    _ = try command.lede("add", "-", input: lines)
  }

  @Test func printsIdsScoresAndMarkedSnippets() throws {
    defer { command.remove() }
    let result = try command.lede("search", "--json", "shallow harbour")
    #expect(result.status == 0)
    let line = try #require(result.lines.first)
    #expect(result.lines.count == 1)
    for part in [
      "\"id\":\"f\"", "\"title\":\"Ferry stops\"", "\"date\":\"2021-03-01\"", "\"source\":\"Post\"",
      "\"score\":", "\"hits\":[{",
    ] {
      #expect(line.contains(part), "\(part) in \(line)")
    }
    #expect(try command.lede("search", "shallow").output.contains("too shallow"))
  }

  @Test func nothingFoundIsStatusOne() throws {
    defer { command.remove() }
    let result = try command.lede("search", "shalow")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Did you mean shallow?"))
  }

  @Test func nothingIsSaidToBeFoundWhereNoSpellingIsNear() throws {
    defer { command.remove() }
    #expect(try command.lede("search", "qqqqqq").errors.contains("nothing found"))
  }

  @Test(arguments: ["list", "quotes", "threads", "feeds", "doctor", "entities"])
  func readingMakesNoArchive(name: String) throws {
    let fresh = try Program()
    defer {
      command.remove()
      fresh.remove()
    }
    let result = try fresh.lede(name)
    #expect(result.errors.contains("there is no archive at"))
    #expect(try fresh.lede("list").errors.contains("there is no archive at"))
  }

  @Test func aFamilyNameMeansWhoBearsItInMostStories() throws {
    defer { command.remove() }
    let lines = (1...3).map {
      "{\"id\":\"q\($0)\",\"title\":\"Note \($0)\",\"text\":\"Margaret Thornbury, the mayor, told reporters in London that tram \($0) was late.\"}"
    }
    let bare =
      "{\"id\":\"b\",\"title\":\"Late\",\"text\":\"Mr Thornbury told reporters that he was sorry. Mr Thornbury left.\"}"
    _ = try command.lede("add", "-", input: (lines + [bare]).joined(separator: "\n"))
    #expect(try command.lede("entity", "Thornbury").output.hasPrefix("Margaret Thornbury"))
  }

  @Test(arguments: ["person", "people", "Person"])
  func kindsHaveTheSidebarsNamesToo(kind: String) throws {
    defer { command.remove() }
    let result = try command.lede("entities", "--kind", kind)
    #expect(result.status == 0)
    #expect(result.output.contains("Ada Quill") && !result.output.contains("Norwick"))
    #expect(try command.lede("entities", "--kind", "org").status == 0)
    #expect(try command.lede("entities", "--kind", "boats").status == 64)
  }

  @Test func aMinusIsNoOption() throws {
    defer { command.remove() }
    #expect(try command.lede("search", "-tram ferry").output.contains("Ferry stops"))
    #expect(try command.lede("search", "-tram", "ferry").lines.count == 2)
    #expect(try command.lede("search", "--limit", "1", "ferry").lines.count == 2)
    #expect(try command.lede("search", "ferry", "--sort", "date").output.hasPrefix("t") == false)
  }

  @Test func facetsAndNotes() throws {
    defer { command.remove() }
    let result = try command.lede("search", "--facets", "ferry colour:x OR ferry")
    #expect(result.errors.contains("colour"))
    #expect(try command.lede("search", "--facets", "ferry").output.contains("source:Post  1"))
  }

  @Test func storiesQuotesAndNames() throws {
    defer { command.remove() }
    let show = try command.lede("show", "--json", "f")
    #expect(
      show.output.contains("\"text\":\"The ferry to Norwick stops in winter.\\n\\n“The harbour"))
    let quotes = try command.lede("quotes", "--speaker", "quill")
    #expect(quotes.output.hasPrefix("Ada Quill: “The harbour is too shallow”"))
    #expect(try command.lede("quotes", "--csv").output.hasPrefix("speaker,text,kind"))
    #expect(
      try command.lede("quotes", "--markdown", "shallow").output.contains(
        "> — **Ada Quill**, [Ferry stops](<https://post.example/f>)"))
    #expect(try command.lede("quotes", "--since", "soon").status == 64)
    #expect(
      try command.lede("entities", "--kind", "person", "--json").output.contains(
        "\"name\":\"Ada Quill\""))
    #expect(try command.lede("entity", "quill").output.hasPrefix("Ada Quill  (person; 1 stories"))
    #expect(try command.lede("entity", "nobody").status == 1)
    #expect(try command.lede("doctor").status == 0)
    #expect(try command.lede("doctor", "--rebuild", "--annotate").status == 0)
  }
}
