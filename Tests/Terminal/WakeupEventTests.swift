import Testing

@testable import Terminal

@Suite struct WakeupEventTests {
  @Test func severalRingsCountAsOne() {
    let bell = WakeupEvent()
    #expect(!bell.drain())
    bell.ring()
    bell.ring()
    #expect(bell.drain())
    #expect(!bell.drain())
  }

  @Test func aRingEndsTheWait() {
    let bell = WakeupEvent()
    bell.ring()
    let start = Monotonic.milliseconds()
    bell.wait(milliseconds: 5_000)
    #expect(Monotonic.milliseconds() - start < 4_000)
    #expect(!bell.drain())
  }

  @Test func nobodyWaitsLongerThanAsked() {
    let start = Monotonic.milliseconds()
    WakeupEvent().wait(milliseconds: 20)
    #expect(Monotonic.milliseconds() - start >= 19)
  }
}
