import Foundation

/// Runs one target on changed inputs.
struct FuzzSession {
  /// How many inputs were read.
  private(set) var count = 0
  /// The longest that one took.
  private(set) var slowest = Duration.zero

  private let target: FuzzTarget
  private var corpus: [[UInt8]]
  private var mutator: Mutator
  private let current: String

  /// An input of a few kilobytes that takes longer than this is a finding.
  private static let tooSlow = Duration.seconds(5)
  /// So many changed inputs are kept to be changed further.
  private static let kept = 256

  /// A session that keeps the input at hand in a file.
  init(_ target: FuzzTarget, corpus: [[UInt8]], seed: UInt64, current: String) {
    self.target = target
    self.corpus = corpus.isEmpty ? [[]] : corpus
    self.current = current
    mutator = Mutator(seed: seed, words: target.words)
  }

  /// Runs until time is up; returns the file of an input that took too long.
  ///
  /// - Throws: An error of the file system, when the input at hand cannot be kept.
  mutating func run(seconds: Double, runs: Int) throws -> String? {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    for input in corpus { try feed(input) }
    while ContinuousClock.now < end, count < runs {
      let input = mutator.changed(corpus)
      try feed(input)
      if mutator.isLucky(oneIn: 16) { keep(input) }
      guard slowest < Self.tooSlow else { return current }
    }
    return nil
  }

  private mutating func feed(_ input: [UInt8]) throws {
    try Data(input).write(to: URL(fileURLWithPath: current))
    let time = ContinuousClock().measure { target.run(input) }
    slowest = max(slowest, time)
    count += 1
  }

  /// Changed inputs are changed further, so that changes add up.
  private mutating func keep(_ input: [UInt8]) {
    if corpus.count < Self.kept {
      corpus.append(input)
    } else {
      corpus[mutator.below(corpus.count)] = input
    }
  }
}
