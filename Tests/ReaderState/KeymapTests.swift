import Foundation
import ReaderState
import Screen
import Testing

@Suite struct KeymapTests {
  @Test func noKeyHasTwoMeaningsInOnePlace() {
    for scope in Scope.allCases {
      let keys = Keymap.standard.entries.filter { $0.scope == scope }.flatMap(\.keys)
      #expect(keys.count == Set(keys).count, "\(scope)")
    }
  }

  @Test func theNearestPlaceDecides() {
    let keymap = Keymap.standard
    #expect(keymap.command(for: .character("n"), in: [.hits, .story, .rows]) == .nextHit)
    #expect(keymap.command(for: .character("n"), in: [.story, .rows]) == .nextStory)
    #expect(keymap.command(for: .character("/"), in: [.story]) == .find)
    #expect(keymap.command(for: .character("/"), in: []) == .search)
    #expect(keymap.command(for: .character("§"), in: [.story]) == nil)
  }

  @Test(arguments: [
    ("j", Command.down), ("Down", .down), ("Ctrl-d", .halfDown), ("PgDn", .pageDown), ("g", .top),
    ("End", .bottom), ("Enter", .open), ("q", .back), ("Alt-Left", .backward), ("L", .forward),
    (":", .palette), ("?", .help), ("Ctrl-l", .redraw), ("T", .themes), ("Ctrl-z", .suspend),
    ("u", .undo), ("R", .update),
  ])
  func hasTheKeysThatArePromised(_ key: String, _ command: Command) {
    #expect(Key(key).flatMap { Keymap.standard.command(for: $0, in: []) } == command)
  }

  @Test(arguments: [
    ("Tab", Command.nextThing), ("Shift-Tab", .previousThing), ("]", .nextQuote),
    ("[", .previousQuote), ("f", .labels), ("r", .related), ("t", .thread), ("i", .names),
    ("z", .dim), ("o", .browser), ("y", .copy), ("e", .export), ("|", .pipe), ("s", .star),
    ("m", .toggleRead), ("p", .previousStory), ("Space", .pageDown), ("b", .pageUp),
  ])
  func hasTheStoryKeysThatArePromised(_ key: String, _ command: Command) {
    #expect(Key(key).flatMap { Keymap.standard.command(for: $0, in: [.story, .rows]) } == command)
  }

  @Test func rebindsAndTakesTheKeyFromItsFormerCommand() {
    let (keymap, problems) = Keymap.standard.rebound([("next-story", ["p", "Ctrl-n"])])
    #expect(problems.isEmpty)
    #expect(keymap.command(for: .character("p"), in: [.story]) == .nextStory)
    #expect(keymap.command(for: .character("n"), in: [.story]) == nil)
    #expect(keymap.keys(of: .previousStory) == "")
  }

  @Test func tellsConflictsAndKeepsTheFirst() {
    let (keymap, problems) = Keymap.standard.rebound([("star", ["w"]), ("copy", ["w"])])
    #expect(problems == [.conflict(key: "w", kept: .star, lost: .copy)])
    #expect(problems[0].message.contains("“star” keeps it"))
    #expect(keymap.command(for: .character("w"), in: [.rows]) == .star)
  }

  @Test func tellsWhatItDoesNotKnow() {
    let (_, problems) = Keymap.standard.rebound([
      ("nxt-story", ["n"]), ("star", ["Hyper-x"]), ("zzzzzzzzzzz", []),
    ])
    #expect(
      problems == [
        .unknownCommand("nxt-story", meant: "next-story"),
        .unknownKey("Hyper-x", command: "star"), .unknownCommand("zzzzzzzzzzz", meant: nil),
      ])
    #expect(problems[0].message.contains("next-story"))
  }

  @Test func theTableHasEveryKeyOnce() {
    let table = Keymap.standard.markdown
    for entry in Keymap.standard.entries where !entry.keys.isEmpty {
      #expect(table.contains("| \(entry.title) |"), "\(entry.command)")
    }
    #expect(table.contains("`\\|`"))
  }

  @Test func theREADMEHoldsTheTable() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(Keymap.standard.markdown), "print Keymap.standard.markdown anew")
  }
}
