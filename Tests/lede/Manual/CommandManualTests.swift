import TestSupport
import Testing

@testable import lede

@Suite struct CommandManualTests {
  private let command = CommandDescription(
    commandName: "boat", shouldDisplay: true, abstract: "Sail -- or not.",
    discussion: "One.\n.TH two", subcommands: nil,
    arguments: [
      .init(
        kind: "option", shouldDisplay: true, isOptional: true, isRepeating: false,
        names: [.init(kind: "long", name: "wind"), .init(kind: "short", name: "w")],
        valueName: "knots", abstract: "How strong."),
      .init(
        kind: "positional", shouldDisplay: true, isOptional: false, isRepeating: true, names: nil,
        valueName: "harbour", abstract: "Where to."),
      .init(
        kind: "flag", shouldDisplay: false, isOptional: true, isRepeating: false,
        names: [.init(kind: "long", name: "secret")], valueName: nil, abstract: "Hidden."),
    ])

  @Test func aCommandHasUsageWordsAndOptions() {
    var program = command
    program.subcommands = [command]
    let page = CommandManual.page(program, version: "boat 1")
    #expect(page.hasPrefix(".TH LEDE 1 \"\" \"boat 1\""))
    #expect(page.contains(".SS lede boat [options] harbour ..."))
    #expect(page.contains(".B \\-\\-wind, \\-w knots\nHow strong."))
    #expect(page.contains("\n\\&.TH two\n") && !page.contains("secret"))
  }

  @Test func theProgramDescribesItself() throws {
    let program = try CommandDescription.program()
    #expect(program.shownCommands.map(\.commandName).contains("quotes"))
    let page = CommandManual.page(program, version: "lede")
    for command in program.shownCommands {
      #expect(page.contains(".SS lede \(command.commandName.replacing("-", with: "\\-"))"))
    }
    #expect(page.contains(".SS lede config check"))
  }

  @Test func theCommandPrintsThePage() throws {
    let result = try PreparedArchive.command().lede("manual")
    #expect(result.status == 0 && result.output.hasPrefix(".TH LEDE 1"))
  }
}
