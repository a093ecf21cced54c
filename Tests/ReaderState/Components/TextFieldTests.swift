import ReaderState
import Screen
import Testing

@Suite struct TextFieldTests {
  private func field(_ text: String, _ keys: String) -> TextField {
    var field = TextField(text)
    for key in keys.split(separator: " ").compactMap({ Key(String($0)) }) { _ = field.edit(key) }
    return field
  }

  @Test(arguments: [
    ("peace", "Backspace", "peac"), ("peace", "Left Backspace", "peae"),
    ("peace", "Home Delete", "eace"), ("peace treaty", "Ctrl-w", "peace "),
    ("peace treaty  ", "Ctrl-w", "peace "), ("peace treaty", "Left Left Ctrl-u", "ty"),
    ("peace treaty", "Ctrl-a Right Ctrl-k", "p"), ("", "Backspace Delete Ctrl-w Ctrl-u Ctrl-k", ""),
    ("ab", "Home x End y", "xaby"), ("été", "Backspace", "ét"),
  ])
  func edits(_ text: String, _ keys: String, _ result: String) {
    #expect(field(text, keys).text == result)
  }

  @Test func aPasteIsOneLineWithoutControls() {
    var field = TextField("a")
    field.insert("b\nc\td\u{1B}[31me\u{9B}f")
    #expect(field.text == "ab c d[31mef")
    #expect(field.cursor == field.text.count)
  }

  @Test func aHugePasteIsCut() {
    var field = TextField()
    field.insert(String(repeating: "x", count: 1_000_000))
    #expect(field.text.count == 2_000)
  }

  @Test func marksThatJoinTheLetterBeforeKeepTheCursorInPlace() {
    var field = TextField("e")
    field.insert("\u{301}")
    #expect(field.cursor == 1)
    field.insert("x")
    #expect(field.text == "e\u{301}x")
  }

  @Test func theCursorKnowsItsByte() {
    var field = TextField("éa")
    field.move(by: -1)
    #expect(field.byte == 2)
  }
}
