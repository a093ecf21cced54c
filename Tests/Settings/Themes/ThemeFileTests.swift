import Screen
import Testing

@testable import Settings

@Suite struct ThemeFileTests {
  @Test(arguments: ["", "\n\n", "# nothing but words\n", "\u{FEFF}# a mark of order\n"])
  func anEmptyFileIsAThemeThatSaysNothing(_ text: String) throws {
    let theme = try Theme(toml: text, name: "mine")
    #expect(theme.name == "mine" && theme.about.isEmpty && theme.isDark == nil)
    #expect(theme.paint(.plain, depth: .full).ink == .standard)
  }

  @Test func everyFaceAndGroundCanBeNamed() throws {
    for face in TextRole.allCases {
      let name = spelled("\(face)")
      #expect(TextRole(named: name) == face)
      let theme = try Theme(toml: "[faces]\n\(name) = '#123456'", name: "t")
      #expect(theme.paint(Style(face), depth: .full).ink == .rgb(0x12, 0x34, 0x56))
    }
    for ground in BackgroundRole.allCases {
      let name = spelled("\(ground)")
      #expect(BackgroundRole(named: name) == ground)
      let theme = try Theme(toml: "[grounds]\n\(name) = '#654321'", name: "t")
      #expect(theme.paint(Style(.text, on: ground), depth: .full).paper == .rgb(0x65, 0x43, 0x21))
    }
  }

  @Test(arguments: [
    ("quoteBar", "quote-bar"), ("activeTitle", "active-title"), ("text", "text"),
    ("currentHit", "current-hit"), ("", ""),
  ])
  func namesAreSpelledWithDashes(_ name: String, _ file: String) {
    #expect(spelled(name) == file)
  }

  @Test func namesOfTheProgramAreNotNamesOfFiles() {
    #expect(TextRole(named: "quoteBar") == nil)
    #expect(BackgroundRole(named: "currentHit") == nil)
    #expect(Modifiers(named: "blink") == nil)
  }

  @Test(arguments: Modifiers.names.map(\.name))
  func everyModifierCanBeTurnedOnAndOff(_ name: String) throws {
    let on = try Theme(toml: "[faces]\nlink = { \(name) = true }", name: "t")
    let off = try Theme(toml: "[faces]\nlink = { \(name) = false }", name: "t")
    let modifier = try #require(Modifiers(named: name))
    #expect(on.paint(Style(.link), depth: .full).modifiers.contains(modifier))
    #expect(off.paint(Style(.link), depth: .full).modifiers.isEmpty)
  }

  @Test func anInkOnAGroundTakesThePlaceOfEachFaces() throws {
    let theme = try Theme(
      toml: """
        [faces]
        person = { color = "#00ff00", basic = "green" }
        [grounds]
        selected = { color = "#000080", ink = "#ffffff", basic = "blue", basic-ink = "bright-white", bold = true }
        """, name: "t")
    let full = theme.paint(Style(.person, on: .selected), depth: .full)
    #expect(full.ink == .rgb(255, 255, 255) && full.paper == .rgb(0, 0, 0x80))
    #expect(full.modifiers == .bold)
    let basic = theme.paint(Style(.person, on: .selected), depth: .sixteen)
    #expect(basic.ink == .indexed(15) && basic.paper == .indexed(4))
    #expect(theme.paint(Style(.person), depth: .sixteen).ink == .indexed(2))
  }

  @Test func aNameOfThePaletteComesBeforeTheTerminals() throws {
    let theme = try Theme(
      toml: "[faces]\nperson = 'red'\n[palette]\nred = '#010203'", name: "t")
    #expect(theme.paint(Style(.person), depth: .full).ink == .rgb(1, 2, 3))
  }

  @Test func theFirstFaultIsTheOneThatIsTold() {
    let text = "about = 'x'\n[faces]\nzebra = 'red'\n[grounds]\npage = 7\n"
    let fault = #expect(throws: ConfigError.self) { try Theme(toml: text, name: "t") }
    #expect(fault?.line == 3)
    #expect(fault?.message.contains("zebra") == true)
  }

  @Test(arguments: [
    ("faces = 3", 1, "should be a table"), ("palette = 'red'", 1, "should be a table"),
    ("grounds = [1]", 1, "should be a table"), ("about = true", 1, "should be text in quotes"),
    ("[grounds]\npage = { inc = 'red' }", 2, "did you mean \"ink\"?"),
    ("[grounds]\npaper = 'red'", 2, "no ground is called"),
    ("[faces]\ntext = { bold = 1 }", 2, "should be true or false"),
    ("[palette]\nink = 3", 2, "a colour in quotes"),
    ("[faces]\ntext = '#1234567'", 2, "is no colour"), ("[faces]\ntext = ''", 2, "is no colour"),
    ("[faces", 1, ""), ("about = \"open", 1, ""), ("= 3", 1, ""), ("about", 1, ""),
  ])
  func faultsHaveTheirLine(_ text: String, _ line: Int, _ words: String) {
    let fault = #expect(throws: ConfigError.self) { try Theme(toml: text, name: "t") }
    #expect(fault?.line == line)
    #expect(fault?.message.contains(words) == true || words.isEmpty, "\(fault?.message ?? "")")
    #expect(fault?.message.isEmpty == false)
  }

  @Test func aFaultShowsNoEscapes() {
    let text = "[faces]\n\"\\u001b[2J\\u0007\" = 'red'"
    let fault = #expect(throws: ConfigError.self) { try Theme(toml: text, name: "t") }
    let controls = fault?.description.unicodeScalars.filter { $0.value < 0x20 || $0.value == 0x7F }
    #expect(controls?.isEmpty == true)
  }

  @Test func aNameOfAThousandLettersIsCutInTheFault() {
    let text = "[faces]\n\(String(repeating: "x", count: 1_000)) = 'red'"
    let fault = #expect(throws: ConfigError.self) { try Theme(toml: text, name: "t") }
    #expect((fault?.message.components(of: "x") ?? 0) <= 80)
  }
}

extension String {
  /// How often a letter stands here.
  fileprivate func components(of letter: Character) -> Int { count { $0 == letter } }
}
