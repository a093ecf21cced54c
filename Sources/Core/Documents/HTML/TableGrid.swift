/// The cells of a table in their columns; what spans several columns or rows leaves the others empty.
///
/// Only cells with words are kept, each with its column, so that spans cost no memory.
struct TableGrid<Cell> {
  /// A cell with words, and its column.
  typealias Placed = (column: Int, cell: Cell)

  private var all: [[Placed]] = []
  private var row: [Placed] = []
  /// How many columns of the open row are taken.
  private var width = 0
  /// For each column of the open row, how many rows below it are taken by the same cell, and the same of the row above.
  private var reaches: [Int] = []
  private var above: [Int] = []

  /// No cell reaches over more columns or rows.
  private let limit = (columns: 32, rows: 200)

  /// Adds a cell; nil for one without words.
  mutating func add(_ cell: Cell?, columns: Int = 1, rows: Int = 1) {
    while width < above.count, above[width] > 0 { take(1, reach: above[width] - 1) }
    if let cell { row.append((width, cell)) }
    take(
      min(max(columns, 1), max(1, limit.columns - width)), reach: min(max(rows, 1), limit.rows) - 1)
  }

  /// Ends a row; one without words is none.
  mutating func endRow() {
    guard width > 0 else { return }
    while width < above.count { take(1, reach: max(0, above[width] - 1)) }
    if !row.isEmpty { all.append(row) }
    above = Array(reaches.prefix((reaches.lastIndex { $0 > 0 } ?? -1) + 1))
    (row, reaches, width) = ([], [], 0)
  }

  /// The rows that are ended; columns in which no cell has words are not counted.
  var rows: [[Placed]] {
    let filled = Set(all.joined().map(\.column)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(filled, filled.indices))
    return all.map { row in row.map { (places[$0.column] ?? 0, $0.cell) } }
  }

  /// Whether no row has two cells with words: such tables lay a text out.
  var isLayout: Bool { !all.contains { $0.count > 1 } }

  private mutating func take(_ columns: Int, reach: Int) {
    for _ in 0..<columns {
      if width < limit.columns { reaches.append(reach) }
      width += 1
    }
  }
}
