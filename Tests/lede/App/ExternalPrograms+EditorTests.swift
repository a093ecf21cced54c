import Foundation
import Terminal
import TestSupport
import Testing

/// The editor is a program of its own, so this is played in a real terminal.
@Suite(.enabled(if: Tmux.isInstalled)) struct ExternalProgramsEditorTests {
  @Test func whatIsWrittenIsAddedToTheOwnArchive() throws {
    let program = try Program()
    defer { program.remove() }
    let script = try program.write(
      """
      #!/bin/sh
      printf '%s\\n\\n%s\\n' 'Lamp of Norwick replaced' 'Two climbers carried the new lamp up.' > "$1"
      """, to: "editor.sh")
    chmod(script, 0o755)
    let tmux = try Tmux(
      "'\(Tmux.products)/lede'",
      environment: ["EDITOR": script, "LEDE_LIBRARY": program.folder + "/own.sqlite"])
    try tmux.wait(for: "All stories")
    try tmux.press(":")
    try tmux.type("new-story")
    try tmux.press("Enter")
    try tmux.wait(for: "Two climbers carried")
    try tmux.press("q")
    // The sample edition is gone, and the story is alone in the archive that is kept.
    try tmux.wait { $0.contains("1 story") && $0.contains("Lamp of Norwick replaced") }
    try tmux.press("q")
    try tmux.wait(for: "ended 0")
    #expect(
      try program.lede("list", environment: ["LEDE_LIBRARY=\(program.folder)/own.sqlite"])
        .output.contains("Lamp of Norwick replaced"))
  }

  @Test func nothingWrittenIsNothingAdded() throws {
    let tmux = try Tmux("'\(Tmux.products)/lede' demo", environment: ["EDITOR": "true"])
    try tmux.wait(for: "All stories")
    try tmux.press(":")
    try tmux.type("new-story")
    try tmux.press("Enter")
    try tmux.wait(for: "Nothing was written")
  }
}
