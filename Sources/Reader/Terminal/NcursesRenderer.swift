import CNcurses
import Screen

/// Turns cells into what ncurses draws: the single place where anything is written on the screen.
struct NcursesRenderer {
  /// The theme in use.
  var theme: Theme { didSet { inks = CursesStyleCache() } }
  /// How many colours there are.
  let depth: ColorDepth
  /// Whether only ASCII may be written.
  let isPlain: Bool
  /// Whether slanted letters can be shown; they are underlined otherwise.
  let hasItalics: Bool

  private var inks = CursesStyleCache()
  private let canPair: Bool
  /// The cells of the row in hand, as ncurses takes them.
  private var run: [cchar_t] = []

  init(theme: Theme, depth: ColorDepth, isPlain: Bool, hasItalics: Bool) {
    self.theme = theme
    self.depth = depth
    self.isPlain = isPlain
    self.hasItalics = hasItalics
    canPair = depth > .none
  }

  /// Draws the cells that differ from what was shown last.
  mutating func draw(_ grid: Grid, over last: Grid?) {
    let last = last?.size == grid.size ? last : nil
    for row in 0..<grid.size.rows {
      var columns = 0..<grid.size.columns
      if let last {
        guard let changed = grid.changedColumns(ofRow: row, since: last) else { continue }
        columns = changed
      }
      draw(grid, row: row, columns)
    }
  }

  /// Draws a stretch of a row. What is blank takes the ink of what stands before it, and at the left edge of what follows,
  /// for a change of colour costs twenty bytes.
  private mutating func draw(_ grid: Grid, row: Int, _ changed: Range<Int>) {
    var column = changed.lowerBound
    if column > 0, grid[row, column].width == 0 { column -= 1 }
    var last = ink(before: column, in: row, of: grid)
    if last == nil {
      column = 0
      last = firstInk(in: row, of: grid)
    }
    let first = column
    run.removeAll(keepingCapacity: true)
    while column < grid.size.columns {
      let cell = grid[row, column]
      if column >= changed.upperBound, !cell.isBlank { break }
      if cell.width > 0 {
        let own = ink(of: cell.style)
        if !(cell.isBlank && own.isHidden(after: last)) { last = own }
        append(cell, last ?? own)
      }
      column += 1
    }
    mvadd_wchnstr(Int32(row), Int32(first), run, Int32(run.count))
  }

  /// The ink of the last cell before a column that is not blank, where one is.
  private mutating func ink(before column: Int, in row: Int, of grid: Grid) -> CursesStyle? {
    var first = column
    while first > 0, grid[row, first - 1].isBlank { first -= 1 }
    while first > 0, grid[row, first - 1].width == 0 { first -= 1 }
    guard first > 0 else { return nil }
    var last: CursesStyle?
    for at in first - 1..<column where grid[row, at].width > 0 {
      let own = ink(of: grid[row, at].style)
      if !(grid[row, at].isBlank && own.isHidden(after: last)) { last = own }
    }
    return last
  }

  /// The ink of the first cell of a row that is not blank, where one is.
  private mutating func firstInk(in row: Int, of grid: Grid) -> CursesStyle? {
    for column in 0..<grid.size.columns where !grid[row, column].isBlank {
      return ink(of: grid[row, column].style)
    }
    return nil
  }

  /// Text that must not be obeyed was replaced when it was put into the grid; this holds even if it was not.
  private mutating func append(_ cell: Cell, _ ink: CursesStyle) {
    var written = ink.blank
    var base = cell.base
    var marks = (cell.firstMark, cell.secondMark)
    if isPlain {
      base = ASCIIFallback.substitute(base)
      marks = (0, 0)
    }
    let isSafe = base >= 0x20 && !(0x7F..<0xA0).contains(base)
    let isAsExpected = base < 0x7F || Int(lede_width(base)) == Int(cell.width)
    guard isSafe, isAsExpected, !(isPlain && cell.width == 2) else {
      // The C library takes it for wider or narrower than it was laid out: something of the right width instead.
      written.chars.0 = 0x3F
      for _ in 0..<cell.width { run.append(written) }
      return
    }
    written.chars.0 = wchar_t(bitPattern: base)
    if marks.0 != 0, lede_width(marks.0) == 0 {
      written.chars.1 = wchar_t(bitPattern: marks.0)
      if marks.1 != 0, lede_width(marks.1) == 0 { written.chars.2 = wchar_t(bitPattern: marks.1) }
    }
    run.append(written)
  }

  /// What a style looks like, which is found out once.
  private mutating func ink(of style: Style) -> CursesStyle {
    if let ink = inks[style] { return ink }
    let ink = resolve(style)
    inks.add(ink, for: style)
    return ink
  }

  private func resolve(_ style: Style) -> CursesStyle {
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
    return CursesStyle(
      blank: lede_blank(attributes, pair), paper: number(paint.paper),
      isSeenOnBlanks: !modifiers.isDisjoint(with: [.underline, .reverse]))
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

/// What a style looks like to ncurses.
struct CursesStyle {
  /// A space in the style.
  var blank: cchar_t
  /// The background, as ncurses numbers it.
  var paper: Int32
  /// Whether blanks look otherwise than on a plain background: underlined or reversed.
  var isSeenOnBlanks: Bool

  /// Whether a blank looks the same in this ink as in the one before it.
  func isHidden(after last: CursesStyle?) -> Bool {
    guard let last else { return false }
    return paper == last.paper && !isSeenOnBlanks && !last.isSeenOnBlanks
  }
}

/// The inks found so far, by the number of the style.
private struct CursesStyleCache {
  private var places = [UInt16](repeating: 0, count: Style.numbers)
  private var inks: [CursesStyle] = []

  /// The ink of a style, if it was found before.
  @inline(__always)
  subscript(style: Style) -> CursesStyle? {
    let place = Int(places[style.number])
    return place > 0 ? inks[place - 1] : nil
  }

  /// Keeps the ink of a style.
  mutating func add(_ ink: CursesStyle, for style: Style) {
    inks.append(ink)
    places[style.number] = UInt16(inks.count)
  }
}
