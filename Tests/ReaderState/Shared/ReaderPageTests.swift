import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

/// What a page does that says nothing of its own, and what holds for every page.
@Suite struct ReaderPageTests {
  private struct SilentPage: ReaderPage {
    var title: String { "Silent" }
    var scopes: [Scope] { [] }
    var hints: [Command] { [] }
  }

  private func reader() -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.visit(SilentPage()))
    return reader
  }

  @Test func aPageThatSaysNothingHasNoSidebarAndTakesNoText() {
    var page: any ReaderPage = SilentPage()
    var shared = reader().state.shared
    #expect(!page.hasSidebar && page.typingHint == nil)
    #expect(page.handleTyping(.character("x"), &shared) == nil)
    #expect(page.paste("x", &shared) == nil && page.handle(.star, nil, &shared) == nil)
    #expect(page.followTarget(shared) == nil && !page.isComplete(shared))
  }

  @Test func itAsksForNothing() {
    var page: any ReaderPage = SilentPage()
    var shared = reader().state.shared
    #expect(page.didAppear(&shared).isEmpty && page.willDisappear(&shared).isEmpty)
    #expect(page.loadMissing(&shared).isEmpty && page.receive(.changed, &shared).isEmpty)
  }

  /// Keys that a page does not know still work everywhere, or say that they mean nothing.
  @Test func keysThatHoldEverywhereHoldOnIt() {
    var reader = reader()
    reader.press("s")
    #expect(reader.state.shared.notice?.text.contains("does nothing here") == true)
    reader.press("?")
    #expect(reader.state.shared.overlay != nil)
    reader.press("Esc q")
    #expect(reader.state.page is StoryListPage)
  }

  @Test func rowsThatAreNotThereDoNoHarmOnAnyPage() {
    for keys in ["", "Enter", "/", ", p", ", p Enter", ", q", ", t", ", t Enter", ", f", "B", "M"] {
      var reader = ReaderHarness(FixtureStories.archive())
      reader.press(keys)
      let title = reader.state.page.title
      for index in [-1, 0, 9_999, .max, .min] { reader.send(.select(index)) }
      #expect(reader.state.page.title == title, "\(keys)")
    }
  }

  @Test func anyMousePlaceDoesNoHarmOnAnyPage() {
    for keys in ["", "Enter", "/", ", p", ", p Enter", ", q", ", t Enter", ", f", "B", "M", "?"] {
      var reader = ReaderHarness(FixtureStories.archive())
      reader.press(keys)
      for (row, column) in [(0, 0), (23, 79), (-1, 5), (5, -1), (400, 400), (12, 17)] {
        for kind: Mouse.Kind in [.press, .doublePress, .drag, .release, .wheelUp, .wheelDown] {
          reader.send(.mouse(Mouse(kind, at: Position(row: row, column: column))))
        }
      }
      #expect(reader.state.shared.size.rows == 24, "\(keys)")
    }
  }

  @Test func everyPageTakesEverySize() {
    for keys in ["", "Enter", "/", ", p", ", p Enter", ", q", ", t Enter", ", f", "B", "M", "?"] {
      var reader = ReaderHarness(FixtureStories.archive())
      reader.press(keys)
      for (rows, columns) in [(1, 1), (0, 0), (2, 400), (300, 2), (24, 80)] {
        reader.send(.resize(Size(rows: rows, columns: columns)))
        reader.press("j k")
      }
      #expect(reader.state.shared.size == Size(rows: 24, columns: 80), "\(keys)")
    }
  }
}
