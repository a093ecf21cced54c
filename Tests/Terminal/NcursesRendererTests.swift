import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// Draws on an ncurses screen that nobody sees, and compares what ncurses holds then.
@Suite(.serialized) struct NcursesRendererTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func drawingWhatChangedEqualsDrawingAnew(_ seed: UInt64) throws {
    let screen = try HiddenScreen()
    defer { screen.close() }
    var dice = RandomSource(seed: seed)
    var renderer = screen.renderer()
    var shown: Grid?
    var top = 0
    for step in 0..<40 {
      top += [0, 1, 1, -1, 7][dice.roll(5)]
      let grid = page(screen.size, top: top, selected: step % 9, &dice)
      renderer.draw(grid, over: shown)
      shown = grid
      let changed = screen.cells()
      erase()
      renderer.draw(grid, over: nil)
      #expect(changed == screen.cells(), "seed \(seed), step \(step)")
    }
  }

  @Test func anUnchangedScreenTouchesNothing() throws {
    let screen = try HiddenScreen()
    defer { screen.close() }
    var renderer = screen.renderer()
    let grid = Grid(screen.size) { $0.put("Harbour news", at: 2, 3, Style(.headline)) }
    renderer.draw(grid, over: nil)
    refresh()
    renderer.draw(grid, over: grid)
    #expect(!is_wintouched(lede_screen()))
  }

  @Test func whatTheLibraryTakesForAnotherWidthBecomesQuestionMarks() throws {
    let screen = try HiddenScreen()
    defer { screen.close() }
    var renderer = screen.renderer(isPlain: true)
    renderer.draw(Grid(screen.size) { $0.put("a港b", at: 0, 0) }, over: nil)
    #expect(screen.cells().first?.prefix(4).map(\.text).joined() == "a??b")
  }

  /// A list with a sidebar whose rows stand while the list is scrolled, with wide glyphs and marks in it.
  private func page(_ size: Size, top: Int, selected: Int, _ dice: inout RandomSource) -> Grid {
    let words = ["harbour", "港の灯", "e\u{301}te\u{301}", "“quay”", "", "dredging"]
    let faces: [TextRole] = [.text, .unread, .person, .dim]
    let odd = dice.roll(size.rows)
    return Grid(size) { canvas in
      for row in 0..<size.rows {
        let index = top + row
        canvas.put("Item \(row % 7)", at: row, 1, Style(.count))
        canvas.put("│", at: row, 10, Style(.border))
        let ground: BackgroundRole = row == selected ? .selected : .page
        canvas.fill(
          Rect(row: row, column: 11, rows: 1, columns: size.columns - 11), Style(.text, on: ground))
        var column = 12
        for part in 0..<4 {
          let word = words[abs(index * 7 + part * part) % words.count]
          let modifiers: Modifiers = part == 1 ? .bold : part == 2 ? .underline : []
          column +=
            2 + canvas.put(word, at: row, column, Style(faces[part], modifiers, on: ground))
        }
        if row == odd { canvas.put("✓", at: row, column, Style(.notice, on: .hit)) }
      }
    }
  }
}

/// An ncurses screen that writes nowhere.
private struct HiddenScreen {
  private let screen: OpaquePointer
  private let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  let size: Size

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    output = try #require(fopen("/dev/null", "w"))
    input = try #require(fopen("/dev/null", "r"))
    screen = try #require(newterm("xterm-256color", output, input))
    start_color()
    use_default_colors()
    size = Size(rows: Int(getmaxy(lede_screen())), columns: Int(getmaxx(lede_screen())))
  }

  func renderer(isPlain: Bool = false) -> NcursesRenderer {
    NcursesRenderer(theme: Self.theme, depth: .indexed, isPlain: isPlain, hasItalics: true)
  }

  private static var theme: Theme {
    var theme = Theme(name: "colors")
    for (number, face) in TextRole.allCases.enumerated() {
      theme.faces[face] = Theme.ForegroundStyle(color: .indexed(UInt8(16 + number)))
    }
    for (ground, color) in [(BackgroundRole.page, 234), (.selected, 237), (.hit, 58)] {
      var paper = Theme.BackgroundStyle()
      paper.color = .indexed(UInt8(color))
      theme.grounds[ground] = paper
    }
    return theme
  }

  func close() {
    endwin()
    delscreen(screen)
    fclose(output)
    fclose(input)
  }

  /// What can be seen of a cell.
  struct DrawnCell: Hashable {
    var text: String
    var attributes: attr_t
    var ink: Int32
    var paper: Int32
  }

  /// What can be seen, row by row.
  func cells() -> [[DrawnCell]] {
    (0..<Int32(size.rows)).map { row in (0..<Int32(size.columns)).map { seen(row, $0) } }
  }

  private func seen(_ row: Int32, _ column: Int32) -> DrawnCell {
    var cell = cchar_t()
    mvin_wch(row, column, &cell)
    let scalars = [cell.chars.0, cell.chars.1, cell.chars.2]
    var text = String.UnicodeScalarView()
    for scalar in scalars.compactMap({ Unicode.Scalar(UInt32(bitPattern: $0)) })
    where scalar.value > 0 {
      text.append(scalar)
    }
    var (ink, paper): (Int32, Int32) = (-1, -1)
    if cell.ext_color > 0 { extended_pair_content(cell.ext_color, &ink, &paper) }
    var attributes =
      cell.attr & (lede_bold | lede_underline | lede_reverse | lede_italic | lede_dim)
    // Of a blank only the background can be seen, and a line under it.
    if text.elementsEqual(" ".unicodeScalars), attributes & lede_reverse == 0 {
      ink = -1
      attributes &= lede_underline
    }
    return DrawnCell(text: String(text), attributes: attributes, ink: ink, paper: paper)
  }
}

/// Numbers that look random and are the same every time.
private struct RandomSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}
