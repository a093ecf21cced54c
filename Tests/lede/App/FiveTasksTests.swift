import Foundation
import TestSupport
import Testing

/// Five things that people do every day, with the keys that the screen names, in a real terminal.
@Suite(.enabled(if: Tmux.isInstalled)) struct FiveTasksTests {
  private static let lede = Tmux.products + "/lede"

  /// Thirty stories of one outlet, each with one quotation of one of three people.
  private static var wire: String {
    let people = ["Ada Quill", "Bram Tusk", "Cleo Marsh"]
    return (1...30).map { day in
      let text =
        "Pier \(day) of Norwick was opened in the rain of that week.\\n\\n“Boat \(day) is back,” said "
        + "\(people[day % 3]), who runs the harbor."
      return """
        {"title":"Pier \(day) opens","text":"\(text)","site":"Norwick Post","published":"2024-05-\(day < 10 ? "0" : "")\(day)"}
        """
    }.joined(separator: "\n")
  }

  /// A reader on an archive of those stories, once its front page is there.
  private func open() throws -> (tmux: Tmux, program: Program) {
    let program = try Program()
    let wire = try program.write(Self.wire, to: "wire.jsonl")
    #expect(try program.lede("add", wire).output == "30 added\n")
    let tmux = try Tmux(
      "cd '\(program.folder)'; '\(Self.lede)'", columns: 100, rows: 30,
      environment: [
        "LEDE_LIBRARY": program.folder + "/library.sqlite",
        "XDG_CONFIG_HOME": program.folder + "/config",
      ])
    try tmux.wait(for: "Pier 30 opens")
    return (tmux, program)
  }

  @Test func thirtyStoriesAreReadInThirtyFiveKeys() throws {
    let (tmux, program) = try open()
    defer { program.remove() }
    try tmux.wait(for: "30 unread")
    try tmux.press("Enter")
    try tmux.wait(for: "Boat 30 is back")
    for day in (1...29).reversed() {
      try tmux.press("N")
      try tmux.wait(for: "Boat \(day) is back")
    }
    try tmux.escape()
    // 31 keys; the head counts no unread ones any more.
    try tmux.wait { screen in
      let head = screen.prefix { $0 != "\n" }
      return head.contains("All stories") && !head.contains("unread")
    }
    #expect(try program.lede("list", "--unread").output.isEmpty)
  }

  @Test func theOldStoriesOfASourceAreRemovedAndComeBack() throws {
    let (tmux, program) = try open()
    defer { program.remove() }
    try tmux.press("/")
    try tmux.wait(for: "Esc to the hits")
    try tmux.type("source:\"norwick post\" before:2024-05-10")
    try tmux.wait(for: "9 stories")
    try tmux.press("Escape")
    try tmux.wait { !$0.contains("Esc to the hits") }
    try tmux.press("V", "G", "V", "D")
    try tmux.wait(for: "9 stories removed")
    try tmux.wait { _ in (try? program.lede("list", "--limit", "0").lines.count) == 21 }
    try tmux.press("u")
    try tmux.wait(for: "Undone")
    // What is shown is on the disk a moment later.
    try tmux.wait { _ in (try? program.lede("list", "--limit", "0").lines.count) == 30 }
  }

  @Test func threeQuotationsOfAPersonAreTaggedAndExported() throws {
    let (tmux, program) = try open()
    defer { program.remove() }
    try tmux.press(",")
    try tmux.wait(for: "Go to people")
    try tmux.press("p")
    try tmux.wait(for: "10 stories")
    try tmux.press("Enter")
    try tmux.wait(for: "What they said")
    try tmux.press("V", "j", "j", "V", "#")
    try tmux.wait(for: "Tags of 3 stories")
    try tmux.type("harbor")
    try tmux.wait(for: "#harbor")
    try tmux.press("Enter")
    try tmux.wait(for: "3 stories tagged #harbor")
    try tmux.press("E")
    try tmux.wait(for: "The selection: 3")
    try tmux.press("Enter")
    try tmux.wait(for: "quotes-selection.md")
    try tmux.press("C-u")
    try tmux.type(program.folder + "/said.md")
    try tmux.press("Enter")
    // The file is there before its words are: the reader makes it first, so that nothing is overwritten.
    let path = program.folder + "/said.md"
    try tmux.wait { _ in
      let exported = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      return exported.components(separatedBy: "is back”").count == 4
    }
    #expect(try program.lede("search", "tag:harbor").lines.count >= 3)
  }

  @Test func aKeyIsBoundWhileTheReaderIsOpen() throws {
    let (tmux, program) = try open()
    defer { program.remove() }
    let path = try program.lede(
      "config", "init", environment: ["XDG_CONFIG_HOME=\(program.folder)/config"])
    #expect(path.status == 0, "\(path.errors)")
    let file = program.folder + "/config/lede/config.toml"
    let settings = try String(contentsOfFile: file, encoding: .utf8)
    #expect(settings.contains("\n[keys]\n"))
    let bound = settings.replacing("\n[keys]\n", with: "\n[keys]\nbriefing = [\"Ctrl-b\"]\n")
    try bound.write(
      toFile: file, atomically: true, encoding: .utf8)
    try tmux.wait { screen in
      // The file is looked at once in a while.
      _ = try? tmux.press("C-b")
      return screen.contains("new stories since") || screen.contains("Follows whoever")
        || screen.contains("F follows whoever")
    }
  }

  @Test func aWrongCorrectionIsFoundAndUndone() throws {
    let (tmux, program) = try open()
    defer { program.remove() }
    try tmux.press("Enter")
    try tmux.wait(for: "Boat 30 is back")
    try tmux.press("]", "c")
    try tmux.wait(for: "Who said")
    try tmux.type("Dora Finch")
    try tmux.press("Enter")
    try tmux.wait { !$0.contains("Who said") && $0.contains("Dora Finch") }
    // What is shown is on the disk a moment later.
    try tmux.wait { _ in (try? program.lede("quotes", "--speaker", "Dora Finch").status) == 0 }
    try tmux.press(",")
    try tmux.wait(for: "Go to quotations")
    try tmux.press("q")
    try tmux.wait { $0.contains("Dora Finch") && $0.contains("Quotes") }
    try tmux.press("u")
    // The foot names what was undone; the list no longer does.
    try tmux.wait { screen in
      screen.split(separator: "\n").contains { $0.contains("Undone") }
        && !screen.split(separator: "\n").contains {
          $0.contains("Dora Finch") && $0.contains("Pier 30")
        }
    }
    try tmux.wait { _ in (try? program.lede("quotes", "--speaker", "Dora Finch").status) == 1 }
  }
}
