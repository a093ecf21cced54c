import ReaderState
import Foundation
import Settings
import TestSupport
import Testing

@testable import lede

@Suite struct ConfigCommandTests {
  private func run(
    _ program: Program, _ arguments: String..., settings: String? = nil
  ) throws -> Program.Result {
    if let settings { try program.write(settings, to: "config.toml") }
    mkdir(program.folder + "/lede", 0o755)
    if settings != nil {
      rename(program.folder + "/config.toml", program.folder + "/lede/config.toml")
    }
    return try program.lede(
      ["config"] + arguments, environment: ["XDG_CONFIG_HOME=\(program.folder)"])
  }

  @Test func thePathIsPrinted() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try run(program, "path")
    #expect(result.output == "\(program.folder)/lede/config.toml\n" && result.status == 0)
    let nowhere = try program.lede("config", "path")
    #expect(nowhere.status == 1 && nowhere.errors.contains("HOME"))
  }

  @Test func initWritesAFileThatCheckFindsNothingIn() throws {
    let program = try Program()
    defer { program.remove() }
    let made = try run(program, "init")
    #expect(made.status == 0 && made.output.hasSuffix("/lede/config.toml\n"))
    let text = try String(contentsOfFile: program.folder + "/lede/config.toml", encoding: .utf8)
    #expect(text == DefaultConfiguration.toml)
    let again = try run(program, "init")
    #expect(again.status == 1 && again.errors.contains("was left as it is"))
    #expect(try run(program, "init", "--print").output == text)
    let check = try run(program, "check")
    #expect(check.status == 0 && check.output.contains("nothing is wrong"))
  }

  @Test func checkTellsEachLine() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try run(
      program, "check",
      settings: """
        theme = "drak"
        [keys]
        search = ["j"]
        star = "Ctrl-w"
        copy = "Ctrl-w"
        dwon = "e"
        """)
    #expect(result.status == 1)
    let lines = result.lines
    #expect(lines.contains { $0.contains("line 5: “Ctrl-w” is wanted by “star” (line 4)") })
    #expect(lines.contains { $0.contains("line 6: no action is called “dwon”; nearest are: down") })
    #expect(
      lines.contains {
        $0.contains("line ") && $0.contains("no theme “drak”; did you mean “dark”?")
      })
    #expect(lines.contains { $0.contains("line 3: “j” now means “search”") })
  }

  @Test func aKeyThatOnlyMovedIsToldAndNoFailure() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try run(program, "check", settings: "[keys]\nsearch = [\"j\"]")
    #expect(result.status == 0 && result.output.contains("no longer “down”"))
  }

  @Test func checkReadsAnotherFileAndSaysWhenThereIsNone() throws {
    let program = try Program()
    defer { program.remove() }
    let none = try run(program, "check")
    #expect(none.status == 0 && none.errors.contains("the defaults hold"))
    #expect(try run(program, "check", program.folder + "/nothing.toml").status == 1)
    let other = try program.write("mouse = 3", to: "other.toml")
    #expect(try run(program, "check", other).output.contains("other.toml, line 1"))
  }

  @Test func showPrintsASettingsFileThatMeansTheSame() throws {
    let program = try Program()
    defer { program.remove() }
    let settings = "mouse = false\n[keys]\nstar = [\"x\", \", x\"]\ncopy = []"
    let result = try run(program, "show", settings: settings)
    #expect(result.status == 0)
    #expect(result.output.contains("mouse = false  # config.toml, line 1"))
    #expect(result.output.contains("star = [\"x\", \", x\"]  # config.toml, line 3"))
    #expect(result.output.contains("down = [\"j\", \"Down\"]  # default"))
    #expect(result.output.contains("# theme: chosen by"))
    let again = Configuration(toml: result.output, name: "")
    let first = Configuration(toml: settings, name: "")
    #expect(again.keymap == first.keymap && again.mouse == first.mouse && again.faults.isEmpty)
    let json = try run(program, "show", "--json")
    let star = try json.lines.map(object).first { $0["name"] as? String == "keys.star" }
    #expect(star?["line"] as? Int == 3)
  }

  @Test func theManualPageNamesEveryAction() throws {
    let page = try PreparedArchive.command().lede("config", "man").output
    #expect(page == DefaultConfiguration.manual)
    for action in ["down", "next\\-quote", "split\\-thread"] {
      #expect(page.contains(".B \(action) ="))
    }
  }
}
