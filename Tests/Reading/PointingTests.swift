import Screen
import TestSupport
import Testing

@testable import Reading

@Suite("The mouse")
struct PointingTests {
  private let body = Rect(row: 1, rows: 20, columns: 100)

  private func mouse(_ act: Mouse.Act, _ column: Int, row: Int = 5) -> Mouse {
    Mouse(act, at: Position(row: row, column: column))
  }

  @Test func actsAreToldApart() {
    #expect(mouse(.press, 0).isPress && !mouse(.press, 0).isDouble)
    #expect(mouse(.doublePress, 0).isPress && mouse(.doublePress, 0).isDouble)
    #expect(
      [Mouse.Act.wheelDown, .wheelUp, .drag, .release].map { mouse($0, 0).wheel } == [1, -1, 0, 0])
  }

  @Test func theDividerFollowsWhileItIsHeld() {
    var desk = ReaderDouble(Edition.archive(), columns: 100).state.desk
    let taken = desk.drag(mouse(.press, 60), divider: 60, body: body)
    let moved = desk.drag(mouse(.drag, 50), divider: 60, body: body)
    #expect(taken && moved && desk.divider == 49)
    let released = desk.drag(mouse(.release, 50), divider: 50, body: body)
    let after = desk.drag(mouse(.drag, 30), divider: 50, body: body)
    #expect(released && !after && desk.divider == 49)
  }

  @Test func elsewhereNothingIsDragged() {
    var desk = ReaderDouble(Edition.archive(), columns: 100).state.desk
    let beside = desk.drag(mouse(.press, 59), divider: 60, body: body)
    let outside = desk.drag(mouse(.press, 60, row: 0), divider: 60, body: body)
    let none = desk.drag(mouse(.press, 60), divider: nil, body: body)
    let wheel = desk.drag(mouse(.wheelUp, 60), divider: 60, body: body)
    #expect(!beside && !outside && !none && !wheel && desk.divider == nil)
  }

  @Test func draggedOffTheScreenTheDividerStaysOnIt() {
    var desk = ReaderDouble(Edition.archive(), columns: 100).state.desk
    _ = desk.drag(mouse(.press, 60), divider: 60, body: body)
    _ = desk.drag(mouse(.drag, 5_000), divider: 60, body: body)
    #expect(desk.divider == 1)
  }
}
