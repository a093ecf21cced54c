import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct RowSelectionTests {
  private let rows = (0..<10).map { FakeArchive.row($0) }

  private func story(_ index: Int) -> StorySummary? {
    rows.indices.contains(index) ? rows[index] : nil
  }

  @Test func aStretchRunsFromWhereItBeganToTheCursor() {
    var selection = RowSelection<StorySummary>()
    selection.toggle(at: 2, story)
    #expect(selection.stretch(cursor: 5) == 2...5 && selection.stretch(cursor: 0) == 0...2)
    #expect(
      selection.contains(3, rows[3].key, cursor: 5)
        && !selection.contains(6, rows[6].key, cursor: 5))
    #expect(selection.selected(cursor: 4, story).map(\.key) == rows[2...4].map(\.key))
  }

  @Test func severalStretchesAddUp() {
    var selection = RowSelection<StorySummary>()
    selection.toggle(at: 1, story)
    selection.toggle(at: 2, story)
    selection.toggle(at: 2, story)
    selection.toggle(at: 3, story)
    #expect(selection.rows.map(\.key) == rows[1...3].map(\.key))
    #expect(selection.anchor == nil && selection.count(cursor: 9) == 3)
    #expect(selection.clear() && selection.isEmpty && !selection.clear())
  }

  @Test func nothingIsSelectedWhereNoStoryIs() {
    var selection = RowSelection<StorySummary>()
    selection.toggle(at: 99, story)
    #expect(selection.isEmpty)
  }
}
