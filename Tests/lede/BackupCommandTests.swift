import TestSupport
import Testing

@Suite struct BackupCommandTests {
  private let command: Program

  init() throws { command = try Program() }

  @Test func aBackupComesBackWithRestore() throws {
    defer { command.remove() }
    #expect(try command.lede("backup", "copy").errors.contains("There is no archive at"))
    _ = try command.lede("add", "-", input: "Ferry stops\n\nThe ferry stops in winter.")
    #expect(try command.lede("backup", "copy").status == 0)
    let again = try command.lede("backup", "copy")
    #expect(again.status == 1 && again.errors.contains("copy is there already"))
    _ = try command.lede("add", "-", input: "Bridge opens\n\nThe bridge is open.")
    let restored = try command.lede("restore", "copy")
    #expect(restored.status == 0 && restored.output.contains("library.sqlite.before-restore"))
    #expect(try command.lede("list").lines.count == 1)
    #expect(try command.lede("list", "--library", "library.sqlite.before-restore").lines.count == 2)
  }

  @Test func theFileAloneIsTheArchiveWhenACommandHasEnded() throws {
    defer { command.remove() }
    for n in 0..<5 {
      _ = try command.lede("add", "-", input: "Story \(n)\n\nThe ferry stops \(n) times.")
      let copied = try command.lede(
        ["list", "--library", "copy"],
        under: ["/bin/sh", "-c", "cp library.sqlite copy && exec \"$@\"", "lede"])
      #expect(copied.lines.count == n + 1, "\(copied.errors)")
    }
  }
}
