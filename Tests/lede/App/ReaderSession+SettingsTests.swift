import Settings
import ReaderState
import ArchiveStore
import Foundation
import Screen
import Terminal
import TestSupport
import Testing

@testable import lede

@Suite struct ReaderSessionSettingsTests {
  /// Plays two waits to a reader and writes settings between them.
  private func play(
    before: String?, after: String, themes: [String: String] = [:], fixed: Bool = false
  ) throws -> (display: ScriptedDisplay, session: ReaderSession) {
    let program = try Program()
    defer { program.remove() }
    if let before { try program.write(before, to: "config.toml") }
    let mailbox = ActionQueue(wakeup: WakeupEvent())
    let runner = EffectRunner(archive: try Archive.temporary(), mailbox: mailbox)
    let display = ScriptedDisplay(script: [[.wokenUp], [.wokenUp], [.wokenUp]])
    display.beforeWait = { [unowned display] count in
      guard count == 1 else { return }
      _ = try? program.write(after, to: "config.toml")
      for (name, text) in themes { _ = try? program.write(text, to: "themes/\(name).toml") }
      display.script[0] = display.watched.prefix(1).map { .readable($0) }
    }
    let folder = ConfigDirectory(path: program.folder)
    let session = ReaderSession(
      display: display, mailbox: mailbox, runner: runner, configuration: folder.configuration(),
      folder: folder, theme: Theme.standard(background: nil), hasFixedTheme: fixed)
    _ = session.run()
    return (display, session)
  }

  @Test func keysMouseAndThemeAreTakenOver() throws {
    let (display, session) = try play(
      before: nil, after: "mouse = false\ntheme = \"light\"\n[keys]\nquit = \"Ctrl-x\"")
    #expect(display.log.contains("mouse false") && display.log.contains("theme light"))
    let keymap = session.state.shared.keymap
    #expect(keymap.keys(of: .quit) == "Ctrl-x")
    #expect(session.state.shared.log.contains { $0.text == "The settings were read anew" })
  }

  @Test func whatIsWrongIsToldOnce() throws {
    let (_, session) = try play(before: "mouse = 1", after: "mouse = 1\nbrowser = 2")
    let faults = session.state.shared.log.filter { $0.level == .failure }.map(\.text)
    #expect(faults.count == 2)
    #expect(faults.first?.contains("line 1") == true && faults.last?.contains("line 2") == true)
  }

  @Test func theSameSettingsAreNoNews() throws {
    let (_, session) = try play(before: "mouse = false", after: "mouse = false # as before")
    #expect(session.state.shared.log.isEmpty)
  }

  @Test func aThemeOfTheCommandLineStays() throws {
    let (display, _) = try play(before: nil, after: "theme = \"light\"", fixed: true)
    #expect(!display.log.contains("theme light"))
  }
}
