import Foundation
import Synchronization
import Testing

@testable import fuzz

@Suite struct FuzzSessionTests {
  private let file = FileManager.default.temporaryDirectory.appending(
    path: "lede-fuzz-\(UInt64.random(in: 0...UInt64.max))"
  ).path

  /// The inputs that a session feeds to its target.
  private func inputs(_ corpus: [[UInt8]], runs: Int, seed: UInt64 = 7) throws -> [[UInt8]] {
    let seen = Inputs()
    let target = FuzzTarget(name: "test", words: ["<p>"]) { seen.add($0) }
    var session = FuzzSession(target, corpus: corpus, seed: seed, current: file)
    let slow = try session.run(seconds: 600, runs: runs)
    #expect(slow == nil && session.count == seen.all.count)
    try? FileManager.default.removeItem(atPath: file)
    return seen.all
  }

  private final class Inputs: Sendable {
    private let list = Mutex<[[UInt8]]>([])
    func add(_ input: [UInt8]) { list.withLock { $0.append(input) } }
    var all: [[UInt8]] { list.withLock(\.self) }
  }

  @Test func theCorpusIsReadFirstThenChangedInputs() throws {
    let corpus = [Array("one".utf8), Array("two".utf8)]
    let inputs = try inputs(corpus, runs: 50)
    #expect(Array(inputs.prefix(2)) == corpus && inputs.count == 50)
    #expect(Set(inputs).count > 10)
  }

  @Test func theSameSeedGivesTheSameInputs() throws {
    let corpus = [Array("<p>The ferry stops.</p>".utf8)]
    #expect(try inputs(corpus, runs: 300) == inputs(corpus, runs: 300))
    #expect(try inputs(corpus, runs: 300) != inputs(corpus, runs: 300, seed: 8))
  }

  @Test func withoutACorpusNothingIsTheFirstInput() throws {
    #expect(try inputs([], runs: 20).first == [])
  }

  /// The input at hand is left behind when a fault ends the program.
  @Test func theInputAtHandStandsInItsFile() throws {
    let file = file
    let matches = Inputs()
    let target = FuzzTarget(name: "test", words: []) { input in
      if FileManager.default.contents(atPath: file).map({ [UInt8]($0) }) == input {
        matches.add(input)
      }
    }
    var session = FuzzSession(target, corpus: [[1, 2, 3]], seed: 1, current: file)
    _ = try session.run(seconds: 600, runs: 30)
    #expect(matches.all.count == 30)
    try? FileManager.default.removeItem(atPath: file)
  }

  @Test func aFileThatCannotBeWrittenIsAnError() {
    let target = FuzzTarget(name: "test", words: []) { _ in }
    var session = FuzzSession(target, corpus: [], seed: 1, current: "/nonexistent/input")
    #expect(throws: (any Error).self) { try session.run(seconds: 600, runs: 5) }
  }
}
