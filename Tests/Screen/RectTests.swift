import Screen
import Testing

@Suite struct RectTests {
  private let screen = Rect(rows: 24, columns: 80)

  @Test func negativeSizesAreNone() {
    #expect(Size(rows: -1, columns: -80) == Size(rows: 0, columns: 0))
    let rect = Rect(row: -2, column: 3, rows: -5, columns: 4)
    #expect(rect.isEmpty && rect.rows == 0 && rect.row == -2)
  }

  @Test(arguments: [
    (0, 0, true), (23, 79, true), (24, 0, false), (0, 80, false), (-1, 0, false), (0, -1, false),
  ])
  func edges(_ row: Int, _ column: Int, _ isInside: Bool) {
    #expect(screen.contains(Position(row: row, column: column)) == isInside)
  }

  @Test func nothingIsInAnEmptyOne() {
    #expect(!Rect(rows: 0, columns: 5).contains(Position(row: 0, column: 0)))
    #expect(!Rect(rows: 5, columns: 0).contains(Position(row: 0, column: 0)))
  }

  @Test(arguments: [
    (Rect(row: 2, column: 3, rows: 4, columns: 5), Rect(row: 2, column: 3, rows: 4, columns: 5)),
    (Rect(row: -2, column: -3, rows: 4, columns: 5), Rect(row: 0, column: 0, rows: 2, columns: 2)),
    (
      Rect(row: 22, column: 78, rows: 9, columns: 9), Rect(row: 22, column: 78, rows: 2, columns: 2)
    ),
  ])
  func intersections(_ other: Rect, _ common: Rect) {
    #expect(screen.intersection(other) == common)
    #expect(other.intersection(screen) == common)
  }

  @Test func rectanglesApartShareNothing() {
    #expect(screen.intersection(Rect(row: 30, column: 0, rows: 3, columns: 3)).isEmpty)
    #expect(screen.intersection(Rect(row: 0, column: 80, rows: 3, columns: 3)).isEmpty)
  }

  @Test(arguments: [-3, 0, 1, 12, 24, 25, 1_000])
  func splittingRowsLosesNone(_ count: Int) {
    let taken = min(max(count, 0), 24)
    let (top, rest) = screen.split(top: count)
    #expect(top.rows == taken && top.endRow == rest.row && rest.endRow == screen.endRow)
    let (above, bottom) = screen.split(bottom: count)
    #expect(bottom.rows == taken && above.endRow == bottom.row && bottom.endRow == screen.endRow)
    #expect(top.columns == 80 && bottom.columns == 80)
  }

  @Test(arguments: [-3, 0, 1, 40, 80, 81, 1_000])
  func splittingColumnsLosesNone(_ count: Int) {
    let taken = min(max(count, 0), 80)
    let (left, rest) = screen.split(left: count)
    #expect(left.columns == taken && left.endColumn == rest.column && rest.endColumn == 80)
    let (before, right) = screen.split(right: count)
    #expect(right.columns == taken && before.endColumn == right.column && right.endColumn == 80)
    #expect(left.rows == 24 && right.rows == 24)
  }

  @Test func aBorderLargerThanTheRectangleLeavesNothingInside() {
    #expect(Rect(row: 4, column: 4, rows: 1, columns: 1).inside.isEmpty)
    let inside = Rect(row: 4, column: 4, rows: 2, columns: 9).inside
    #expect(inside.isEmpty && inside.columns == 7)
    let gone = Rect(row: 4, column: 4, rows: 3, columns: 3).inset(top: 9, left: 9)
    #expect(gone.isEmpty && gone.row == 7 && gone.column == 7)
  }

  @Test(arguments: [
    (3, 10, Rect(row: 10, column: 35, rows: 3, columns: 10)),
    (99, 99, Rect(rows: 24, columns: 80)), (0, 0, Rect(row: 12, column: 40, rows: 0, columns: 0)),
    (1, 79, Rect(row: 11, column: 0, rows: 1, columns: 79)),
  ])
  func centring(_ rows: Int, _ columns: Int, _ expected: Rect) {
    #expect(screen.centred(rows: rows, columns: columns) == expected)
  }

  @Test func movingThereAndBack() {
    let rect = Rect(row: 1, column: 2, rows: 3, columns: 4)
    #expect(rect.moved(rows: -9, columns: 5) == Rect(row: -8, column: 7, rows: 3, columns: 4))
    #expect(rect.moved(rows: 7, columns: -7).moved(rows: -7, columns: 7) == rect)
    #expect(rect.moved() == rect)
  }
}
