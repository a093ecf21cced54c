import Dispatch
import ReaderState
import Terminal
import Testing

@testable import lede

@Suite struct ActionQueueTests {
  private let queue = ActionQueue(wakeup: WakeupEvent())

  private func texts(_ actions: [Action]) -> [String] {
    actions.compactMap {
      if case .answer(.told(let message)) = $0 { message.text } else { nil }
    }
  }

  @Test func actionsComeOutInTheOrderTheyWentInAndOnce() {
    #expect(queue.isEmpty && queue.empty().isEmpty)
    for number in 0..<5 { queue.tell(.note, "\(number)") }
    #expect(!queue.isEmpty)
    #expect(texts(queue.empty()) == ["0", "1", "2", "3", "4"])
    #expect(queue.isEmpty && queue.empty().isEmpty)
  }

  @Test func messagesKeepTheirLevelAndDetail() {
    queue.tell(.failure, "gone", detail: "404")
    guard case .answer(.told(let message)) = queue.empty().first else {
      Issue.record("no message")
      return
    }
    #expect(message == Message(.failure, "gone", detail: "404"))
  }

  @Test func manyThreadsLoseNothing() {
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for number in 0..<200 { queue.tell(.note, "\(thread) \(number)") }
    }
    let all = texts(queue.empty())
    #expect(all.count == 1_600 && Set(all).count == 1_600)
    // What one thread put in stays in its order.
    for thread in 0..<8 {
      let own = all.filter { $0.hasPrefix("\(thread) ") }
      #expect(own == (0..<200).map { "\(thread) \($0)" })
    }
  }

  @Test func waitingEndsWhenSomethingIsPutInOrWorkEnds() {
    queue.post(.changed)
    queue.wait(milliseconds: 60_000)
    #expect(!queue.isEmpty)
    _ = queue.empty()
    queue.wake()
    queue.wait(milliseconds: 60_000)
    #expect(queue.isEmpty)
  }
}
