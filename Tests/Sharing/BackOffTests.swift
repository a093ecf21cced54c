import Testing

@testable import Sharing

@Suite struct BackOffTests {
  @Test func pausesGrowAndEndAtFiveSeconds() {
    var pauses = BackOff()
    let all = (0..<10).map { _ in pauses.next() }
    #expect((50...100).contains(all[0]) && (100...200).contains(all[1]))
    #expect(all.allSatisfy { $0 <= 5000 } && (2500...5000).contains(all[9]))
  }

  @Test func anInterruptEndsTheWaiting() {
    var pauses = BackOff()
    let start = ContinuousClock.now
    #expect(throws: CancellationError.self) { try pauses.wait { true } }
    #expect(start.duration(to: .now) < .seconds(2))
  }
}
