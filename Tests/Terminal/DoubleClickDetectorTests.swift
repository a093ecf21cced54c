import Screen
import Testing

@testable import Terminal

@Suite struct DoubleClickDetectorTests {
  private func press(_ row: Int, _ column: Int) -> DisplayEvent {
    .input(.mouse(Mouse(.press, at: Position(row: row, column: column))))
  }

  private func acts(_ happenings: [DisplayEvent]) -> [Mouse.Kind] {
    happenings.compactMap { happening in
      guard case .input(.mouse(let mouse)) = happening else { return nil }
      return mouse.kind
    }
  }

  @Test func twoPressesAtOnePlaceAreADoubleOne() {
    var clicks = DoubleClickDetector()
    #expect(acts(clicks.count([press(3, 4), press(3, 4)])) == [.press, .doublePress])
  }

  @Test func aThirdPressBeginsAnew() {
    var clicks = DoubleClickDetector()
    let three = clicks.count([press(3, 4), press(3, 4), press(3, 4)])
    #expect(acts(three) == [.press, .doublePress, .press])
  }

  @Test func pressesAtOtherPlacesAreSingle() {
    var clicks = DoubleClickDetector()
    #expect(
      acts(clicks.count([press(3, 4), press(3, 5), press(3, 4)])) == [.press, .press, .press])
  }

  @Test func whatIsNoPressPassesUnchanged() {
    var clicks = DoubleClickDetector()
    let others: [DisplayEvent] = [
      .input(.mouse(Mouse(.wheelUp, at: Position(row: 1, column: 1)))), .wokenUp, .background(nil),
    ]
    #expect(clicks.count(others) == others)
  }
}
