import Glibc
import Terminal
import Testing

@Suite struct IntervalTimerTests {
  private func isReadable(_ timer: IntervalTimer, within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: timer.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) == 1
  }

  @Test func anUnsetTimerNeverBecomesReadable() {
    let timer = IntervalTimer()
    #expect(!isReadable(timer, within: 20) && !timer.drain())
  }

  @Test func aSetTimerBecomesReadableAgainAndAgainUntilItIsSetToRest() {
    let timer = IntervalTimer()
    timer.set(seconds: 1)
    #expect(isReadable(timer, within: 5000) && timer.drain())
    #expect(!timer.drain())
    #expect(isReadable(timer, within: 5000))
    timer.set(seconds: 0)
    #expect(!isReadable(timer, within: 20))
  }
}
