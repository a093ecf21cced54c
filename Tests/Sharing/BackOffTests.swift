import Testing

@testable import Sharing

@Suite struct BackOffTests {
  @Test func pausesGrowAndEndAtFiveSeconds() {
    var pauses = BackOff()
    let all = (0..<10).map { _ in pauses.next() }
    #expect((50...100).contains(all[0]) && (100...200).contains(all[1]))
    #expect(all.allSatisfy { $0 <= 5000 } && (2500...5000).contains(all[9]))
  }

  @Test func anInterruptEndsTheWaitingBeforeTheNextStep() {
    var pauses = BackOff()
    var asked = 0
    #expect(throws: CancellationError.self) {
      try pauses.wait {
        asked += 1
        return asked == 2
      }
    }
    #expect(asked == 2)
  }
}
