import Foundation
import Screen
import Testing

@testable import Settings

@Suite struct ThemeTests {
  @Test func everyFileIsBuiltInAndReads() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Themes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == Theme.builtInNames.map { $0 + ".toml" }.sorted())
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let theme = try Theme(toml: text, name: String(file.dropLast(5)))
      #expect(!theme.about.isEmpty)
      #expect(Theme.builtIn(named: theme.name) == theme)
      #expect(
        Set(theme.grounds.keys) == Set(BackgroundRole.allCases), "\(file) leaves a ground out")
    }
  }

  @Test(arguments: Theme.builtInNames, ColorDepth.allCases)
  func wordsAreNeverTheColourOfTheirGround(_ name: String, _ depth: ColorDepth) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for face in TextRole.allCases {
      for ground in BackgroundRole.allCases {
        let paint = theme.paint(Style(face, on: ground), depth: depth)
        #expect(paint.ink != paint.paper || paint.ink == .standard, "\(face) on \(ground)")
        if depth == .none { #expect(paint.ink == .standard && paint.paper == .standard) }
      }
    }
  }

  /// WCAG 2.1 asks for 4.5 for text and 7 for enhanced contrast; what stands back on purpose may have less.
  @Test(arguments: [("dark", 4.5), ("light", 4.5), ("high-contrast", 7.0)])
  func builtInThemesAreLegible(_ name: String, _ wanted: Double) throws {
    try expectContrast(name, at: .full, of: wanted)
  }

  /// Fewer colors come less near; what is bold may be shown in the bright color of the same hue.
  @Test(
    arguments: ["dark", "light", "high-contrast"],
    [(ColorDepth.indexed, 4.0), (.sixteen, 3.5), (.eight, 3.5)])
  func builtInThemesAreLegibleWithFewerColors(_ name: String, _ depth: (ColorDepth, Double)) throws
  {
    try expectContrast(name, at: depth.0, of: depth.1)
  }

  /// Expects that every role can be read on the grounds it stands on, as a terminal shows it.
  private func expectContrast(_ name: String, at depth: ColorDepth, of wanted: Double) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let faint: Set<TextRole> = [.border, .activeBorder, .seen, .label, .quoteBar]
    for face in TextRole.allCases where !faint.contains(face) {
      let isBar = [.bar, .brand, .barKey].contains(face)
      for ground in isBar ? [BackgroundRole.bar] : [.page, .selected, .inactive, .panel, .hit] {
        for modifiers in [Modifiers(), .bold] {
          let paint = theme.paint(Style(face, modifiers, on: ground), depth: depth)
          let isBold = paint.modifiers.contains(.bold) && depth <= .sixteen
          // A theme that leaves its ground to the terminal is for a dark one.
          let paper = paint.paper == .standard ? .indexed(0) : paint.paper
          let ink = paint.ink == .standard ? .indexed(7) : paint.ink
          let shown = Contrast.shown(ink, isBold: isBold)
          let ratio = try #require(Contrast.ratio(shown, paper))
          #expect(ratio >= wanted, "\(face) on \(ground) has \(ratio)")
        }
      }
    }
  }

  /// Bold is reckoned both as it is written and as the bright color that many terminals show for it.
  @Test(arguments: Theme.builtInNames, ColorDepth.allCases)
  func whatIsUnreadIsNeverFainterThanWhatIsRead(_ name: String, _ depth: ColorDepth) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for ground in [BackgroundRole.page, .selected, .inactive, .panel] {
      let unread = theme.paint(Style(.unread, on: ground), depth: depth)
      let read = theme.paint(Style(.read, on: ground), depth: depth)
      let isSelected = ground == .selected || ground == .inactive
      if !isSelected { #expect(unread != read, "\(ground)") }
      for brightens in [false, true] {
        let (bright, faint) = (ratio(unread, brightens), ratio(read, brightens))
        #expect(bright >= faint, "\(ground): \(bright) and \(faint)")
      }
    }
  }

  /// The contrast of words; a theme that leaves a color to the terminal is for a dark one.
  private func ratio(_ style: ResolvedStyle, _ brightens: Bool) -> Double {
    let paper = style.paper == .standard ? .indexed(0) : style.paper
    let ink = style.ink == .standard ? .indexed(7) : style.ink
    let isBold = brightens && style.modifiers.contains(.bold)
    return Contrast.ratio(Contrast.shown(ink, isBold: isBold), paper) ?? 0
  }

  @Test func outletsAndReadHeadlinesOfTheLightThemeCanBeReadWithFewColors() throws {
    let theme = try #require(Theme.builtIn(named: "light"))
    for (depth, wanted) in [(ColorDepth.eight, 4.5), (.sixteen, 3.9)] {
      for face in [TextRole.source, .read, .unread, .date] {
        #expect(ratio(theme.paint(Style(face), depth: depth), true) >= wanted, "\(face)")
      }
    }
    #expect(theme.paint(Style(.headline), depth: .eight).modifiers == [])
  }

  @Test(arguments: Theme.builtInNames, ColorDepth.allCases)
  func kindsOfNamesDiffer(_ name: String, _ depth: ColorDepth) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let kinds: [TextRole] = [.person, .place, .organization, .group, .text]
    let paints = kinds.map { theme.paint(Style($0), depth: depth) }
    #expect(Set(paints).count == kinds.count)
  }

  @Test func whatIsLeftOutIsTakenFromWhatIsLike() throws {
    let theme = try Theme(
      toml: """
        [palette]
        gold = "#ffcc00"
        [faces]
        person = { color = "gold", bold = true }
        [grounds]
        page = "#101010"
        """, name: "mine")
    let paint = theme.paint(Style(.speaker, .underline), depth: .full)
    #expect(paint.ink == .rgb(0xFF, 0xCC, 0))
    #expect(paint.modifiers == [.bold, .underline])
    #expect(theme.paint(.plain, depth: .full).ink == .standard)
    let selected = theme.paint(Style(.text, on: .selected), depth: .full)
    #expect(selected.paper == .rgb(0x10, 0x10, 0x10))
  }

  @Test(arguments: [
    ("[faces]\nperson = 3", 2, "\"person\" should be a colour in quotes"),
    ("[faces]\n\npersons = 'red'", 3, "did you mean \"person\"?"),
    ("[grounds]\npage = '#12'", 2, "is no colour"),
    ("colour = 1", 1, "no setting is called \"colour\"; there are: about"),
    ("[faces]\ntext = { colour = 'red' }", 2, "did you mean \"color\"?"),
    ("[faces]\ntext = { basic = '#ffffff' }", 2, "one of the terminal's colours"),
    ("[faces]\nquote-bar = { bold = 'yes' }", 2, "\"bold\" should be true or false"),
    ("for = 'night'", 1, "\"dark\" or \"light\""),
    ("[palette]\na = 'b'\nb = '#fff'", 2, "is no colour"),
  ])
  func faultsSayWhatAndWhere(_ text: String, _ line: Int, _ words: String) {
    let fault = #expect(throws: ConfigError.self) { try Theme(toml: text, name: "mine") }
    #expect(fault?.line == line)
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
  }

  @Test func theBackgroundChooses() {
    #expect(Theme.standard(background: nil).name == "dark")
    #expect(Theme.standard(background: .rgb(255, 255, 240)).name == "light")
    #expect(Theme.standard(background: .rgb(20, 20, 60)).name == "dark")
  }

  @Test func theThemeWithoutColorsIsItsFile() {
    #expect(Theme.builtIn(named: "monochrome") == Theme.monochrome)
  }
}
