import ReaderState
import Synchronization
import Terminal

/// Where work on other threads leaves what it has to say to the main thread.
final class ActionQueue: Sendable {
  private let letters = Mutex<[Action]>([])
  private let bell: WakeupEvent

  /// A mailbox that rings when something is put in.
  init(bell: WakeupEvent) { self.bell = bell }

  /// Leaves an action; from any thread.
  func post(_ action: Action) {
    letters.withLock { $0.append(action) }
    bell.ring()
  }

  /// Leaves an answer.
  func post(_ answer: EffectResult) { post(.answer(answer)) }

  /// Tells the reader something.
  func tell(_ level: Message.Level, _ text: String, detail: String? = nil) {
    post(.told(Message(level, text, detail: detail)))
  }

  /// Waits until something is put in, at most so many milliseconds.
  func wait(milliseconds: Int) { bell.wait(milliseconds: milliseconds) }

  /// Takes everything out, oldest first.
  func empty() -> [Action] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
