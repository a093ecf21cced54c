import Settings
import Testing

@Suite struct DefaultSettingsTests {
  static let actions = [
    ActionDescription(
      name: "down", scope: "Everywhere", keys: ["j", "Down"], about: "Down one row"),
    ActionDescription(name: "quote", scope: "In a story", keys: ["\"", "\\"], about: "Odd keys"),
    ActionDescription(name: "unread", scope: "In a story", keys: [], about: "Go to unread stories"),
  ]

  @Test func everythingIsAComment() {
    let text = DefaultSettings.toml(actions: Self.actions)
    let file = SettingsFile(toml: text)
    #expect(file.errors.isEmpty && file.keyBindings.isEmpty)
    #expect(file.theme == nil && file.browser == nil && file.exportFolder == nil && file.mouse)
  }

  @Test func everySettingAndActionStandsInItWithItsDefault() {
    let text = DefaultSettings.toml(actions: Self.actions)
    for setting in SettingDescription.all { #expect(text.contains("\n#\(setting.name) = ")) }
    #expect(text.contains("# -- In a story --\n# Odd keys\n#quote = [\"\\\"\", \"\\\\\"]"))
    #expect(text.contains("#unread = []"))
    for line in text.split(separator: "\n") where line.hasPrefix("# ") {
      #expect(line.count <= 120, "\(line)")
    }
  }

  @Test func withoutTheSignsOfCommentsItIsValid() {
    let text = DefaultSettings.toml(actions: Self.actions).split(separator: "\n").map {
      $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0
    }.joined(separator: "\n")
    let file = SettingsFile(toml: text)
    #expect(file.errors.isEmpty, "\(file.errors)")
    #expect(file.theme == "dark" && file.mouse && file.updateMinutes == 0)
    #expect(file.keyBindings.map(\.keys) == [["j", "Down"], ["\"", "\\"], []])
  }

  @Test func textsAreQuotedAsTOMLReadsThem() throws {
    for text in ["", "a\"b\\c", "tab\tline\n", "ü"] {
      let value = try ConfigValue.read("x = \(DefaultSettings.quoted(text))").table("")["x"]
      #expect(value?.value == .text(text))
    }
    #expect(DefaultSettings.quoted("\u{1B}") == "\"\u{FFFD}\"")
  }
}
