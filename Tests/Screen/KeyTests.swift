import Screen
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    "j", "G", "é", "-", "Ctrl-d", "Alt-Left", "Shift-Tab", "Space", "F5", "PgDn", "Enter", "Esc",
    "Ctrl-Alt-Up", "Ctrl--", "|", "F63",
  ])
  func spellingsComeBack(_ spelling: String) {
    #expect(Key(spelling)?.description == spelling)
  }

  @Test func spellingsAreForgiving() {
    #expect(Key("ctrl-D") == Key(.character("d"), control: true))
    #expect(Key("shift-g") == .character("G"))
    #expect(Key("return") == Key(.enter))
    #expect(Key("pagedown") == Key(.pageDown))
  }

  @Test(arguments: ["", "Hyper-x", "Ctrl-", "F0", "F64", "word", " ", "\u{1B}"])
  func nonsenseIsRefused(_ spelling: String) {
    #expect(Key(spelling) == nil)
  }

  @Test func onlyPlainCharactersType() {
    #expect(Key.character("x").typed == "x")
    #expect(Key(.character("x"), control: true).typed == nil)
    #expect(Key(.enter).typed == nil)
  }
}
