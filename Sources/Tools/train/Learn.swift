import Annotations
import ArgumentParser
import Foundation
import Text

/// `train learn`: stories and corpora in, weights out. The same input gives the same bytes.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn weights from marked stories and openly licensed corpora.")

  @Option(help: "The folder of marked stories.")
  var stories = "Tests/Fixtures/Stories"
  @Option(help: "A folder with the open corpora (see Corpus.swift); without it the model is worse.")
  var corpora: String?
  @Option(help: "Where the weights go.")
  var output = "Sources/C/CResources/Models/names.model"
  @Option(help: "How many copies with swapped names are learnt from besides the texts themselves.")
  var copies = 3
  @Option(help: "How many orders of the examples are learnt from; the model is their mean.")
  var seeds = 6
  @Option(help: "How often a feature must be seen to be learnt.")
  var least = 1
  @Option(help: "How often the examples are gone through.")
  var epochs = 6

  func run() throws {
    let texts = try read()
    var maker = NameGenerator()
    maker.organizations = texts.flatMap { text in
      let words = WordLookup(Array(text.text.utf8))
      return text.names.lazy.filter { $0.category == .organization }.map { words.string($0.range) }
    }
    var swap = MentionReplacement(maker, seed: 1)
    var all = texts
    for _ in 0..<copies { all += texts.map { swap.swapped($0) } }
    let examples = TrainingSet(all, least: least)
    say("\(all.count) texts, \(examples.labels.count) tokens, \(examples.hashes.count) features")
    let weights = learn(examples)
    let bytes = try ModelFile.bytes(weights, hashes: examples.hashes)
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    say("\(bytes.count) bytes in \(output)")
  }

  private func read() throws -> [LabelledText] {
    var texts = try StoryCorpus.texts(in: URL(fileURLWithPath: stories))
    say("\(texts.count) stories")
    if let corpora {
      texts += try Corpus.texts(in: URL(fileURLWithPath: corpora))
    } else {
      say("no corpora given: the model will be worse")
    }
    let repair = LabelNormalizer()
    return texts.map { repair.repaired($0) }
  }

  private func learn(_ examples: TrainingSet) -> Weights {
    let plan = CRFTrainer.Hyperparameters(epochs: epochs)
    let found = concurrentMap(seeds) { seed in
      CRFTrainer.learn(examples, plan: plan, seed: UInt64(seed + 1))
    }
    return Weights.mean(found)
  }

  private func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
