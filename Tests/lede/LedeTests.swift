import Foundation
import TestSupport
import Testing

/// What every command keeps to: help, misuse, hostile words, JSON, a closed pipe, an archive that is not there.
@Suite struct LedeTests {
  static let commands = [
    "read", "demo", "add", "list", "show", "search", "entities", "entity", "quotes", "annotate",
    "parse", "feeds", "related", "threads", "thread", "duplicates", "novelty", "diff", "themes",
    "config", "keys", "manual", "doctor", "correct",
  ]

  /// Commands that read the archive, with arguments that find something in it.
  static let readings = [
    ["list"], ["list", "--unread"], ["show", "ferry"], ["show", "hostile"], ["search", "ferry"],
    ["search", "--facets", "ferry"], ["search", "thread:ferry"], ["entities"], ["entity", "Quill"],
    ["quotes"], ["related", "ferry"], ["related", "--all"], ["threads"], ["thread", "ferry"],
    ["duplicates"], ["doctor"], ["themes"],
  ]

  @Test(arguments: commands)
  func everyCommandHasHelp(_ name: String) throws {
    let result = try PreparedArchive.command().lede(name, "--help")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("OVERVIEW: "))
    #expect(result.output.contains("USAGE: lede \(name)"))
  }

  @Test func theHelpNamesEveryCommand() throws {
    let result = try PreparedArchive.command().lede("--help")
    #expect(result.status == 0)
    for name in LedeTests.commands {
      #expect(result.lines.contains { $0.hasPrefix("  \(name)") }, "\(name)")
    }
  }

  @Test func theVersionIsToldOnOneLine() throws {
    let result = try PreparedArchive.command().lede("--version")
    #expect(result.status == 0)
    #expect(result.lines.count == 1 && result.output.hasPrefix("lede "))
    #expect(result.output.contains { $0.isNumber })
  }

  @Test(arguments: commands)
  func anUnknownOptionIsMisuse(_ name: String) throws {
    // `search` takes words that begin with a dash for what is not to be found.
    guard name != "search" else { return }
    let result = try PreparedArchive.command().lede(name, "--no-such-option")
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: ") && result.errors.contains("Usage: lede \(name)"))
  }

  @Test(arguments: [
    ["show"], ["entity"], ["thread"], ["diff"], ["diff", "ferry"], ["related"], ["search"],
    ["parse"], ["related", "ferry", "--all"], ["related", "ferry", "--limit", "0"],
    ["related", "ferry", "--limit", "many"], ["diff", "ferry", "copy", "--revision", "1"],
    ["entities", "--kind", "dragon"], ["quotes", "--json", "--csv"], ["quotes", "--since", "soon"],
    ["quotes", "--csv", "--markdown"], ["search", "ferry", "--sort", "mood"],
    ["list", "--limit", "x"], ["nosuchcommand"],
  ])
  func badArgumentsAreMisuse(_ arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.status == 64, "\(result.output)\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test(arguments: [
    ["show", "nosuch"], ["thread", "nosuch"], ["related", "nosuch"], ["diff", "nosuch", "ferry"],
    ["diff", "ferry", "nosuch"], ["show", ""], ["show", "../../etc/passwd"],
    ["show", "' OR 1=1 --"],
    ["show", "%"], ["diff", "nosuch", "--revision", "1"],
  ])
  func anIdThatDoesNotExistIsToldOnOneLine(_ arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("lede: no story has the id "))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func anIdFullOfEscapesIsToldHarmlessly() throws {
    let result = try run(["show", "\u{1B}[2J\u{202E}\n\u{9B}x"])
    #expect(result.status == 1)
    #expect(isHarmless(result.errors))
  }

  @Test(arguments: readings)
  func whatIsPrintedIsHarmlessAndWhole(_ arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result.errors)")
    #expect(!result.output.isEmpty && result.output.hasSuffix("\n"))
    #expect(isHarmless(result.output))
  }

  @Test(arguments: [
    ["list"], ["list", "--unread"], ["show", "ferry"], ["show", "hostile"], ["search", "ferry"],
    ["search", "--facets", "ferry"], ["entities"], ["entity", "Quill"], ["quotes"],
    ["related", "ferry"], ["related", "--all"], ["threads"], ["thread", "ferry"], ["duplicates"],
    ["diff", "ferry", "copy"], ["themes"],
  ])
  func everyLineOfJSONIsAnObject(_ arguments: [String]) throws {
    let result = try run(arguments + ["--json"])
    #expect(result.status == 0)
    #expect(!result.lines.isEmpty)
    for line in result.lines { #expect(try !object(line).isEmpty) }
    #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(arguments: readings)
  func aReaderThatGoesAwayEndsItQuietly(_ arguments: [String]) throws {
    let command = try PreparedArchive.command()
    // The reader is gone before a word is written; the writer's status is the one that counts, and 141 is
    // that of every program that the broken pipe's signal ends.
    let script = "set -o pipefail; (sleep 0.05; exec \"$@\") | true"
    let result = try command.lede(arguments, under: ["/bin/bash", "-c", script, "lede"])
    #expect(result.status == 0 || result.status == 141)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [["list"], ["quotes"], ["threads"], ["duplicates"], ["entities"]])
  func aMissingArchiveIsSaidAndNotMade(_ arguments: [String]) throws {
    let command = try PreparedArchive.command()
    let path = command.folder + "/nowhere/library.sqlite"
    let result = try command.lede(arguments + ["--library", path])
    #expect(result.errors.contains("there is no archive at \(path)"))
    #expect(result.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: command.folder + "/nowhere"))
  }

  @Test(arguments: [["list"], ["show", "ferry"], ["search", "ferry"], ["doctor"], ["quotes"]])
  func aFileThatIsNoArchiveIsLeftAsItIs(_ arguments: [String]) throws {
    let command = try PreparedArchive.command()
    let words = "These are notes on ferries, and no archive.\n"
    let path = try command.write(words, to: "notes-\(arguments[0]).txt")
    let result = try command.lede(arguments + ["--library", path])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("lede: ") && result.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == words)
  }

  private func run(_ arguments: [String]) throws -> Program.Result {
    try PreparedArchive.command().lede(arguments)
  }

  @Test(
    arguments: [
      ["list", "a\u{1B}[31mb"], ["\u{9B}31m"], ["show", "--no\u{1B}]0;x\u{7}"],
      ["parse", "no\u{1B}[2Jfile"], ["add", "no\u{9B}file"],
      ["feeds", "add", "http://127.0.0.1:1/\u{1B}[31m"],
      ["feeds", "remove", "\u{1B}[31m"], ["search", "before:\u{1B}[31m"], ["themes", "\u{202E}x"],
      ["list", "--limit", "\u{1B}[31m"],
    ])
  func argumentsAreRepeatedHarmlessly(_ arguments: [String]) throws {
    let result = try run(arguments)
    for text in [result.output, result.errors] {
      #expect(
        !text.unicodeScalars.contains { scalar in
          scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            || (0x7F..<0xA0).contains(scalar.value)
            || scalar.value == 0x202E
        }, "\(arguments)")
    }
  }

  @Test func namesOfFilesAreRepeatedHarmlessly() throws {
    let command = try Program()
    defer { command.remove() }
    let path = try command.write(
      "Ferry stops\n\nIt stops in May, the office said.", to: "a\u{1B}[31m\u{9B}b.txt")
    for arguments in [["parse", path], ["parse", "--json", path], ["add", "--json", path]] {
      let output = try command.lede(arguments).output
      #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" }, "\(arguments)")
    }
  }
}
