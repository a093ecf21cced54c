import CNcurses
import Screen

/// Turns cells into what ncurses draws: the single place where anything is written on the screen.
struct NcursesRenderer {
  /// The theme in use.
  var theme: Theme { didSet { known = [:] } }
  /// How many colours there are.
  let depth: ColorDepth
  /// Whether only ASCII may be written.
  let isPlain: Bool
  /// Whether slanted letters can be shown; they are underlined otherwise.
  let hasItalics: Bool

  private var known: [Style: (attributes: attr_t, pair: Int32)] = [:]
  private let canPair: Bool

  init(theme: Theme, depth: ColorDepth, isPlain: Bool, hasItalics: Bool) {
    self.theme = theme
    self.depth = depth
    self.isPlain = isPlain
    self.hasItalics = hasItalics
    canPair = depth > .none
  }

  /// Draws the rows that differ from what was shown last.
  mutating func draw(_ grid: Grid, over last: Grid?) {
    let columns = grid.size.columns
    for row in 0..<grid.size.rows {
      let range = row * columns..<(row + 1) * columns
      if let last, last.size == grid.size, last.cells[range] == grid.cells[range] { continue }
      for column in 0..<columns where grid.cells[range.lowerBound + column].width > 0 {
        put(grid.cells[range.lowerBound + column], row: row, column: column)
      }
    }
  }

  /// Text that must not be obeyed was replaced when it was put into the grid; this holds even if it was not.
  private mutating func put(_ cell: Cell, row: Int, column: Int) {
    let (attributes, pair) = paint(cell.style)
    var base = cell.base
    var marks = (cell.firstMark, cell.secondMark)
    if isPlain {
      base = ASCIIFallback.substitute(base)
      marks = (0, 0)
    }
    let isSafe = base >= 0x20 && !(0x7F..<0xA0).contains(base)
    let isAsExpected = base < 0x7F || Int(lede_width(base)) == Int(cell.width)
    if isSafe, isAsExpected, !(isPlain && cell.width == 2) {
      if marks.0 != 0, lede_width(marks.0) != 0 { marks = (0, 0) }
      if marks.1 != 0, lede_width(marks.1) != 0 { marks.1 = 0 }
      lede_put(Int32(row), Int32(column), base, marks.0, marks.1, attributes, pair)
      return
    }
    // The C library takes it for wider or narrower than it was laid out: something of the right width instead.
    for offset in 0..<Int(cell.width) {
      lede_put(Int32(row), Int32(column + offset), 0x3F, 0, 0, attributes, pair)
    }
  }

  private mutating func paint(_ style: Style) -> (attributes: attr_t, pair: Int32) {
    if let paint = known[style] { return paint }
    let paint = theme.paint(style, depth: depth)
    var attributes: attr_t = 0
    var modifiers = paint.modifiers
    if modifiers.contains(.italic), !hasItalics {
      modifiers.remove(.italic)
      if depth == .none { modifiers.insert(.underline) }
    }
    let bits: [(Modifiers, attr_t)] = [
      (.bold, lede_bold), (.underline, lede_underline), (.reverse, lede_reverse),
      (.italic, lede_italic), (.dim, lede_dim),
    ]
    for (modifier, bit) in bits where modifiers.contains(modifier) { attributes |= bit }
    var pair: Int32 = 0
    if canPair, paint.ink != .standard || paint.paper != .standard {
      pair = max(alloc_pair(number(paint.ink), number(paint.paper)), 0)
    }
    known[style] = (attributes, pair)
    return (attributes, pair)
  }

  /// A colour as ncurses numbers it; -1 is the terminal's own.
  private func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: return -1
    case .indexed(let index):
      // Where colours are given directly only the first eight are numbers.
      guard depth == .full else { return Int32(index) }
      return index < 8 ? Int32(index) : number(NcursesRenderer.bright[Int(index) & 7])
    case .rgb(let red, let green, let blue):
      return DirectColor.number(red: red, green: green, blue: blue)
    }
  }

  private static let bright: [Color] = [
    .rgb(128, 128, 128), .rgb(255, 85, 85), .rgb(85, 255, 85), .rgb(255, 255, 85),
    .rgb(85, 85, 255), .rgb(255, 85, 255), .rgb(85, 255, 255), .rgb(255, 255, 255),
  ]
}
