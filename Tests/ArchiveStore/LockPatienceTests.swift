import Testing

@testable import ArchiveStore

@Suite struct LockPatienceTests {
  @Test func aLockIsTriedForAgain() {
    let patience = LockPatience()
    #expect(patience.wait(tries: 0) && patience.wait(tries: 25))
    #expect(!patience.wait(tries: 1000))
  }

  @Test func whoLeavesWaitsNoLonger() {
    let patience = LockPatience()
    patience.end(inMilliseconds: 40)
    var tries = 0
    let time = ContinuousClock().measure { while patience.wait(tries: tries) { tries += 1 } }
    #expect(time < .milliseconds(300) && tries > 0)
    #expect(!patience.wait(tries: 0))
  }
}
