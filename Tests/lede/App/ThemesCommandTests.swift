import TestSupport
import Testing

@Suite struct ThemesCommandTests {
  private func themes(_ arguments: String..., environment: [String] = []) throws -> Program.Result {
    try PreparedArchive.command().lede(["themes"] + arguments, environment: environment)
  }

  @Test func everyThemeIsALineWithoutColoursWhereNobodyLooks() throws {
    let result = try themes()
    #expect(result.status == 0)
    #expect(result.lines.count == 4)
    #expect(result.lines.contains { $0.hasPrefix("dark            ") })
    #expect(isHarmless(result.output))
  }

  @Test func objectsTellForWhichBackground() throws {
    let all = try themes("--json").lines.map { try object($0) }
    #expect(
      all.compactMap { $0["name"] as? String }.sorted() == [
        "dark", "high-contrast", "light", "monochrome",
      ])
    #expect(all.first { $0["name"] as? String == "light" }?["for"] as? String == "light")
  }

  @Test func aThemeThatIsNotThereIsToldWithThoseThatAre() throws {
    let result = try themes("dusk")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("dusk") && result.errors.contains("high-contrast"))
  }

  @Test(arguments: ["../dark", "/etc/passwd", "", "dark.toml", "\u{1B}[2J"])
  func aNameIsNoPath(_ name: String) throws {
    let result = try themes("--show", name)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(isHarmless(result.errors))
  }

  /// `script` gives the program a terminal, so that it shows its colours.
  @Test func coloursAreShownOnATerminal() throws {
    let command = try PreparedArchive.command()
    let result = try command.lede(
      ["themes", "dark"], environment: ["COLORTERM=truecolor"],
      under: ["/bin/sh", "-c", "exec script -qec \"$0 $1 $2\" /dev/null"])
    #expect(result.output.contains("\u{1B}[0;"))
    #expect(result.output.contains("organisation"))
    #expect(!result.output.contains("\u{FFFD}"))
  }

  @Test func aThemeThatIsShownCanBeKeptAndRead() throws {
    let command = try Program()
    defer { command.remove() }
    let shown = try command.lede("themes", "--show", "light")
    #expect(shown.output.contains("[faces]"))
    try command.write("", to: "lede/x")
    try command.write(shown.output, to: "lede/themes/mine.toml")
    try command.write("[faces]\ntext = 3\n", to: "lede/themes/broken.toml")
    let settings = ["XDG_CONFIG_HOME=\(command.folder)"]
    #expect(try command.lede("themes", "mine", environment: settings).output.hasPrefix("mine "))
    let all = try command.lede("themes", environment: settings)
    #expect(all.status == 1)
    #expect(all.errors.contains("broken.toml") && all.errors.contains("line 2"))
    #expect(all.output.contains("mine ") && all.output.contains("monochrome "))
  }
}
