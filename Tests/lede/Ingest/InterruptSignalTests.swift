import Glibc
import Synchronization
import Testing

@testable import lede

@Suite struct InterruptSignalTests {
  /// An interrupt that comes when the other end is written to.
  private final class Pipe {
    let ends: (read: Int32, write: Int32)
    init() {
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      self.ends = (ends[0], ends[1])
    }
    func write() { _ = Glibc.write(ends.write, "!", 1) }
    deinit {
      close(ends.read)
      close(ends.write)
    }
  }

  @Test func itIsPendingFromWhenItCame() {
    let pipe = Pipe()
    let interrupt = InterruptSignal(descriptor: pipe.ends.read)
    #expect(!interrupt.isPending)
    pipe.write()
    #expect(interrupt.isPending && interrupt.isPending)
  }

  @Test func waitingEndsWhenSomethingCanBeRead() {
    let (pipe, file) = (Pipe(), Pipe())
    let interrupt = InterruptSignal(descriptor: pipe.ends.read)
    #expect(!interrupt.wait(for: file.ends.read, atMost: 1))
    file.write()
    #expect(interrupt.wait(for: file.ends.read))
  }

  @Test func anInterruptGoesBeforeWhatCanBeRead() {
    let (pipe, file) = (Pipe(), Pipe())
    let interrupt = InterruptSignal(descriptor: pipe.ends.read)
    pipe.write()
    file.write()
    #expect(!interrupt.wait(for: file.ends.read))
  }

  @Test func somethingIsDoneOnceItComes() {
    let pipe = Pipe()
    let done = WakeupSignal()
    InterruptSignal(descriptor: pipe.ends.read).whenever { done.signal() }
    #expect(!done.isSignalled)
    pipe.write()
    done.wait()
    #expect(done.isSignalled)
  }

  @Test func anInterruptThatCannotComeNeverDoes() {
    let interrupt = InterruptSignal(descriptor: -1)
    let file = Pipe()
    #expect(!interrupt.isPending)
    file.write()
    #expect(interrupt.wait(for: file.ends.read))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func theFirstSignalAsksAndTheSecondEnds(_ signal: Int32) async {
    await #expect(processExitsWith: .signal(signal)) { [signal] in
      let interrupt = InterruptSignal()
      // To the process: the thread of the test is one of Dispatch's and takes no signals.
      kill(getpid(), signal)
      while !interrupt.isPending { usleep(1_000) }
      kill(getpid(), signal)
      sleep(60)
    }
  }

  /// A program started under nohup is meant to go on.
  @Test func aSignalThatWasIgnoredStaysIgnored() async {
    await #expect(processExitsWith: .success) {
      signal(SIGHUP, SIG_IGN)
      let interrupt = InterruptSignal()
      kill(getpid(), SIGHUP)
      kill(getpid(), SIGHUP)
      exit(interrupt.isPending ? 1 : 0)
    }
  }
}

/// Something that a thread waits for.
private final class WakeupSignal: Sendable {
  private let state = Mutex(false)
  var isSignalled: Bool { state.withLock(\.self) }
  func signal() { state.withLock { $0 = true } }
  func wait() { while !isSignalled { usleep(1_000) } }
}
