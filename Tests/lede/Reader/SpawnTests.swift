import Glibc
import Testing

@testable import lede

@Suite struct SpawnTests {
  @Test func argumentsAreNeverReadByAShell() throws {
    let input = try Spawn.scratch(Array("one\ntwo\n".utf8)).get()
    defer { close(input) }
    let child = try Spawn.start(["grep", "-q", "$(echo two)"], .quiet(input: input)).get()
    #expect(Spawn.wait(child) == 1)
    lseek(input, 0, SEEK_SET)
    let other = try Spawn.start(["grep", "-q", "^two$"], .quiet(input: input)).get()
    #expect(Spawn.wait(other) == 0)
  }

  @Test func ourFilesAreNotHandedOn() throws {
    let input = try Spawn.scratch([]).get()
    defer { close(input) }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    // The shell ends with 1 when it cannot write to the descriptor.
    let child = try Spawn.start(["sh", "-c", "echo x >&\(ends[1])"], .quiet(input: input)).get()
    #expect(Spawn.wait(child) != 0)
  }

  @Test func whatIsNotThereIsSaid() {
    guard case .failure(let error) = Spawn.start(["lede-no-such-program"], .detached) else {
      Issue.record("it started")
      return
    }
    #expect(error.number == ENOENT)
    #expect(Spawn.find("lede-no-such-program") == nil)
    #expect(Spawn.find("sh") != nil)
  }

  @Test func signalsAreCountedFrom128() throws {
    let input = try Spawn.scratch([]).get()
    defer { close(input) }
    let child = try Spawn.start(["sh", "-c", "kill -TERM $$"], .quiet(input: input)).get()
    #expect(Spawn.wait(child) == 128 + SIGTERM)
  }
}
