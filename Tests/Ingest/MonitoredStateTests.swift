import Dispatch
import Synchronization
import Testing

@testable import Ingest

@Suite(.timeLimit(.minutes(1))) struct MonitoredStateTests {
  @Test func aChangeIsSeenByTheNextRead() {
    let state = MonitoredState(1)
    #expect(
      state.change {
        $0 += 1; return $0 * 10
      } == 20)
    #expect(state.read { $0 } == 2)
  }

  @Test func whatIsPossibleDoesNotWait() {
    let state = MonitoredState(3)
    let left = state.changeWhenPossible { value -> Int? in
      guard value > 0 else { return nil }
      value -= 1
      return value
    }
    #expect(left == 2)
  }

  @Test func everyWaiterIsWokenByOneChange() {
    let state = MonitoredState((isOpen: false, passed: 0))
    let group = DispatchGroup()
    let threads = DispatchQueue(label: "waiters", attributes: .concurrent)
    for _ in 0..<8 {
      threads.async(group: group) {
        state.changeWhenPossible { state -> Void? in
          guard state.isOpen else { return nil }
          state.passed += 1
          return ()
        }
      }
    }
    state.change { $0.isOpen = true }
    group.wait()
    #expect(state.read { $0.passed } == 8)
  }

  @Test func waitersForDifferentThingsTakeNoSignalFromEachOther() {
    // Each thread waits for its own number, and the last number that is reached wakes the last.
    let state = MonitoredState(0)
    let order = Mutex<[Int]>([])
    let group = DispatchGroup()
    let threads = DispatchQueue(label: "waiters", attributes: .concurrent)
    for number in [3, 1, 4, 2] {
      threads.async(group: group) {
        state.changeWhenPossible { value -> Void? in
          guard value == number - 1 else { return nil }
          value = number
          order.withLock { $0.append(number) }
          return ()
        }
      }
    }
    group.wait()
    #expect(order.withLock { $0 } == [1, 2, 3, 4])
  }

  @Test func manyThreadsShareOneCounter() {
    // A store with room for one: four threads put in, four take out, a thousand times each.
    let state = MonitoredState(0)
    let group = DispatchGroup()
    let threads = DispatchQueue(label: "counters", attributes: .concurrent)
    for step in [1, -1, 1, -1, 1, -1, 1, -1] {
      threads.async(group: group) {
        for _ in 0..<1000 {
          state.changeWhenPossible { value -> Void? in
            guard (0...1).contains(value + step) else { return nil }
            value += step
            return ()
          }
        }
      }
    }
    group.wait()
    #expect(state.read { $0 } == 0)
  }
}
