import ReaderState
import Settings
import TestSupport
import Testing

@testable import lede

@Suite struct ConfigShowTests {
  private func rows(_ toml: String) -> [String: ShownSetting] {
    Dictionary(
      ShownSetting.all(Configuration(toml: toml, name: "config.toml")).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func everySettingAndActionIsListedOnce() {
    let rows = ShownSetting.all(Configuration())
    #expect(Set(rows.map(\.name)).count == rows.count)
    for setting in SettingDescription.all { #expect(rows.contains { $0.name == setting.name }) }
    for action in Configuration().keymap.actions {
      #expect(rows.contains { $0.name == "keys." + action.name })
    }
    #expect(rows.allSatisfy { $0.line == nil })
  }

  @Test(
    arguments: [
      ("mouse = false", "mouse", "false", 1), ("\nupdate_minutes = 15", "update_minutes", "15", 2),
      ("private_redirects = true", "private_redirects", "true", 1),
      ("browser = [\"links\", \"-g\"]", "browser", "[\"links\", \"-g\"]", 1),
      ("export_folder = \"/tmp/a \\\"b\\\"\"", "export_folder", "\"/tmp/a \\\"b\\\"\"", 1),
      ("# x\n[keys]\nstar = [\"Ctrl-w\"]", "keys.star", "[\"Ctrl-w\"]", 3),
    ])
  func whatTheFileSaysHoldsWithItsLine(
    _ toml: String, _ name: String, _ value: String, _ line: Int
  ) {
    let row = rows(toml)[name]
    #expect(row?.value == value && row?.line == line)
  }

  @Test func settingsWithoutAValueSayWhatHolds() {
    let row = rows("")["browser"]
    #expect(row?.value == nil && row?.note.isEmpty == false)
  }

  /// What is printed is itself a settings file that says the same.
  @Test func whatIsPrintedCanBeReadAgain() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      "mouse = false\nupdate_minutes = 15\n[keys]\nstar = [\"Ctrl-w\"]\n", to: "lede/config.toml")
    let result = try program.lede(
      "config", "show", environment: ["XDG_CONFIG_HOME=\(program.folder)"])
    #expect(result.status == 0 && result.output.contains("mouse = false  # config.toml, line 1"))
    let again = Configuration(toml: result.output, name: "config.toml")
    #expect(again.faults.isEmpty && !again.mouse && again.updateMinutes == 15)
    #expect(again.keymap.keys(of: .star) == "Ctrl-w")
  }

  @Test func faultsAreToldBesideWhatHolds() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("mouse = 7\nupdate_minutes = 15\n", to: "lede/config.toml")
    let result = try program.lede(
      "config", "show", "--json", environment: ["XDG_CONFIG_HOME=\(program.folder)"])
    #expect(result.errors.contains("mouse"))
    let settings = try result.lines.map { try object($0) }
    let minutes = settings.first { $0["name"] as? String == "update_minutes" }
    #expect(minutes?["value"] as? String == "15" && minutes?["line"] as? Int == 2)
  }
}
