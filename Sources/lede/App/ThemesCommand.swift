import ArgumentParser
import Glibc
import Screen

/// `lede themes`: which themes there are, what each looks like, and what is wrong with a reader's own.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes and show their colours.",
    discussion: """
      A theme of your own is a TOML file in lede/themes beside the configuration; `lede themes --show dark` prints one \
      to begin with. A name checks that theme alone.
      """)

  @Flag(help: "Print the theme's file.") var show = false
  @Flag(help: "Print one JSON object a theme.") var json = false
  @Argument(help: "A theme's name; all themes when left out.") var name: String?

  func run() throws {
    let folder = ConfigDirectory()
    if show { return try print(folder) }
    var failed = false
    var output = Output()
    let colored = !json && isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil
    for name in name.map({ [$0] }) ?? folder.themeNames() {
      do throws(ThemeError) {
        let theme = try folder.theme(name)
        output.line(json ? line(theme) : title(theme))
        if colored { output.raw(("  " + sample(theme) + "\n\n").utf8) }
      } catch {
        failed = true
        output.flush()
        printError("\(error)")
      }
    }
    if failed { throw ExitCode.failure }
  }

  private func print(_ folder: ConfigDirectory) throws {
    var output = Output()
    do throws(ThemeError) {
      output.raw(try folder.file(of: name ?? "dark"))
    } catch {
      printError("\(error)")
      throw ExitCode.failure
    }
  }

  private func line(_ theme: Theme) -> String {
    var text = JSONText()
    text.object {
      $0.member("name", theme.name)
      $0.member("about", theme.about)
      $0.member("for", theme.isDark.map { $0 ? "dark" : "light" })
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func title(_ theme: Theme) -> String {
    theme.name + String(repeating: " ", count: max(1, 16 - theme.name.count)) + theme.about
  }

  /// Words of our own in the theme's colours, with the sequences that draw them.
  private func sample(_ theme: Theme) -> String {
    let depth: ColorDepth =
      ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") ? .full : .indexed
    let pieces: [(String, Style)] = [
      (" ", .plain), ("Headline", Style(.headline)), (" a ", .plain), ("person", Style(.person)),
      (" of an ", .plain), ("organisation", Style(.organization)), (" in a ", .plain),
      ("place", Style(.place)), (" and a ", .plain), ("group", Style(.group)),
      (" ", .plain), ("selected", Style(.text, on: .selected)), (" ", .plain),
      ("hit", Style(.text, on: .hit)), (" ", .plain),
    ]
    return pieces.map { text, style in
      theme.paint(style, depth: depth).escape + text + "\u{1B}[0m"
    }.joined()
  }
}

extension ResolvedStyle {
  /// The SGR sequence (ECMA-48) that draws so.
  fileprivate var escape: String {
    var codes = ["0"]
    let modes: [(Modifiers, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    for (modifier, code) in modes where modifiers.contains(modifier) { codes.append(code) }
    for (color, base) in [(ink, 38), (paper, 48)] {
      switch color {
      case .standard: break
      case .indexed(let index): codes.append("\(base);5;\(index)")
      case .rgb(let red, let green, let blue): codes.append("\(base);2;\(red);\(green);\(blue)")
      }
    }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}
