import Articles
import Annotations
import Testing

@testable import train

@Suite struct CRFTrainerTests {
  private let texts = (0..<12).map { i in
    StoryCorpus.text(
      of: """
        title: A

        <per>Ana Quispe</per> went to <loc>Lima</loc> in week \(i). The <org>Tarn Union</org> met <per>Ivo Brandt</per>.
        """)
  }

  @Test func whatWasLearntIsFound() throws {
    let examples = TrainingSet(texts, least: 1)
    let weights = CRFTrainer.learn(examples, plan: CRFTrainer.Hyperparameters(), seed: 1)
    let bytes = try ModelFile.bytes(weights, hashes: examples.hashes)
    let model = try #require(CRFModel(bytes))
    let document = TokenizedText("Ana Quispe went to Lima in week 3.")
    let found = CRFNameRecognizer(model: model).names(in: document)
    #expect(found.map(\.kind) == [.person, .place])
    #expect(model.lists == Gazetteers.digest)
  }

  @Test func theSameSeedLearnsTheSame() {
    let examples = TrainingSet(texts, least: 1)
    let one = CRFTrainer.learn(examples, plan: CRFTrainer.Hyperparameters(), seed: 1)
    let two = CRFTrainer.learn(examples, plan: CRFTrainer.Hyperparameters(), seed: 1)
    #expect(one.rows == two.rows)
  }

  @Test func rareFeaturesCanBeLeftOut() {
    #expect(TrainingSet(texts, least: 20).hashes.count < TrainingSet(texts, least: 1).hashes.count)
  }

  @Test func beliefsAddUp() {
    var chain = ForwardBackward()
    chain.begin(count: 3)
    for i in 0..<3 {
      var score = SIMD16<Float>(repeating: 0)
      score[i] = 2
      chain.set(score, at: i)
    }
    var transitions = [Float](repeating: 0, count: 256)
    transitions[17] = 0.5
    chain.run(transitions)
    for i in 0..<3 { #expect(abs(chain.gradient(at: i, gold: 0).sum()) < 1e-4) }
    chain.transitionGradient(gold: [0, 1, 2], transitions)
    #expect(abs(chain.pairs.reduce(0, +)) < 1e-3)
  }
}
