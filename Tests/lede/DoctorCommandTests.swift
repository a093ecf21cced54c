import TestSupport
import Testing

@Suite struct DoctorCommandTests {
  private let command: Program

  init() throws { command = try Program() }

  @Test func aSoundArchiveIsFine() throws {
    defer { command.remove() }
    _ = try command.lede("add", "-", input: "Ferry stops\n\nThe ferry stops in winter.")
    let result = try command.lede("doctor")
    #expect(result.status == 0 && result.lines.allSatisfy { $0.hasPrefix("fine ") })
    #expect(result.lines.last?.hasPrefix("fine  the file takes ") == true)
  }

  @Test func whatCanBeReadIsCarriedOver() throws {
    defer { command.remove() }
    _ = try command.lede("add", "-", input: "Ferry stops\n\nThe ferry stops in winter.")
    let result = try command.lede("doctor", "--salvage", "new.sqlite")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("1 stories, 0 feeds and 0 corrections are in new.sqlite"))
    #expect(try command.lede("list", "--library", "new.sqlite").lines.count == 1)
    #expect(try command.lede("doctor", "--salvage", "new.sqlite").status == 1)
  }
}
