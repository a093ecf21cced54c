import Articles
import ReaderState
import Testing

@Suite struct LazyRowsTests {
  private func rows(_ total: Int, height: Int = 10) -> LazyRows<Int> {
    var rows = LazyRows<Int>()
    rows.fit(height)
    _ = rows.missing()
    rows.take(Page(rows: Array(0..<min(total, 120)), offset: 0, total: total))
    return rows
  }

  @Test func asksOnceForWhatIsMissing() {
    var rows = LazyRows<Int>()
    rows.fit(10)
    let first = rows.missing()
    let second = rows.missing()
    #expect(first?.offset == 0)
    #expect(second == nil)
  }

  @Test func aMillionRowsAreAskedForInStretches() {
    var rows = rows(1_000_000)
    let none = rows.missing()
    #expect(none == nil)
    rows.select(500_000)
    let wanted = rows.missing()
    #expect(wanted.map { (499_980...500_000).contains($0.offset) && $0.limit < 500 } == true)
  }

  @Test func whatWasScrolledPastIsLetGo() {
    var rows = rows(100_000)
    for start in stride(from: 0, to: 50_000, by: 100) {
      rows.select(start)
      if let (offset, limit) = rows.missing() {
        rows.take(Page(rows: Array(offset..<offset + limit), offset: offset, total: 100_000))
      }
      #expect(rows.current == start)
    }
    #expect(rows[0] == nil)
    rows.select(0)
    let again = rows.missing()
    #expect(again?.offset == 0)
  }

  @Test func movesStopAtTheEnds() {
    var rows = rows(5)
    rows.move(by: 99)
    #expect(rows.selected == 4)
    rows.move(by: -99)
    #expect(rows.selected == 0)
    let moved = rows.move(by: -1)
    #expect(!moved)
    rows.move(by: Int.max)
    rows.move(by: Int.min)
    #expect(rows.selected == 0)
  }

  @Test func theSelectedRowStaysOnTheScreen() {
    var rows = rows(100)
    rows.select(50)
    #expect(rows.visible.contains(50))
    rows.fit(3)
    #expect(rows.visible.contains(50))
    rows.scroll(by: 20)
    #expect(rows.visible.contains(rows.selected))
  }

  @Test func newRowsAboveKeepTheReaderOnTheirRow() {
    var rows = rows(50)
    rows.select(20)
    let before = rows.selected - rows.top
    _ = rows.refresh()
    rows.take(Page(rows: Array(-3..<47), offset: 0, total: 53))
    #expect(rows.current == 20)
    #expect(rows.selected == 23)
    #expect(rows.selected - rows.top == before)
  }

  @Test func aRefreshShowsTheOldRowsUntilTheNewOnesCome() {
    var rows = rows(50)
    _ = rows.refresh()
    #expect(rows[3] == 3)
  }

  @Test func anotherListBeginsAtItsTopOnlyWhenItComes() {
    var rows = rows(50)
    rows.select(30)
    _ = rows.restart()
    #expect(rows.selected == 30)
    rows.take(Page(rows: [7], offset: 0, total: 1))
    #expect(rows.selected == 0)
    #expect(rows.current == 7)
    #expect(rows[30] == nil)
  }

  @Test func rowsThatLeftStayInPlaceAndTheRestIsAskedForFurtherUp() {
    var rows = rows(1_000)
    rows.leave(5)
    rows.select(200)
    let wanted = rows.missing()
    let offset = wanted?.offset ?? 0
    rows.take(Page(rows: Array(offset + 5..<offset + 305), offset: offset, total: 995))
    #expect(rows.current == 200)
    #expect(rows.total == 1_000)
  }

  @Test func aQuestionThatWasDroppedIsAskedAgain() {
    var rows = rows(1_000)
    rows.select(500)
    _ = rows.missing()
    rows.resume()
    let again = rows.missing()
    #expect(again.map { ($0.offset..<$0.offset + $0.limit).contains(500) } == true)
    _ = rows.restart()
    rows.resume()
    let over = rows.missing()
    #expect(over?.offset == 0)
  }

  @Test func emptyMeansAnsweredAndEmpty() {
    var rows = LazyRows<Int>()
    #expect(!rows.isEmpty)
    rows.take(Page())
    #expect(rows.isEmpty)
    #expect(rows.visible.isEmpty)
    #expect(rows.current == nil)
  }

  @Test func scrollingAsksOnlyForWhatIsNotAtHand() {
    var rows = rows(1_000)
    rows.select(110)
    let below = rows.missing()
    #expect(below?.offset == 120)
    rows.select(600)
    _ = rows.missing()
    rows.take(Page(rows: Array(580..<700), offset: 580, total: 1_000))
    rows.select(582)
    let above = rows.missing()
    #expect(above.map { $0.offset < 570 && $0.offset + $0.limit == 580 } == true)
  }

  @Test func aListThatBecameAnotherIsAskedForAnewAndStandsUntilThen() {
    var rows = rows(1_000)
    rows.select(110)
    _ = rows.missing()
    rows.take(Page(rows: Array(117..<237), offset: 120, total: 1_003))
    #expect(rows.current == 110 && rows.total == 1_000)
    #expect(!rows.isComplete)
    let again = rows.missing()
    #expect(again.map { $0.offset <= 101 && $0.offset + $0.limit >= 111 } == true)
    rows.take(Page(rows: Array(58..<178), offset: 61, total: 1_003))
    #expect(rows.current == 110 && rows.selected == 113)
    #expect(rows.isComplete)
  }

  @Test func aListIsCompleteWhenAllOfTheScreenIsAtHand() {
    var rows = LazyRows<Int>()
    rows.fit(10)
    #expect(!rows.isComplete)
    rows.take(Page(rows: Array(0..<120), offset: 0, total: 1_000))
    #expect(rows.isComplete)
    rows.select(119)
    #expect(rows.isComplete)
    rows.select(500)
    #expect(!rows.isComplete)
  }

  @Test func whereTheRowIsGoneTheNextThatIsLeftIsStoodOn() {
    var rows = LazyRows<Int>()
    rows.fit(10)
    rows.take(Page(rows: Array(0..<20), offset: 0, total: 20))
    rows.select(5)
    _ = rows.refresh()
    let left = (0..<20).filter { !(3...7).contains($0) }
    rows.take(Page(rows: left, offset: 0, total: left.count))
    #expect(rows.current == 8)
    // Back on the row itself, should it come back.
    _ = rows.refresh()
    rows.take(Page(rows: Array(0..<20), offset: 0, total: 20))
    #expect(rows.current == 5)
  }

  @Test func whoHasMovedOnStaysThere() {
    var rows = LazyRows<Int>()
    rows.fit(10)
    rows.take(Page(rows: Array(0..<20), offset: 0, total: 20))
    rows.select(5)
    _ = rows.refresh()
    rows.take(Page(rows: (0..<20).filter { $0 != 5 }, offset: 0, total: 19))
    rows.move(by: 3)
    _ = rows.refresh()
    rows.take(Page(rows: Array(0..<20), offset: 0, total: 20))
    #expect(rows.current == 9)
  }

  @Test func whereTheEndIsGoneTheRowBeforeItIsStoodOn() {
    var rows = LazyRows<Int>()
    rows.fit(10)
    rows.take(Page(rows: Array(0..<20), offset: 0, total: 20))
    rows.select(19)
    _ = rows.refresh()
    rows.take(Page(rows: Array(0..<18), offset: 0, total: 18))
    #expect(rows.current == 17)
  }
}
