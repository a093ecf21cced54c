import Foundation
import Glibc
import Synchronization

/// Ctrl-C (SIGINT), SIGTERM and SIGHUP as something to ask for and to wait for, so that what is done is kept.
///
/// The first one asks to stop; a second one ends the program at once, as it always did.
struct InterruptSignal: Sendable {
  /// Readable once it came.
  private let pipe: Int32

  /// Where the handler writes to: all that it may do is a call that is safe in a handler (signal-safety(7)).
  private static let outlet = Atomic<Int32>(-1)

  /// Takes the signals over from here on.
  init() {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else {
      pipe = -1
      return
    }
    for end in ends {  // a handler must never wait
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    pipe = ends[0]
    Self.outlet.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      // A program started under nohup, or in the background of a script, is meant to go on.
      guard sigaction(number, nil, &before) == 0, !Self.isIgnored(before) else { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        _ = write(InterruptSignal.outlet.load(ordering: .sequentiallyConsistent), "!", 1)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }

  /// An interrupt that comes when something can be read from a file.
  init(descriptor: Int32) { pipe = descriptor }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1  // SIG_IGN
  }

  /// Does something once when it comes, on a thread of its own.
  func whenever(_ body: @escaping @Sendable () -> Void) {
    let pipe = pipe
    Thread.detachNewThread {
      var wanted = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      while poll(&wanted, 1, -1) < 0, errno == EINTR {}
      if wanted.revents & Int16(POLLIN) != 0 { body() }
    }
  }

  /// Whether it came.
  var isPending: Bool {
    var wanted = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 0) > 0
  }

  /// Sleeps until a file can be read, at most so many milliseconds, for ever when negative; false when the time is
  /// over or the interrupt came first.
  func wait(for file: Int32, atMost time: Int32 = -1) -> Bool {
    var wanted = [
      pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
      pollfd(fd: file, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&wanted, 2, time) < 0 {
      guard errno == EINTR else { return false }
    }
    return wanted[0].revents == 0 && wanted[1].revents != 0
  }
}
