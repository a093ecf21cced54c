import Settings
import Testing

@Suite struct SettingsFileTests {
  @Test func anEmptyFileLeavesTheDefaults() {
    #expect(SettingsFile(toml: "") == SettingsFile())
    #expect(SettingsFile().mouse && SettingsFile().keyBindings.isEmpty)
  }

  @Test func choicesAndKeysAreReadInTheOrderOfTheirLines() {
    let file = SettingsFile(
      toml: """
        theme = "light"
        mouse = false
        browser = "firefox"
        [keys]
        up = ["k", "Up"]
        down = "j"
        """)
    #expect(file.theme == "light" && !file.mouse && file.browser == ["firefox"])
    #expect(file.keyBindings.map(\.command) == ["up", "down"])
    #expect(file.keyBindings.map(\.keys) == [["k", "Up"], ["j"]])
    #expect(file.keyBindings.map(\.line) == [5, 6])
    #expect(file.errors.isEmpty)
  }

  @Test func errorsKeepTheirLinesAndTheRestHolds() {
    let file = SettingsFile(
      toml: "theme = 3\nmouse = false\nbrowser = []\n[keys]\nup = 1\ntop = 'g'")
    #expect(!file.mouse && file.theme == nil && file.browser == nil)
    #expect(file.errors.map(\.line) == [1, 3, 5])
    #expect(file.keyBindings.map(\.command) == ["top"])
  }

  @Test func whatIsNoTOMLIsOneError() {
    let file = SettingsFile(toml: "theme = \"light\"\nkeys = [")
    #expect(file.theme == nil && file.errors.map(\.line) == [2])
  }

  @Test func minutesBetweenUpdatesAreReadWithinTheirBounds() {
    #expect(SettingsFile(toml: "update_minutes = 30").updateMinutes == 30)
    for wrong in ["4", "-1", "20000", "\"30\"", "1.5"] {
      let file = SettingsFile(toml: "update_minutes = \(wrong)")
      #expect(file.updateMinutes == 0 && file.errors.count == 1, "\(wrong)")
    }
  }

  @Test func aKeyOfTheWrongKindIsToldWithTheForm() {
    let file = SettingsFile(toml: "[keys]\nup = 1\ndown = [\"j\", 2]")
    #expect(file.errors.map(\.line) == [2, 3])
    #expect(file.errors.allSatisfy { $0.message.contains("[\"x\", \"Ctrl-x\"]") })
  }
}
