import ArgumentParser
import Foundation

/// `fuzz`: changes inputs at random and feeds them to the readers of untrusted bytes, until time is up or one of them fails.
///
/// Deterministic: the same seed, corpus and number of runs give the same inputs. The input at hand stands in a file while
/// it is read, so that it is left behind when a fault ends the program; `--replay` runs it again. Built with
/// `--sanitize=address` or `--sanitize=undefined` it finds more.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Feed changed inputs to everything that reads untrusted bytes.")

  @Argument(help: "Targets; all of them when none is named.") var targets: [String] = []
  @Option(help: "Seconds for each target.") var seconds = 10.0
  @Option(help: "The most runs of each target.") var runs = Int.max
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @Option(help: "The folder of first inputs, one folder a target.")
  var corpus = "Tests/Fixtures/fuzz"
  @Option(help: "Where the input at hand is kept.") var work = "/tmp/lede-fuzz"
  @Option(help: "A file to feed to the target once, as it is.") var replay: String?
  @Flag(help: "Print the names of the targets.") var list = false

  func run() throws {
    if list { return print(FuzzTarget.all.map(\.name).joined(separator: "\n")) }
    let chosen = try targets.isEmpty ? FuzzTarget.all : targets.map(FuzzTarget.named)
    if let replay {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: replay)))
      for target in chosen { target.run(bytes) }
      return
    }
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    var slowest: [String] = []
    for target in chosen {
      let corpus = try SeedCorpus.inputs(of: target.name, in: corpus)
      var session = FuzzSession(
        target, corpus: corpus, seed: seed, current: "\(work)/\(target.name).input")
      let slow = try session.run(seconds: seconds, runs: runs)
      print("\(target.name): \(session.count) runs, slowest \(session.slowest)")
      if let slow { slowest.append("\(target.name): \(slow)") }
    }
    guard slowest.isEmpty else {
      for finding in slowest { print("too slow: \(finding)") }
      throw ExitCode.failure
    }
  }
}
