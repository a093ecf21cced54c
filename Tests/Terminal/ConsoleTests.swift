import Foundation
import TestSupport
import Testing

/// The terminal as the built program uses it, seen from outside.
@Suite(.enabled(if: Tmux.isInstalled), .serialized) struct ConsoleTests {
  /// A reader on the sample edition, opened after some lines of the shell.
  private func open(
    after script: String = "", columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws -> Tmux {
    let tmux = try Tmux(
      "\(script)\n'\(Tmux.products)/lede' demo", columns: columns, rows: rows,
      environment: environment)
    try tmux.wait { $0.contains("This is the sample") && $0.contains("●") }
    return tmux
  }

  /// Writes settings before the reader opens.
  private func settings(_ lines: String) -> String {
    "mkdir -p \"$XDG_CONFIG_HOME/lede\"; printf '\(lines)\\n' > \"$XDG_CONFIG_HOME/lede/config.toml\""
  }

  /// Writes into the terminal behind the program's back.
  private func disturb(_ tmux: Tmux) throws {
    let tty = try tmux.tell("#{pane_tty}")
    let file = try #require(FileHandle(forWritingAtPath: tty))
    file.write(Data("\u{1B}[5;1Hdisturbed".utf8))
    try tmux.wait(for: "disturbed")
  }

  @Test func theMouseIsAskedForUnlessTheSettingsSayNo() throws {
    let usual = try open()
    #expect(try usual.tell("#{mouse_any_flag}#{mouse_sgr_flag}") == "11")
    let without = try open(after: settings("mouse = false"))
    #expect(try without.tell("#{mouse_any_flag}#{mouse_sgr_flag}") == "00")
  }

  @Test func whatOthersWroteIsWipedByDrawingAnew() throws {
    let tmux = try open()
    try disturb(tmux)
    try tmux.press("C-l")
    try tmux.wait { !$0.contains("disturbed") && $0.contains("All stories") }
  }

  /// The shell has had the terminal when a stop that cannot be caught ends.
  @Test func aStopThatCannotBeCaughtIsRecoveredFrom() throws {
    let tmux = try open()
    let child = try tmux.child(named: "lede")
    kill(child, SIGSTOP)
    try disturb(tmux)
    kill(child, SIGCONT)
    try tmux.wait { !$0.contains("disturbed") && $0.contains("All stories") }
    try tmux.press("q")
    try tmux.wait(for: "ended 0")
  }

  @Test func sizesChangedDuringAStopHoldAfterIt() throws {
    let tmux = try open(columns: 100, rows: 30)
    let child = try tmux.child(named: "lede")
    kill(child, SIGSTOP)
    try tmux.resize(columns: 50, rows: 12)
    kill(child, SIGCONT)
    try tmux.press("?")
    try tmux.wait(for: "┌ Help")
    try tmux.escape()
    try tmux.press("q")
    try tmux.wait(for: "ended 0")
  }

  @Test func theCursorIsSeenWhereLettersAreTextAndNowhereElse() throws {
    let tmux = try open()
    #expect(try tmux.tell("#{cursor_flag}") == "0")
    try tmux.press("/")
    try tmux.type("ferry")
    try tmux.wait(for: "ferry")
    #expect(try tmux.tell("#{cursor_flag}") == "1")
    try tmux.escape(times: 2)
    try tmux.wait(for: "All stories")
    #expect(try tmux.tell("#{cursor_flag}") == "0")
  }

  @Test func escapeAloneIsAKeyAndAnArrowIsOne() throws {
    let tmux = try open()
    try tmux.press("?")
    try tmux.wait(for: "┌ Help")
    // An arrow begins with the byte of Escape; were it taken for that, help would close.
    try tmux.press(["Down", "Down", "Up", "Down"])
    try tmux.wait(for: "┌ Help")
    try tmux.escape()
    try tmux.wait { !$0.contains("┌ Help") && $0.contains("All stories") }
  }

  @Test func theEditorGetsTheTerminalAsItWasFound() throws {
    let script = """
      cat > "$HOME/edit" <<'EDITOR'
      #!/bin/sh
      stty -a > "$HOME/inside"; echo editing; sleep 1
      EDITOR
      chmod +x "$HOME/edit"; export VISUAL="$HOME/edit"; stty -a > "$HOME/outside"
      """
    let tmux = try open(after: script)
    try tmux.press(":")
    try tmux.type("write a new story")
    try tmux.press("Enter")
    try tmux.wait(for: "editing")
    #expect(try tmux.tell("#{alternate_on}#{mouse_any_flag}#{cursor_flag}") == "001")
    try tmux.wait(for: "All stories")
    #expect(try tmux.tell("#{alternate_on}#{mouse_any_flag}") == "11")
    try tmux.press("q")
    try tmux.wait(for: "settled")
    let home = try tmux.tell("#{pane_start_command}").split(separator: " ").last.map(String.init)
    let folder = try #require(home?.replacingOccurrences(of: "/run.sh", with: ""))
      .trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
    let inside = try String(contentsOfFile: folder + "/inside", encoding: .utf8)
    #expect(inside == (try String(contentsOfFile: folder + "/outside", encoding: .utf8)))
  }

  @Test func aPasteLargerThanOneReadStaysText() throws {
    let tmux = try open()
    try tmux.press("/")
    let words = String(repeating: "quay ", count: 5_000)
    try tmux.paste(words)
    try tmux.wait(for: "quay quay")
    #expect(try tmux.tell("#{alternate_on}") == "1")
    try tmux.press("C-c")
    try tmux.escape(times: 3)
    try tmux.wait(for: "All stories")
  }

  @Test func aTerminalThatGoesAwayEndsTheProgram() throws {
    var tmux: Tmux? = try open()
    let child = try #require(try tmux?.child(named: "lede"))
    tmux = nil
    var isGone = false
    for _ in 0..<500 where !isGone {
      isGone = kill(child, 0) != 0
      if !isGone { usleep(20_000) }
    }
    #expect(isGone)
  }

  @Test(arguments: [(1, 1), (2, 2), (1, 80), (24, 1), (200, 500)])
  func anySizeIsDrawnAndLeft(_ rows: Int, _ columns: Int) throws {
    let tmux = try open()
    try tmux.resize(columns: columns, rows: rows)
    try tmux.press(["j", "Enter", "j", "q"])
    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait(for: "All stories")
    try tmux.press("q")
    let left = try tmux.settings()
    // The first line has the size, which tmux gives back after a while.
    let lines = [left.before, left.after].map { $0.split(separator: "\n").dropFirst() }
    #expect(lines[0] == lines[1])
  }
}
