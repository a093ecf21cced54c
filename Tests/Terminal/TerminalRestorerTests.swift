import CNcurses
import Glibc
import Testing

@testable import Terminal

/// Signals are sent to processes of their own, for handlers hold for a whole process. They are sent to the process and not
/// to the thread that runs the test, which is one of Dispatch's and takes no signals.
@Suite struct TerminalRestorerTests {
  @Test func theFirstSignalIsOnlyToldToTheLoop() async {
    await #expect(processExitsWith: .exitCode(SIGTERM)) {
      let ends = installed()
      kill(getpid(), SIGTERM)
      exit(told(ends.read))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func theSecondSignalRestoresAndEnds(_ signal: Int32) async throws {
    let result = try await #require(
      processExitsWith: .signal(signal), observing: [\.standardOutputContent]
    ) { [signal] in
      let ends = installed()
      kill(getpid(), signal)
      _ = told(ends.read)
      kill(getpid(), signal)
      sleep(60)
    }
    #expect(String(decoding: result.standardOutputContent, as: UTF8.self).contains("<reset>"))
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGFPE, SIGABRT, SIGTRAP])
  func aFaultRestoresAndEndsAsAFault(_ signal: Int32) async throws {
    let result = try await #require(
      processExitsWith: .signal(signal), observing: [\.standardOutputContent]
    ) { [signal] in
      _ = installed()
      kill(getpid(), signal)
      sleep(60)
    }
    #expect(String(decoding: result.standardOutputContent, as: UTF8.self).contains("<reset>"))
  }

  @Test func aFileThatWasCutShortIsNamedAsTheReason() async throws {
    let result = try await #require(
      processExitsWith: .signal(SIGBUS), observing: [\.standardErrorContent]
    ) {
      _ = installed()
      kill(getpid(), SIGBUS)
      sleep(60)
    }
    let words = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(words.contains("the archive's file was cut short"))
  }

  @Test(arguments: [SIGWINCH, SIGCONT, SIGTSTP])
  func whatTheScreenMustKnowIsToldAndEndsNothing(_ signal: Int32) async {
    await #expect(processExitsWith: .success) { [signal] in
      let ends = installed()
      for _ in 0..<3 {
        kill(getpid(), signal)
        guard told(ends.read) == signal else { exit(1) }
      }
      exit(0)
    }
  }

  @Test func aReaderThatWentAwayEndsNothing() async {
    await #expect(processExitsWith: .success) {
      _ = installed()
      kill(getpid(), SIGPIPE)
      exit(0)
    }
  }

  @Test func uninstalledSignalsEndTheProgramWithoutWriting() async throws {
    let result = try await #require(
      processExitsWith: .signal(SIGTERM), observing: [\.standardOutputContent]
    ) {
      _ = installed()
      TerminalRestorer.uninstall()
      kill(getpid(), SIGTERM)
      sleep(60)
    }
    #expect(!String(decoding: result.standardOutputContent, as: UTF8.self).contains("<reset>"))
  }

  @Test func installingAnewForgetsSignalsSeenBefore() async {
    await #expect(processExitsWith: .exitCode(SIGTERM)) {
      let before = installed()
      kill(getpid(), SIGTERM)
      _ = told(before.read)
      let ends = installed()
      kill(getpid(), SIGTERM)
      exit(told(ends.read))
    }
  }
}

/// Installs the restorer on standard output and answers the pipe that it tells signals on.
private func installed() -> (read: Int32, write: Int32) {
  var ends: [Int32] = [-1, -1]
  pipe(&ends)
  TerminalRestorer.install(
    tty: STDOUT_FILENO, modes: termios(), resetSequence: Array("<reset>".utf8), tellOn: ends[1])
  return (ends[0], ends[1])
}

/// The signal that was told next.
private func told(_ pipe: Int32) -> Int32 {
  var byte: UInt8 = 0
  return read(pipe, &byte, 1) == 1 ? Int32(byte) : -1
}
