import Foundation
import ReaderState
import Screen
import TestSupport
import Testing

/// Whether the tour is asked for.
private let isTourWanted = ProcessInfo.processInfo.environment["LEDE_TOUR"] != nil

/// Every key on every screen, in a real terminal: none ends the reader, and none locks it.
///
/// It takes minutes of waiting for Escape to be told from Alt, so it runs where `LEDE_TOUR` is set (`.ci/deep`).
@Suite(.serialized, .enabled(if: Tmux.isInstalled && isTourWanted)) struct TourTests {

  private static let lede = Tmux.products + "/lede"

  /// Actions that leave, go elsewhere in time, or hand the terminal to another program.
  private static let excluded: Set<Command> = [
    .quit, .suspend, .back, .backward, .forward, .pipe, .browser, .newStory,
  ]

  /// The first key of every action that means something in some scopes, as tmux spells it; a key stands once.
  private static func keys(in scopes: [Scope]) -> [[String]] {
    var seen: Set<[String]> = []
    return Keymap.standard.entries.filter {
      scopes.contains($0.scope) && !excluded.contains($0.command)
    }.compactMap { entry in
      let key = entry.keys.first.map { $0.description.split(separator: " ").map(spelling) }
      return key.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }

  private static func spelling(_ key: Substring) -> String {
    let names = [
      "PgDn": "PageDown", "PgUp": "PageUp", "Shift-Tab": "BTab", "Esc": "Escape",
      "Backspace": "BSpace", "Delete": "DC",
    ]
    return names[String(key)]
      ?? String(key).replacing("Ctrl-", with: "C-").replacing("Alt-", with: "M-")
  }

  /// How each screen is reached from anywhere, in keys and in text that is typed, and the scopes of its keys.
  private static let screens: [(path: [String], scopes: [Scope])] = [
    ([":", "all", "Enter"], [.everywhere]), ([":", "unread", "Enter"], [.marking, .list, .rows]),
    ([":", "threads", "Enter"], [.thread, .filtered, .marking]),
    ([":", "threads", "Enter", "Enter"], [.thread, .list, .rows]),
    ([":", "people", "Enter"], [.filtered]),
    ([":", "people", "Enter", "Enter"], [.entity, .quoteList, .speech, .rows]),
    ([":", "quotes", "Enter"], [.quotes, .filtered, .quoteList, .speech]),
    ([":", "feeds", "Enter"], [.feeds, .marking]), ([":", "notes", "Enter"], [.notes]),
    ([":", "bin", "Enter"], [.bin]), ([":", "keeping", "Enter"], [.keeping]),
    ([":", "corrections", "Enter"], [.corrections]),
    ([":", "all", "Enter", "Enter"], [.story, .speech, .rows]),
    (["/", "ferry", "Escape"], [.search, .list]),
  ]

  /// Goes to a screen; an Escape within is waited for.
  private func reach(_ screen: [String], in tmux: Tmux) throws {
    for part in screen.split(separator: "Escape", omittingEmptySubsequences: false) {
      if !part.isEmpty { try tmux.press(Array(part)) }
      if part.endIndex < screen.endIndex { try tmux.escape() }
    }
  }

  @Test(arguments: screens.indices)
  func everyKey(on index: Int) throws {
    let (screen, scopes) = Self.screens[index]
    let tmux = try Tmux("'\(Self.lede)' demo", columns: 80, rows: 24)
    try tmux.wait(for: "This is the sample")
    for key in Self.keys(in: scopes) {
      try reach(screen, in: tmux)
      try tmux.press(key)
      try tmux.escape(times: 2)
    }
    // It still answers: help opens and the program ends as asked.
    try tmux.press([":", "all", "Enter", "?"])
    try tmux.wait(for: "Help")
    try tmux.escape(times: 2)
    try tmux.press("Q")
    try tmux.wait(for: "ended 0")
  }
}
