import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryPaneTests {
  private func reader(_ columns: Int, rows: Int = 24, keys: String = "") -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: rows, columns: columns)
    reader.press("Enter")
    reader.press(keys)
    return reader
  }

  private func page(_ reader: ReaderHarness) throws -> StoryPage {
    try #require(reader.state.page as? StoryPage)
  }

  @Test(arguments: [(200, true), (110, true), (109, false), (80, false), (40, false)])
  func panesStandUnaskedOnlyWhereThereIsRoom(_ columns: Int, _ isShown: Bool) throws {
    let reader = reader(columns)
    let panes = try page(reader).panes(reader.state.shared)
    #expect(panes == (isShown ? [.related, .names] : []))
  }

  @Test(arguments: [40, 80, 109]) func aPaneThatWasAskedForStandsAtAnySize(_ columns: Int) throws {
    var reader = reader(columns, keys: "r")
    #expect(try page(reader).panes(reader.state.shared).contains(.related))
    reader.send(.resize(Size(rows: 24, columns: 30)))
    #expect(try page(reader).panes(reader.state.shared).contains(.related))
  }

  @Test func theTextAndThePanesShareTheBodyWithoutALossOrAnOverlap() throws {
    for columns in 72...200 {
      let reader = reader(columns, keys: columns < StoryPage.panesFrom ? "r" : "")
      let shared = reader.state.shared
      let (text, divider, aside) = try page(reader).frames(shared)
      let body = ScreenLayout(shared, hasSidebar: false).body
      guard let divider, let aside else {
        #expect(text == body, "\(columns)")
        continue
      }
      #expect(text.columns >= 30 && aside.columns >= 20, "\(columns)")
      #expect(text.endColumn <= divider && divider < aside.column, "\(columns)")
      #expect(aside.endColumn == body.endColumn && text.column == body.column, "\(columns)")
    }
  }

  /// Too narrow for both, the panes take the place of the text.
  @Test(arguments: [20, 40, 71])
  func onANarrowScreenThePanesTakeTheWholeBody(_ columns: Int) throws {
    let reader = reader(columns, keys: "r")
    let shared = reader.state.shared
    let (text, divider, aside) = try page(reader).frames(shared)
    #expect(aside == ScreenLayout(shared, hasSidebar: false).body)
    #expect(divider == nil && text.columns == 0)
  }

  @Test(arguments: [1, 2, 3, 4])
  func aScreenOfAFewRowsShowsTheTextAlone(_ rows: Int) throws {
    let reader = reader(200, rows: rows)
    let shared = reader.state.shared
    let (text, _, aside) = try page(reader).frames(shared)
    let body = ScreenLayout(shared, hasSidebar: false).body
    #expect(aside == nil || body.rows >= 3)
    #expect(text.rows == body.rows)
  }

  @Test(arguments: [-50, 0, 5, 60, 100_000])
  func aDividerDraggedAnywhereLeavesRoomForBoth(_ wish: Int) throws {
    let reader = reader(140)
    var shared = reader.state.shared
    shared.divider = wish
    let (text, divider, aside) = try page(reader).frames(shared)
    #expect(divider != nil && text.columns >= 30 && (aside?.columns ?? 0) >= 20)
  }

  @Test func aLetterEachIsEnoughForAsManyThingsAsLetters() {
    let labels = JumpLabels(Array(0..<26)).letters
    #expect(labels.count == 26 && labels.values.allSatisfy { $0.count == 1 })
    #expect(Set(labels.values).count == 26)
    #expect(labels[0] == "a" && labels[1] == "s")
  }

  @Test(arguments: [27, 100, 676])
  func moreThingsTakeTwoLettersEach(_ count: Int) {
    let labels = JumpLabels(Array(0..<count)).letters
    #expect(labels.count == count && labels.values.allSatisfy { $0.count == 2 })
    #expect(Set(labels.values).count == count)
  }

  @Test func thingsBeyondTheLastLabelHaveNone() {
    #expect(JumpLabels(Array(0..<1_000)).letters.count == 676)
    #expect(JumpLabels([]).letters.isEmpty)
  }

  @Test func typingLeavesTheLabelsThatBeginSo() {
    var labels = JumpLabels(Array(0..<40))
    labels.typed = "s"
    #expect(labels.open.count == 14 && labels.open.values.allSatisfy { $0.hasPrefix("s") })
    labels.typed = "zz"
    #expect(labels.open.isEmpty)
  }
}
