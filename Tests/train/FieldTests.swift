import Articles
import Annotations
import Testing

@testable import train

@Suite struct FieldTests {
  private let texts = (0..<12).map { i in
    Stories.text(
      of: """
        title: A

        <per>Ana Quispe</per> went to <loc>Lima</loc> in week \(i). The <org>Tarn Union</org> met <per>Ivo Brandt</per>.
        """)
  }

  @Test func whatWasLearntIsFound() throws {
    let examples = Examples(texts, least: 1)
    let weights = Field.learn(examples, plan: Field.Plan(), seed: 1)
    let bytes = ModelFile.bytes(weights, hashes: examples.hashes)
    let model = try #require(NameModel(bytes))
    let document = TokenisedText("Ana Quispe went to Lima in week 3.")
    let found = LearntRecogniser(model: model).names(in: document)
    #expect(found.map(\.kind) == [.person, .place])
    #expect(model.lists == NameLists.digest)
  }

  @Test func theSameSeedLearnsTheSame() {
    let examples = Examples(texts, least: 1)
    let one = Field.learn(examples, plan: Field.Plan(), seed: 1)
    let two = Field.learn(examples, plan: Field.Plan(), seed: 1)
    #expect(one.rows == two.rows)
  }

  @Test func rareFeaturesCanBeLeftOut() {
    #expect(Examples(texts, least: 20).hashes.count < Examples(texts, least: 1).hashes.count)
  }

  @Test func beliefsAddUp() {
    var chain = Chain()
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
