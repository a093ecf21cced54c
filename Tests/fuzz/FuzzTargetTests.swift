import Foundation
import Testing

@testable import fuzz

@Suite struct FuzzTargetTests {
  @Test func namesAreUnique() {
    #expect(Set(FuzzTarget.all.map(\.name)).count == FuzzTarget.all.count)
    #expect(throws: (any Error).self) { try FuzzTarget.named("nothing") }
  }

  @Test(arguments: FuzzTarget.all.map(\.name)) func everyFirstInputIsRead(name: String) throws {
    let target = try FuzzTarget.named(name)
    let inputs = try SeedCorpus.inputs(of: name, in: "Tests/Fixtures/fuzz")
    #expect(!inputs.isEmpty, "a target without a first input is hardly fuzzed")
    for input in inputs + [[], [0], [0xFF, 0xFE]] { target.run(input) }
  }

  @Test(arguments: FuzzTarget.all.map(\.name)) func aFewChangedInputsAreRead(name: String) throws {
    let target = try FuzzTarget.named(name)
    let current = NSTemporaryDirectory() + "lede-fuzz-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: current) }
    var session = FuzzSession(
      target, corpus: try SeedCorpus.inputs(of: name, in: "Tests/Fixtures/fuzz"), seed: 5,
      current: current)
    #expect(try session.run(seconds: 20, runs: 30) == nil)
    #expect(session.count >= 30)
  }
}
