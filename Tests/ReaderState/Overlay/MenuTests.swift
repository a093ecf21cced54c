import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct MenuTests {
  private func menu(_ reader: ReaderHarness) -> Menu? {
    if case .menu(let menu) = reader.state.shared.overlay { menu } else { nil }
  }

  @Test func helpShowsThisScreensKeysFirst() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter ?")
    let groups = menu(reader)?.shown.map(\.group) ?? []
    #expect(groups.first == "In a story")
    #expect(groups.last == "Everywhere")
    #expect(menu(reader)?.lines.contains { $0.heading == "Everywhere" } == true)
  }

  @Test func typingNarrowsAndEnterRuns() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("?")
    reader.type("redraw")
    #expect(menu(reader)?.shown.map(\.title) == ["Redraw the screen"])
    reader.press("Enter")
    #expect(reader.effects.last == .terminal(.redraw))
    #expect(menu(reader) == nil)
  }

  @Test func thePaletteFindsEveryCommandByName() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(":")
    #expect(menu(reader)?.shown.contains { $0.outcome == .perform(.showQuotes) } == true)
    reader.type("go quot")
    reader.press("Enter")
    #expect(reader.state.page is QuotationListPage)
  }

  @Test func titlesThatBeginWithTheWordsComeFirst() {
    var menu = Menu(
      .choice, title: "",
      items: [
        Menu.Item("Unstarred", .act([])), Menu.Item("Star", .act([])), Menu.Item("Other", .act([])),
      ])
    menu.field.insert("star")
    menu.narrow()
    #expect(menu.shown.map(\.title) == ["Star", "Unstarred"])
  }

  @Test func escapeClosesAndChangesNothing() {
    var reader = ReaderHarness(FixtureStories.archive())
    let before = reader.effects.count
    reader.press(": Esc ? Esc")
    #expect(reader.effects.count == before)
    #expect(menu(reader) == nil)
  }

  @Test func themesAreShownAsOneGoesAndKeptOrGivenBack() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.answer(.themes(["dark", "light", "mono"], current: "light")))
    reader.press("T Down")
    #expect(reader.effects.last == .terminal(.showTheme("mono")))
    reader.press("Esc")
    #expect(reader.effects.last == .terminal(.showTheme("light")))
    reader.press("T Up Enter")
    #expect(
      reader.effects.suffix(2) == [.terminal(.showTheme("dark")), .terminal(.saveTheme("dark"))])
    #expect(reader.state.shared.theme == "dark")
  }

  @Test func aClickChoosesAndOneBesideCloses() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(":")
    reader.send(.mouse(Mouse(.press, at: Position(row: 0, column: 0))))
    #expect(menu(reader) == nil)
    reader.press(":")
    guard let list = menu(reader).map({ $0.list(in: $0.frame(reader.state.shared.size)) }) else {
      return
    }
    reader.send(.mouse(Mouse(.press, at: Position(row: list.row + 2, column: list.column + 1))))
    #expect(menu(reader)?.selected == 2)
  }

  @Test func pipesToAnArgumentListAndNoShell() {
    #expect(
      ShellWords.arguments("grep -i 'two words' \"$(x)\" ;rm") == [
        "grep", "-i", "two words", "$(x)", ";rm",
      ])
    #expect(ShellWords.arguments("   ") == [])
    #expect(ShellWords.arguments("'open") == ["open"])
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("|")
    reader.type("wc -w")
    reader.press("Enter")
    #expect(reader.effects.last == .terminal(.pipe(FixtureStories.harbour, command: ["wc", "-w"])))
  }

  @Test func anUnknownKeySaysSo() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("F9")
    #expect(reader.state.shared.notice?.text == "F9 does nothing here · ? shows the keys")
    reader.press("j")
    #expect(reader.state.shared.notice == nil)
  }
}
