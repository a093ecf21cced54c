import ReaderState
import Screen
import Testing

@testable import lede

@Suite struct ConfigurationTests {
  @Test func everythingHasADefault() {
    let configuration = Configuration(toml: "", name: "config.toml")
    #expect(configuration.theme == nil && configuration.mouse && configuration.browser == nil)
    #expect(configuration.keymap == .standard && configuration.faults.isEmpty)
  }

  @Test func choicesAreRead() {
    let configuration = Configuration(
      toml: """
        theme = "light"
        mouse = false
        browser = ["firefox", "--new-tab"]
        [keys]
        down = ["e", "Down"]
        update = "Ctrl-r"
        """, name: "config.toml")
    #expect(configuration.faults.isEmpty)
    #expect(configuration.warnings.count == 1 && configuration.warnings[0].contains("“export”"))
    #expect(configuration.theme == "light" && !configuration.mouse)
    #expect(configuration.browser == ["firefox", "--new-tab"])
    let keymap = configuration.keymap
    #expect(keymap.command(for: .character("e"), in: []) == .down)
    #expect(keymap.command(for: .character("j"), in: []) == nil)
    #expect(keymap.command(for: Key(.character("r"), control: true), in: []) == .update)
  }

  @Test func faultsAreToldWithTheirLinesAndTheRestHolds() {
    let configuration = Configuration(
      toml: """
        theme = 3
        mouse = false
        colour = "x"
        browser = []
        [keys]
        dwon = "e"
        up = ["i", "Hyper-x"]
        top = "i"
        help = 1
        """, name: "config.toml")
    #expect(!configuration.mouse)
    #expect(configuration.keymap.command(for: .character("i"), in: []) == .up)
    let faults = configuration.faults
    #expect(faults.count == 7)
    #expect(faults.contains("config.toml, line 1: \"theme\" should be text in quotes"))
    for (line, words) in [
      (3, "no setting is called \"colour\""), (4, "should be a list such as"), (6, "dwon"),
      (7, "Hyper-x"), (8, "“i” is wanted by “up” (line 7) and by “top” (line 8)"),
      (9, "a key or a list of keys"),
    ] {
      let hasFault = faults.contains { $0.contains("line \(line):") && $0.contains(words) }
      #expect(hasFault, "line \(line): \(faults)")
    }
  }

  @Test func aFileThatIsNoTOMLLeavesTheDefaults() {
    let configuration = Configuration(toml: "theme = \"light\"\nkeys = [", name: "config.toml")
    #expect(configuration.theme == nil)
    #expect(configuration.faults == ["config.toml, line 2: the list that begins here has no \"]\""])
  }
}
