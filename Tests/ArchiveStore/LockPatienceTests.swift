import Synchronization
import Testing

@testable import ArchiveStore

@Suite struct LockPatienceTests {
  /// A clock that only waiting moves on, in milliseconds.
  private final class WaitingClock: Sendable {
    let time = Mutex(1_000)
    let pauses = Mutex<[Int]>([])

    func patience() -> LockPatience {
      LockPatience(now: { self.time.withLock(\.self) }) { pause in
        self.pauses.withLock { $0.append(pause) }
        self.time.withLock { $0 += pause }
      }
    }

    var waited: Int { pauses.withLock { $0.reduce(0, +) } }
  }

  private func tries(_ patience: LockPatience) -> Int {
    var tries = 0
    while patience.wait(tries: tries) { tries += 1 }
    return tries
  }

  @Test func aLockIsTriedForAboutTenSecondsOftenAtFirst() {
    let clock = WaitingClock()
    #expect(tries(clock.patience()) == 200)
    #expect((8_000...10_000).contains(clock.waited))
    #expect(clock.pauses.withLock { $0.prefix(20).allSatisfy { $0 == 5 } && $0.last == 50 })
  }

  @Test(arguments: [1, 7, 40, 149, 5_000])
  func whoLeavesWaitsNoLongerThanAsked(_ milliseconds: Int) {
    let clock = WaitingClock()
    let patience = clock.patience()
    patience.end(inMilliseconds: milliseconds)
    #expect(tries(patience) > 0)
    #expect(clock.waited == milliseconds)
    #expect(!patience.wait(tries: 0))
  }

  @Test func leavingAtOnceWaitsNotAtAll() {
    let clock = WaitingClock()
    let patience = clock.patience()
    patience.end(inMilliseconds: 0)
    #expect(tries(patience) == 0 && clock.waited == 0)
  }

  @Test func othersAreLetInForLongerThanTheyPause() {
    let clock = WaitingClock()
    clock.patience().letOthersIn()
    #expect(clock.waited > 50 && clock.waited < 100)
  }

  @Test func theSystemsClockIsUsedOtherwise() {
    let patience = LockPatience()
    #expect(patience.wait(tries: 0))
    patience.end(inMilliseconds: 0)
    #expect(!patience.wait(tries: 0))
  }
}
