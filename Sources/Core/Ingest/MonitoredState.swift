import Dispatch
import Synchronization

/// A value that threads share, and whose changes any number of them can wait for.
///
/// Each waiting thread has a semaphore of its own, so that no signal meant for one is taken by another and none is lost
/// between the check and the wait.
final class MonitoredState<Value: Sendable>: Sendable {
  private struct Content: Sendable {
    var value: Value
    var waiters: [DispatchSemaphore] = []
  }

  private let content: Mutex<Content>

  init(_ value: Value) { content = Mutex(Content(value: value)) }

  /// Returns what a body reads of the value.
  func read<Answer: Sendable>(_ body: (Value) -> Answer) -> Answer {
    content.withLock { body($0.value) }
  }

  /// Changes the value, then lets every waiting thread look at it again.
  func change<Answer: Sendable>(_ body: (inout Value) -> Answer) -> Answer {
    let (answer, waiters) = content.withLock { content in
      defer { content.waiters = [] }
      return (body(&content.value), content.waiters)
    }
    for waiter in waiters { waiter.signal() }
    return answer
  }

  /// Changes the value as soon as a body can: the body is called now, after every change and twenty times a second besides, for
  /// what it waits for may not be a change, until it does not return nil. It must leave the value as it is when it returns
  /// nil.
  func changeWhenPossible<Answer: Sendable>(_ body: (inout Value) -> Answer?) -> Answer {
    let turn = DispatchSemaphore(value: 0)
    while true {
      let (answer, waiters) = content.withLock { content -> (Answer?, [DispatchSemaphore]) in
        guard let answer = body(&content.value) else {
          if !content.waiters.contains(where: { $0 === turn }) { content.waiters.append(turn) }
          return (nil, [])
        }
        defer { content.waiters = [] }
        return (answer, content.waiters)
      }
      for waiter in waiters { waiter.signal() }
      if let answer { return answer }
      _ = turn.wait(timeout: .now() + .milliseconds(50))
    }
  }
}
