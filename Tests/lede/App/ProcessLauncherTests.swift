import Glibc
import Testing

@testable import lede

@Suite struct ProcessLauncherTests {
  @Test func argumentsAreNeverReadByAShell() throws {
    let input = try ProcessLauncher.temporaryFile(Array("one\ntwo\n".utf8)).get()
    defer { close(input) }
    let child = try ProcessLauncher.start(["grep", "-q", "$(echo two)"], .quiet(input: input)).get()
    #expect(ProcessLauncher.wait(child) == 1)
    lseek(input, 0, SEEK_SET)
    let other = try ProcessLauncher.start(["grep", "-q", "^two$"], .quiet(input: input)).get()
    #expect(ProcessLauncher.wait(other) == 0)
  }

  @Test func ourFilesAreNotHandedOn() throws {
    let input = try ProcessLauncher.temporaryFile([]).get()
    defer { close(input) }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    // The shell ends with 1 when it cannot write to the descriptor.
    let child = try ProcessLauncher.start(
      ["sh", "-c", "echo x >&\(ends[1])"], .quiet(input: input)
    ).get()
    #expect(ProcessLauncher.wait(child) != 0)
  }

  @Test func whatIsNotThereIsSaid() {
    guard case .failure(let error) = ProcessLauncher.start(["lede-no-such-program"], .detached)
    else {
      Issue.record("it started")
      return
    }
    #expect(error.number == ENOENT)
    #expect(ProcessLauncher.find("lede-no-such-program") == nil)
    #expect(ProcessLauncher.find("sh") != nil)
  }

  @Test func signalsAreCountedFrom128() throws {
    let input = try ProcessLauncher.temporaryFile([]).get()
    defer { close(input) }
    let child = try ProcessLauncher.start(["sh", "-c", "kill -TERM $$"], .quiet(input: input)).get()
    #expect(ProcessLauncher.wait(child) == 128 + SIGTERM)
  }
}
