import Foundation
import Screen
import Settings
import Testing

@testable import lede

@Suite final class ConfigDirectoryTests {
  private let path = NSTemporaryDirectory() + "lede-settings-\(UUID().uuidString)"
  private var folder: ConfigDirectory { ConfigDirectory(path: path) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test func nothingThereIsNoFault() {
    #expect(folder.configuration().faults.isEmpty)
    #expect(folder.themeNames() == Theme.builtInNames)
  }

  @Test func ownThemesStandBesideTheBuiltInOnes() throws {
    try write("about = \"Mine\"\n[faces]\nperson = \"#ff0000\"\n", to: "themes/mine.toml")
    try write("about = \"Other dark\"\n", to: "themes/dark.toml")
    #expect(folder.themeNames() == Theme.builtInNames + ["mine"])
    #expect(try folder.theme("mine").about == "Mine")
    #expect(try folder.theme("dark").about == "Other dark")
    #expect(try folder.theme("light").name == "light")
  }

  @Test func wrongThemesAreToldWithFileAndLine() throws {
    try write("\n[faces]\npersn = \"#ff0000\"\n", to: "themes/mine.toml")
    let error = #expect(throws: ThemeError.self) { try folder.theme("mine") }
    #expect(
      error?.description
        == "\(path)/themes/mine.toml, line 3: no face is called \"persn\"; did you mean \"person\"?"
    )
  }

  @Test(arguments: ["nosuch", "", ".", "..", "../config", "a/b"])
  func unknownNamesListTheKnown(_ name: String) {
    let error = #expect(throws: ThemeError.self) { try folder.theme(name) }
    #expect(error?.description.contains("dark, high-contrast, light, monochrome") == true)
  }

  @Test func aKeptThemeIsRead() throws {
    try folder.keep(theme: "light")
    #expect(folder.configuration().theme == "light")
    try write(
      "# Mine\nmouse = false\ntheme = \"dark\"  # night\n[keys]\ndown = \"e\"\n", to: "config.toml")
    try folder.keep(theme: "monochrome")
    let text = try String(contentsOfFile: path + "/config.toml", encoding: .utf8)
    #expect(text == "# Mine\nmouse = false\ntheme = \"monochrome\"\n[keys]\ndown = \"e\"\n")
  }

  @Test func aThemeInATableIsAnotherThing() {
    let text = ConfigDirectory.text("[keys]\ntheme = \"x\"\n", with: "light")
    #expect(text == "theme = \"light\"\n[keys]\ntheme = \"x\"\n")
  }
}
