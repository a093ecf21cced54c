import Articles
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct ChartViewTests {
  private func months(_ counts: [Int]) -> [MonthCount] {
    counts.enumerated().map {
      MonthCount(year: 2025 + $0.offset / 12, month: $0.offset % 12 + 1, count: $0.element)
    }
  }

  @Test func theTallestMonthFillsTheHeight() {
    let grid = DrawnGrid(rows: 5, columns: 40) {
      drawChart(months([1, 8, 4]), unit: "mentions", on: $0)
    }
    #expect(grid.text.contains("█"))
    #expect(grid.grid.line(0).contains("███"))
    #expect(grid.grid.line(4).contains("Jan 2025"))
  }

  @Test func whatIsCountedStandsBehindTheMonths() {
    let grid = DrawnGrid(rows: 5, columns: 60) {
      drawChart(months([1, 8, 4]), unit: "mentions · 3 undated not shown", on: $0)
    }
    #expect(grid.grid.line(4).contains("Mar 2025  mentions · 3 undated not shown"))
  }

  @Test func emptyMonthsLeaveAGap() {
    let bins = HistogramBins(
      [MonthCount(year: 2025, month: 1, count: 2), MonthCount(year: 2025, month: 4, count: 2)],
      columns: 40)
    #expect(bins.counts == [2, 0, 0, 2])
  }

  @Test func moreMonthsThanColumnsAreJoinedWithoutLoss() {
    let timeline = months(Array(repeating: 3, count: 240))
    for columns in 1...60 {
      let bins = HistogramBins(timeline, columns: columns)
      #expect(bins.counts.reduce(0, +) == 720)
      #expect(bins.counts.count <= columns)
    }
  }

  @Test func aSmallMonthIsStillSeen() {
    let grid = DrawnGrid(rows: 4, columns: 30) {
      drawChart(months([1_000, 1]), unit: "mentions", on: $0)
    }
    #expect(grid.grid.line(2).contains("▁"))
  }

  @Test func nothingIsDrawnWithoutRoomOrCounts() {
    for (rows, columns) in [(0, 0), (1, 30), (5, 3)] {
      let grid = DrawnGrid(rows: rows, columns: columns) {
        drawChart(months([1, 2]), unit: "mentions", on: $0)
      }
      #expect(grid.text.allSatisfy { $0 == "\n" })
    }
    let empty = DrawnGrid(rows: 5, columns: 30) { drawChart([], unit: "mentions", on: $0) }
    #expect(empty.text.allSatisfy { $0 == "\n" })
  }
}
