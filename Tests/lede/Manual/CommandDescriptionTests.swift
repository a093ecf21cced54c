import Testing

@testable import lede

@Suite struct CommandDescriptionTests {
  private let program: CommandDescription

  init() throws { program = try CommandDescription.program() }

  /// Every command under one, that itself first.
  private func all(_ command: CommandDescription, _ path: [String] = []) -> [(
    [String], CommandDescription
  )] {
    let path = path + [command.commandName]
    return [(path, command)] + command.shownCommands.flatMap { all($0, path) }
  }

  @Test func theProgramIsAsItIsBuilt() {
    #expect(program.commandName == "lede" && program.shouldDisplay)
    let names = program.shownCommands.map(\.commandName)
    for name in ["add", "list", "search", "show", "quotes", "feeds", "share", "doctor"] {
      #expect(names.contains(name), "\(name)")
    }
    #expect(!names.contains("help"))
  }

  @Test func everyCommandSaysWhatItDoes() {
    for (path, command) in all(program) {
      #expect(command.abstract?.isEmpty == false, "\(path)")
      #expect(command.abstract?.hasSuffix(".") == true, "\(path)")
    }
  }

  @Test func everyArgumentSaysWhatItIsForAndWhatStandsForItsValue() {
    for (path, command) in all(program) {
      for argument in command.ownArguments {
        let name = argument.names?.first?.spelled ?? argument.valueName ?? "?"
        #expect(argument.abstract?.isEmpty == false, "\(path) \(name)")
        if argument.kind == "option" { #expect(argument.valueName != nil, "\(path) \(name)") }
        if argument.kind == "positional" { #expect(argument.names == nil, "\(path) \(name)") }
      }
    }
  }

  @Test func helpAndVersionAreNoArgumentsOfTheirOwn() {
    for (path, command) in all(program) {
      let names = command.ownArguments.flatMap { $0.names ?? [] }.map(\.name)
      #expect(!names.contains("help") && !names.contains("version"), "\(path)")
      #expect(Set(names).count == names.count, "\(path)")
    }
  }

  @Test(
    arguments: [
      ("long", "json", "--json"), ("short", "n", "-n"), ("longWithSingleDash", "x", "-x"),
    ])
  func spellingsHaveTheirDashes(_ kind: String, _ name: String, _ spelled: String) {
    #expect(CommandDescription.Argument.Name(kind: kind, name: name).spelled == spelled)
  }

  @Test func optionsThatEveryCommandHasAreThere() throws {
    let list = try #require(program.shownCommands.first { $0.commandName == "list" })
    let names = list.ownArguments.flatMap { $0.names ?? [] }.map(\.spelled)
    #expect(names.contains("--library") && names.contains("--json") && names.contains("--limit"))
  }
}
