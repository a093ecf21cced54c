import TestSupport
import Testing

@Suite struct ConfigCheckTests {
  private let program: Program

  init() throws { program = try Program() }

  private func check(_ text: String?) throws -> Program.Result {
    let environment = ["XDG_CONFIG_HOME=\(program.folder)/config", "HOME=\(program.folder)"]
    guard let text else {
      return try program.lede(["config", "check"], environment: environment)
    }
    let file = try program.write(text, to: "own.toml")
    return try program.lede(["config", "check", file], environment: environment)
  }

  @Test func withoutSettingsTheDefaultsHold() throws {
    defer { program.remove() }
    let result = try check(nil)
    #expect(result.status == 0 && result.errors.contains("the defaults hold"))
  }

  @Test(arguments: ["", "# nothing\n", "mouse = false\n", "theme = \"light\"\n"])
  func soundSettingsAreSaidToBeSound(_ text: String) throws {
    defer { program.remove() }
    let result = try check(text)
    #expect(result.status == 0 && result.output.contains("nothing is wrong"), "\(result.output)")
  }

  @Test(
    arguments: [
      ("mouse = ", "own.toml, line 1"), ("x = 1\n", "own.toml, line 1"),
      ("\nmouse = \"yes\"\n", "own.toml, line 2"),
      ("theme = \"nosuch\"\n", "nosuch"), ("[keys]\nnosuch = \"x\"\n", "own.toml, line 2"),
    ])
  func whatIsWrongIsToldWithItsLine(_ text: String, _ words: String) throws {
    defer { program.remove() }
    let result = try check(text)
    #expect(result.status == 1, "\(result.output)")
    #expect(result.output.contains(words), "\(result.output)")
  }

  @Test func everyFaultIsTold() throws {
    defer { program.remove() }
    let result = try check("nosuch = 1\nmouse = 3\nother = true\n")
    #expect(result.status == 1 && result.lines.count == 3)
  }

  @Test func aFileThatIsNotThereIsAFailure() throws {
    defer { program.remove() }
    let result = try program.lede("config", "check", "/nonexistent/x.toml")
    #expect(result.status == 1 && result.errors.contains("no such file"))
  }
}
