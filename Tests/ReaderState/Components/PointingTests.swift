import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite("The mouse")
struct PointingTests {
  private let body = Rect(row: 1, rows: 20, columns: 100)

  private func mouse(_ act: Mouse.Kind, _ column: Int, row: Int = 5) -> Mouse {
    Mouse(act, at: Position(row: row, column: column))
  }

  @Test func actsAreToldApart() {
    #expect(mouse(.press, 0).isPress && !mouse(.press, 0).isDouble)
    #expect(mouse(.doublePress, 0).isPress && mouse(.doublePress, 0).isDouble)
    #expect(
      [Mouse.Kind.wheelDown, .wheelUp, .drag, .release].map { mouse($0, 0).wheel } == [
        1, -1, 0, 0,
      ])
  }

  @Test func theDividerFollowsWhileItIsHeld() {
    var shared = ReaderHarness(FixtureStories.archive(), columns: 100).state.shared
    let taken = shared.drag(mouse(.press, 60), divider: 60, body: body)
    let moved = shared.drag(mouse(.drag, 50), divider: 60, body: body)
    #expect(taken && moved && shared.divider == 49)
    let released = shared.drag(mouse(.release, 50), divider: 50, body: body)
    let after = shared.drag(mouse(.drag, 30), divider: 50, body: body)
    #expect(released && !after && shared.divider == 49)
  }

  @Test func elsewhereNothingIsDragged() {
    var shared = ReaderHarness(FixtureStories.archive(), columns: 100).state.shared
    let beside = shared.drag(mouse(.press, 59), divider: 60, body: body)
    let outside = shared.drag(mouse(.press, 60, row: 0), divider: 60, body: body)
    let none = shared.drag(mouse(.press, 60), divider: nil, body: body)
    let wheel = shared.drag(mouse(.wheelUp, 60), divider: 60, body: body)
    #expect(!beside && !outside && !none && !wheel && shared.divider == nil)
  }

  @Test func draggedOffTheScreenTheDividerStaysOnIt() {
    var shared = ReaderHarness(FixtureStories.archive(), columns: 100).state.shared
    _ = shared.drag(mouse(.press, 60), divider: 60, body: body)
    _ = shared.drag(mouse(.drag, 5_000), divider: 60, body: body)
    #expect(shared.divider == 1)
  }
}
