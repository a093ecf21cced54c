import TestSupport
import Testing

@Suite struct AddCommandTests {
  private let command: Program

  init() throws { command = try Program() }

  private let ferry = """
    Ferry to Norwick stops

    The ferry to Norwick stops in winter, the council said on Monday.

    “The harbour is too shallow,” Ada Quill, the harbour master, told reporters.
    """

  @Test func filesFoldersAndStandardInput() throws {
    defer { command.remove() }
    try command.write(ferry, to: "in/ferry.txt")
    try command.write(
      "Tram doubled\n\nThe tram line in Norwick is to be doubled by summer.", to: "in/deep-tram.txt"
    )
    try command.write("ignored", to: "in/.hidden")
    let first = try command.lede(
      "add", "in", "-", input: "Budget passes\n\nThe council passed the budget in the end.")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "3 added\n")
    #expect(try command.lede("add", "in").output == "2 known already\n")
    #expect(try command.lede("list").lines.count == 3)
  }

  @Test func whatComesFromStandardInputIsToldByIdAndHeadline() throws {
    defer { command.remove() }
    let result = try command.lede("add", "-", input: ferry)
    let key = try command.lede("list").lines.first?.prefix { $0 != " " } ?? "?"
    #expect(result.output == "\(key)  Ferry to Norwick stops\n1 added\n")
    #expect(try command.lede("add", "-", input: ferry).output.hasPrefix("\(key)  Ferry"))
    #expect(try command.lede("add", "--json", "-", input: ferry).lines.count == 1)
  }

  @Test func everyOutcomeAsJSON() throws {
    defer { command.remove() }
    let lines = """
      {"id":"a","title":"Ferry stops","text":"The ferry stops in winter, as everybody on the island had feared all autumn long.","source":"Post"}
      {"id":"b","title":"Ferry stops","text":"The ferry stops in winter, as everybody on the island had feared all autumn long.","source":"Wire"}
      {"id":"a","title":"One","text":"The ferry will stop in spring.","source":"Post"}
      """
    try command.write(lines, to: "all.jsonl")
    try command.write(Array("%PDF-1.7\n1 0 obj\n".utf8), to: "bad.bin")
    try command.write([0x00, 0x01, 0x02, 0xFF, 0xFE, 0x80], to: "noise.bin")
    let result = try command.lede(
      "add", "--json", "all.jsonl", "bad.bin", "noise.bin", "missing.txt")
    #expect(result.status == 1)
    func count(_ outcome: String) -> Int {
      result.lines.count { $0.contains("\"outcome\":\"\(outcome)\"") }
    }
    #expect(count("added") == 1)
    #expect(count("copy") == 1)
    #expect(count("revision") == 1)
    #expect(count("refused") == 3)
    #expect(result.lines.allSatisfy { $0.hasPrefix("{\"file\":\"") })
    #expect(result.errors.split(separator: "\n").count == 3)
    #expect(result.errors.contains("missing.txt: no such file"))
    #expect(result.errors.contains("noise.bin: this is not text"))
  }

  @Test func ambiguousIdsAreListed() throws {
    defer { command.remove() }
    let lines = """
      {"id":"a","title":"One","text":"Ferry.","source":"Post"}
      {"id":"a","title":"Two","text":"Tram.","source":"Wire"}
      """
    _ = try command.lede("add", "-", input: lines)
    let result = try command.lede("show", "a")
    #expect(result.status == 1)
    #expect(result.errors.contains("2 stories"))
    let own = try #require(result.errors.split(separator: "\n").last?.split(separator: " ").first)
    #expect(try command.lede("show", String(own)).status == 0)
    #expect(try command.lede("show", "nothing").status == 1)
  }

  @Test func unusableLibraries() throws {
    defer { command.remove() }
    let notes = try command.write("My notes.", to: "notes.txt")
    let wrong = try command.lede("list", "--library", notes)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("no lede archive"))
    let homeless = try command.lede("list", environment: ["LEDE_LIBRARY="])
    #expect(homeless.status == 1)
    #expect(homeless.errors.contains("--library"))
  }

  @Test func theDefaultPlace() throws {
    defer { command.remove() }
    let data = ["LEDE_LIBRARY=", "XDG_DATA_HOME=\(command.folder)/data"]
    #expect(try command.lede("add", "-", input: ferry, environment: data).status == 0)
    #expect(try command.lede("list", "--library", "data/lede/library.sqlite").lines.count == 1)
  }

  @Test func somethingMustBeGiven() throws {
    defer { command.remove() }
    #expect(try command.lede("add").status == 64)
    let missing = try command.lede("add", "--watch", "nowhere")
    #expect(missing.status == 1 && missing.errors.contains("nowhere: "))
  }

  @Test(arguments: ["0.1", "0.4", "1"]) func killedInTheMidstTheArchiveIsWhole(after: String) throws
  {
    defer { command.remove() }
    let lines = (1...400).map {
      "{\"id\":\"s\($0)\",\"title\":\"Ferry \($0)\",\"text\":\"The ferry number \($0) sails, Ada Quill told reporters in Norwick.\"}"
    }
    try command.write(lines.joined(separator: "\n"), to: "all.jsonl")
    _ = try command.lede("add", "all.jsonl", under: ["timeout", "-s", "KILL", after])
    let check = try command.lede("doctor")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let rest = try command.lede("add", "all.jsonl")
    let counts = rest.output.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(rest.status == 0 && counts.reduce(0, +) == 400, "\(rest.output)")
    #expect(try command.lede("add", "all.jsonl").output == "400 known already\n")
  }
}
