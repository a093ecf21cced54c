import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct OverlayKeysTests {
  private func reader(themes: [String] = []) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.state.shared.themes = themes
    reader.state.shared.theme = themes.first ?? ""
    return reader
  }

  private func menu(_ reader: ReaderHarness) -> Menu? {
    guard case .menu(let menu) = reader.state.shared.overlay else { return nil }
    return menu
  }

  private func prompt(_ reader: ReaderHarness) -> Prompt? {
    guard case .prompt(let prompt) = reader.state.shared.overlay else { return nil }
    return prompt
  }

  @Test(arguments: ["Esc", "Ctrl-c", "Backspace"])
  func aMenuIsLeftWithoutADeed(_ key: String) {
    var reader = reader()
    reader.press(":")
    let count = reader.effects.count
    reader.press(key)
    #expect(reader.state.shared.overlay == nil)
    #expect(reader.effects(since: count).isEmpty)
  }

  @Test func backspaceTakesLettersBeforeItCloses() {
    var reader = reader()
    reader.press(":")
    reader.type("st")
    reader.press("Backspace Backspace")
    #expect(menu(reader)?.field.isEmpty == true)
    reader.press("Backspace")
    #expect(menu(reader) == nil)
  }

  @Test(arguments: [
    ("Down", 1), ("Ctrl-n", 1), ("Tab", 1), ("Up", 0), ("Ctrl-p", 0), ("Shift-Tab", 0),
    ("Down Down Up", 1), ("PgDn PgUp", 0), ("Down Left", 1), ("F5", 0), ("Alt-x", 0),
  ])
  func keysMoveInAMenu(_ keys: String, _ selected: Int) {
    var reader = reader()
    reader.press(":")
    reader.press(keys)
    #expect(menu(reader)?.selected == selected)
  }

  @Test func movingStopsAtBothEnds() {
    var reader = reader()
    reader.press(":")
    for _ in 0..<40 { reader.press("PgDn") }
    let last = menu(reader).map { $0.shown.count - 1 }
    #expect(menu(reader)?.selected == last)
    reader.press("Down")
    #expect(menu(reader)?.selected == last)
  }

  @Test func nothingThatFitsIsNothingToChoose() {
    var reader = reader()
    reader.press(":")
    reader.type("qqqqqq")
    #expect(menu(reader)?.shown.isEmpty == true)
    let count = reader.effects.count
    reader.press("Down Enter")
    #expect(reader.effects(since: count).isEmpty)
  }

  @Test func aThemeIsShownUnderTheCursorAndTakenBackByEscape() {
    var reader = reader(themes: ["dark", "light", "monochrome"])
    reader.press("T")
    let count = reader.effects.count
    reader.press("Down")
    #expect(reader.state.shared.theme == "light")
    reader.press("Esc")
    #expect(reader.state.shared.theme == "dark")
    #expect(
      Array(reader.effects(since: count)) == [
        .terminal(.showTheme("light")), .terminal(.showTheme("dark")),
      ])
  }

  @Test func aThemeThatIsChosenIsKept() {
    var reader = reader(themes: ["dark", "light"])
    reader.press("T")
    let count = reader.effects.count
    reader.press("Down Enter")
    #expect(reader.effects(since: count).contains(.terminal(.saveTheme("light"))))
    #expect(reader.state.shared.theme == "light" && reader.state.shared.overlay == nil)
  }

  @Test func aClickBesideAMenuClosesItAndOneOnAnItemSelectsIt() throws {
    var reader = reader()
    reader.press(":")
    let frame = try #require(menu(reader)?.frame(reader.state.shared.size))
    let list = try #require(menu(reader)?.list(in: frame))
    let place = Position(row: list.row + 2, column: list.column + 1)
    reader.send(.mouse(Mouse(.press, at: place)))
    #expect(menu(reader)?.selected == 2)
    reader.send(.mouse(Mouse(.wheelDown, at: place)))
    #expect(menu(reader)?.selected == 3)
    reader.send(.mouse(Mouse(.drag, at: place)))
    #expect(menu(reader)?.selected == 3)
    reader.send(.mouse(Mouse(.press, at: Position(row: 0, column: 0))))
    #expect(menu(reader) == nil)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 200), (200, 3), (24, 80)])
  func boxesStayOnTheScreen(_ rows: Int, _ columns: Int) {
    let size = Size(rows: rows, columns: columns)
    let screen = Rect(rows: rows, columns: columns)
    let menu = Menu.palette(.standard, scopes: [.story, .rows])
    #expect(menu.frame(size).intersection(screen) == menu.frame(size))
    let prompt = Prompt(.subscribe).frame(size)
    #expect(prompt.intersection(screen) == prompt)
  }

  @Test(arguments: [
    ("wc -w", ["wc", "-w"]), ("  sed  's/a b/c/' ", ["sed", "s/a b/c/"]),
    ("say \"it's\"", ["say", "it's"]), ("a''b", ["ab"]), ("''", [""]),
    ("open 'quote", ["open", "quote"]),
    ("$(rm -rf x); `y` | z", ["$(rm", "-rf", "x);", "`y`", "|", "z"]),
  ])
  func aPipesWordsAreAListThatNoShellSees(_ typed: String, _ words: [String]) {
    var reader = reader()
    reader.press("|")
    let count = reader.effects.count
    reader.type(typed)
    reader.press("Enter")
    #expect(
      Array(reader.effects(since: count)) == [
        .terminal(.pipe(FixtureStories.harbour, command: words))
      ])
  }

  @Test(arguments: ["", "   "])
  func nothingTypedIsNothingDone(_ typed: String) {
    var reader = reader()
    reader.press("|")
    let count = reader.effects.count
    reader.type(typed)
    reader.press("Enter")
    #expect(reader.effects(since: count).isEmpty)
    #expect(reader.state.shared.overlay == nil)
  }

  @Test func whatIsPastedIsOneLineWithoutControls() {
    var reader = reader()
    reader.press("|")
    reader.send(.paste("wc\n-l\u{1B}[2J\u{7}"))
    #expect(prompt(reader)?.field.text == "wc -l[2J")
    reader.press("Ctrl-c")
    reader.press(":")
    reader.send(.paste("star\r"))
    #expect(menu(reader)?.shown.isEmpty == false)
    #expect(menu(reader)?.field.text == "star ")
  }

  @Test func aKeptSearchCanBeTakenBack() {
    var reader = reader()
    reader.press("/")
    reader.type("quay")
    reader.send(.perform(.save, times: nil))
    reader.press("Ctrl-u")
    reader.type("The quay")
    let count = reader.effects.count
    reader.press("Enter")
    #expect(
      reader.effects(since: count).first
        == .change(.saveSearch(SavedSearch(name: "The quay", query: "quay"))))
    reader.send(.perform(.undo, times: nil))
    #expect(reader.effects(since: count).contains(.change(.forgetSearch("quay"))))
  }
}
