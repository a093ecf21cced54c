import Testing

@testable import Terminal

@Suite struct WakeupEventTests {
  @Test func severalSignalsCountAsOne() {
    let event = WakeupEvent()
    #expect(!event.drain())
    event.signal()
    event.signal()
    #expect(event.drain())
    #expect(!event.drain())
  }

  @Test func aSignalBeforeTheWaitEndsIt() {
    let event = WakeupEvent()
    event.signal()
    #expect(event.wait(milliseconds: 600_000))
    #expect(!event.drain())
  }

  @Test(.timeLimit(.minutes(1))) func aSignalFromAnotherThreadEndsTheWait() async {
    let event = WakeupEvent()
    async let isSignaled = Task.detached { event.wait(milliseconds: 600_000) }.value
    event.signal()
    #expect(await isSignaled)
    #expect(!event.drain())
  }

  @Test func aWaitWithoutASignalEndsByItself() {
    #expect(!WakeupEvent().wait(milliseconds: 1))
    #expect(!WakeupEvent().wait(milliseconds: 0))
  }
}
