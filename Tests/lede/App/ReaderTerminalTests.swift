import Settings
import Foundation
import TestSupport
import Testing

/// The whole program in a real terminal, on the sample edition.
@Suite(.enabled(if: Tmux.isInstalled), .serialized) struct ReaderTerminalTests {
  private static let lede = Tmux.products + "/lede"

  /// A reader on the sample edition whose front page is there.
  private func open(
    _ options: String = "", columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> Tmux {
    let tmux = try Tmux(
      "'\(Self.lede)' demo \(options)", columns: columns, rows: rows, environment: environment)
    try tmux.wait {
      $0.contains("This is the sample") && ($0.contains("●") || $0.contains("*"))
    }
    return tmux
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 10)])
  func opensReadsAndLeavesTheTerminalAsItWas(_ columns: Int, _ rows: Int) throws {
    let tmux = try open(columns: columns, rows: rows)
    let home = try tmux.screen()
    #expect(try tmux.tell("#{alternate_on}#{mouse_any_flag}") == "11")
    try tmux.press("Enter")
    try tmux.wait { $0 != home }
    try tmux.press("q")
    try tmux.wait(for: "All sto")
    try tmux.press("q")
    let settings = try tmux.settings()
    #expect(settings.before == settings.after)
    #expect(try tmux.screen().contains("ended 0"))
    #expect(try tmux.tell("#{alternate_on}#{mouse_any_flag}#{cursor_flag}") == "001")
  }

  @Test(arguments: [("TERM", 15), ("HUP", 1), ("INT", 2), ("SEGV", 11), ("ABRT", 6)])
  func signalsLeaveTheTerminalAsItWas(_ name: String, _ number: Int32) throws {
    let tmux = try open()
    kill(try tmux.child(named: "lede"), number)
    let settings = try tmux.settings()
    #expect(settings.before == settings.after)
    #expect(try tmux.screen().contains("ended \(128 + number)"))
    #expect(try tmux.tell("#{alternate_on}#{mouse_any_flag}#{cursor_flag}") == "001")
  }

  @Test func suspendsAndComesBack() throws {
    let tmux = try open()
    let home = try tmux.screen()
    let child = try tmux.child(named: "lede")
    try tmux.press("C-z")
    // The shell of this test has no jobs, so the stop is seen from outside.
    var isStopped = false
    for _ in 0..<500 where !isStopped {
      let status = try String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      isStopped = status.contains(") T ")
      if !isStopped { usleep(10_000) }
    }
    if isStopped {
      #expect(try tmux.tell("#{alternate_on}") == "0")
      kill(child, SIGCONT)
    }
    let first = home.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    try tmux.wait { $0.contains(first) }
    #expect(try tmux.tell("#{alternate_on}") == "1")
  }

  @Test func resizesAndKeepsGoing() throws {
    let tmux = try open(columns: 100, rows: 30)
    for (columns, rows) in [(40, 10), (1, 1), (3, 2), (200, 60), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
    }
    let screen = try tmux.wait(for: "All stories")
    #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
    try tmux.press("q")
    try tmux.wait(for: "ended 0")
  }

  @Test func pastesAreAskedAboutAndNeverKeys() throws {
    let tmux = try open()
    try tmux.paste("qqq ferry\u{1B}")
    try tmux.wait(for: "Search all stories for it")
    try tmux.press("Enter")
    try tmux.wait(for: "qqq ferry")
    #expect(try tmux.tell("#{alternate_on}") == "1")
  }

  @Test func coloursDegrade() throws {
    let full = try open(environment: ["COLORTERM": "truecolor"])
    #expect(try full.screen(styled: true).contains("48;2;"))
    let indexed = try open()
    let screen = try indexed.screen(styled: true)
    #expect(screen.contains("48;5;") && !screen.contains("48;2;"))
    let none = try open(environment: ["NO_COLOR": "1"])
    let plain = try none.screen(styled: true)
    #expect(!plain.contains("38;") && !plain.contains("48;") && plain.contains("\u{1B}[7m"))
  }

  @Test func anOldTerminalGetsASCII() throws {
    let tmux = try open(environment: ["TERM": "vt100", "LANG": "C"])
    let screen = try tmux.screen()
    #expect(screen.unicodeScalars.allSatisfy { $0.isASCII })
    try tmux.press("Enter")
    try tmux.press("q", "q")
    // It has no other screen to go back to, so what was drawn is wiped before the shell writes again.
    let left = try tmux.wait(for: "ended 0")
    #expect(!left.contains("open") && !left.contains("All stories"))
  }

  @Test(arguments: [("dumb", "cannot draw a screen"), ("nosuch", "“nosuch” (TERM)")])
  func unfitTerminalsAreToldOf(_ term: String, _ words: String) throws {
    let tmux = try Tmux("'\(Self.lede)' demo", environment: ["TERM": term])
    #expect(try tmux.wait(for: "ended").contains(words))
  }

  @Test func standardInputMayBeAPipe() throws {
    let tmux = try Tmux("echo x | '\(Self.lede)' demo")
    try tmux.wait(for: "All stories")
    try tmux.press("q")
    try tmux.wait(for: "ended 0")
  }

  @Test func themesAreChosenAndRefused() throws {
    let light = try open("--theme light", environment: ["COLORTERM": "truecolor"])
    #expect(try light.screen(styled: true).contains("48;2;250;246;238"))
    let none = try Tmux("'\(Self.lede)' demo --theme nosuch")
    #expect(try none.wait(for: "ended 1").contains("there is no theme"))
  }
}
