import TestSupport
import Testing

@testable import lede

@Suite struct PrinterTests {
  @Test func linesAreWrappedAtWordsAndSetIn() throws {
    let result = try PreparedArchive.command().lede("list", "--width", "30")
    #expect(result.status == 0)
    for line in result.lines { #expect(line.count <= 30, "\(line)") }
    #expect(result.lines.contains { $0.hasPrefix("    ") })
  }

  @Test func intoAPipeLinesStayWhole() throws {
    let command = try PreparedArchive.command()
    let plain = try command.lede("show", "ferry")
    let unwrapped = try command.lede("show", "ferry", "--width", "0")
    #expect(plain.output == unwrapped.output)
    let narrow = try command.lede("show", "ferry", "--width", "30")
    #expect(narrow.lines.count > plain.lines.count)
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    ["list"], ["show", "ferry"], ["search", "ferry"], ["quotes"], ["entities"],
    ["entity", "Quill"],
    ["related", "ferry"], ["threads"], ["thread", "ferry"], ["duplicates"], ["why", "ferry"],
    ["diff", "ferry", "copy"],
  ])
  func everyListIsWrapped(_ arguments: [String]) throws {
    let command = try PreparedArchive.command()
    let wide = try command.lede(arguments)
    let narrow = try command.lede(arguments + ["--width", "24"])
    #expect(narrow.status == 0)
    func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(words(narrow.output) == words(wide.output))
    #expect(narrow.lines.count >= wide.lines.count)
  }

  @Test func aCutListSaysSoBesideIt() throws {
    let command = try PreparedArchive.command()
    let list = try command.lede("list", "--limit", "2")
    #expect(list.lines.count == 2)
    #expect(list.errors.hasPrefix("2 of ") && list.errors.hasSuffix(", --limit for more\n"))
    #expect(try command.lede("list").errors.isEmpty)
    #expect(try command.lede("search", "the", "--limit", "1").errors.contains("1 of "))
    #expect(try command.lede("quotes", "--limit", "1").errors.contains("--limit for more"))
    #expect(try command.lede("entities", "--limit", "1").errors.contains("--limit for more"))
  }

  @Test(arguments: ["5", "-3", "many", "100000"])
  func nonsenseWidthsAreMisuse(_ width: String) throws {
    #expect(try PreparedArchive.command().lede("list", "--width=\(width)").status == 64)
  }

  @Test(arguments: [
    ("xterm-256color", true), ("foot", true), ("tmux-256color", true), ("linux", false),
    ("vt100", false), ("", false), ("xtermx", false),
  ])
  func linksAreForTerminalsThatHaveThem(_ term: String, _ areKnown: Bool) {
    #expect(TerminalLinks.areKnown(to: term) == areKnown)
  }
}
