import Dispatch
import Synchronization
import Testing

@testable import lede

@Suite struct WorkQueueTests {
  @Test func workKeepsItsOrder() {
    let lane = WorkQueue("test")
    let done = Mutex<[Int]>([])
    for number in 0..<100 { lane.run { done.withLock { $0.append(number) } } }
    lane.finish()
    #expect(done.withLock { $0 } == Array(0..<100))
    #expect(!lane.isBusy)
  }

  @Test func newerWorkTakesThePlaceOfWhatWaits() {
    let lane = WorkQueue("test")
    let gate = DispatchSemaphore(value: 0)
    let done = Mutex<[Int]>([])
    lane.run { gate.wait() }
    for number in 0..<10 { lane.runNewest { done.withLock { $0.append(number) } } }
    #expect(lane.isBusy)
    gate.signal()
    lane.finish()
    #expect(done.withLock { $0 } == [9])
  }

  @Test func theEndOfWorkIsToldWhenItNoLongerCounts() {
    let ended = DispatchSemaphore(value: 0)
    let lane = WorkQueue("test") { ended.signal() }
    lane.run {}
    lane.runNewest {}
    #expect(ended.wait(timeout: .now() + 10) == .success)
    #expect(ended.wait(timeout: .now() + 10) == .success)
    #expect(!lane.isBusy)
  }
}
