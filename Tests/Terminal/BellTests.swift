import Testing

@testable import Terminal

@Suite struct BellTests {
  @Test func severalRingsCountAsOne() {
    let bell = Bell()
    #expect(!bell.quieten())
    bell.ring()
    bell.ring()
    #expect(bell.quieten())
    #expect(!bell.quieten())
  }

  @Test func aRingEndsTheWait() {
    let bell = Bell()
    bell.ring()
    let start = Monotonic.milliseconds()
    bell.wait(milliseconds: 5_000)
    #expect(Monotonic.milliseconds() - start < 4_000)
    #expect(!bell.quieten())
  }

  @Test func nobodyWaitsLongerThanAsked() {
    let start = Monotonic.milliseconds()
    Bell().wait(milliseconds: 20)
    #expect(Monotonic.milliseconds() - start >= 19)
  }
}
