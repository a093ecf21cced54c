import ReaderState
import Synchronization
import Terminal

/// Carries actions from other threads to the main thread.
final class ActionQueue: Sendable {
  private let actions = Mutex<[Action]>([])
  private let wakeup: WakeupEvent

  /// Creates a queue that signals an event when an action is put in.
  init(wakeup: WakeupEvent) { self.wakeup = wakeup }

  /// Puts an action in; from any thread.
  func post(_ action: Action) {
    actions.withLock { $0.append(action) }
    wakeup.signal()
  }

  /// Puts in the result of an effect.
  func post(_ answer: EffectResult) { post(.answer(answer)) }

  /// Puts in a message to the reader.
  func tell(_ level: Message.Level, _ text: String, detail: String? = nil) {
    post(.told(Message(level, text, detail: detail)))
  }

  /// Whether nothing was put in since it was emptied.
  var isEmpty: Bool { actions.withLock { $0.isEmpty } }

  /// Ends a wait although nothing is put in: work that was waited for has ended.
  func wake() { wakeup.signal() }

  /// Waits until something is put in or work has ended, at most so many milliseconds.
  func wait(milliseconds: Int) { wakeup.wait(milliseconds: milliseconds) }

  /// Takes everything out, oldest first.
  func empty() -> [Action] {
    actions.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}
