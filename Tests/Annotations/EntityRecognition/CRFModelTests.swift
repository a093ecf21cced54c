import Testing

@testable import Annotations

@Suite struct CRFModelTests {
  @Test func weightsWereLearntWithTheseLists() {
    #expect(CRFModel.builtIn.lists == Gazetteers.digest, "the lists changed: run train again")
  }

  @Test func whatIsNoModelIsNone() {
    #expect(CRFModel([]) == nil)
    #expect(CRFModel(CRFModel.magic) == nil)
    #expect(CRFModel(CRFModel.magic + [UInt8](repeating: 0xFF, count: 2_000)) == nil)
  }

  private func scores(_ hashes: [UInt64]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: CRFModel.width)
    scores.withUnsafeMutableBufferPointer { scores in
      if let base = scores.baseAddress { CRFModel.builtIn.add(hashes, to: base) }
    }
    return scores
  }

  @Test func unknownFeaturesWeighNothing() {
    let none = [Int32](repeating: 0, count: CRFModel.width)
    let known = (UInt64(1)...2_000).count { scores([Hash.join($0, 77)]) != none }
    #expect(known < 20)
    #expect(scores([]) == none)
  }

  /// The features of a sentence, of which the model knows some and not others.
  private func features() -> [UInt64] {
    let document = TokenizedText("Mayor Ada Quill of Norwick said the Harbour Council met IBM.")
    return document.bytes.withUnsafeBufferPointer { bytes in
      let facts = FeatureContext(document, in: bytes, lists: .builtIn)
      var features = FeatureExtractor(document, facts: facts, bytes: bytes)
      return document.sentences[0].tokens.flatMap { token in
        features.read(token, in: document.sentences[0].tokens)
        return features.hashes
      }
    }
  }

  @Test func featuresTogetherWeighWhatTheyWeighOneByOne() {
    let features = features()
    let none = [Int32](repeating: 0, count: CRFModel.width)
    let parts = features.map { scores([$0]) }
    #expect(parts.count { $0 != none } > 100)
    let sum = parts.reduce(none) { zip($0, $1).map(+) }
    #expect(scores(features) == sum)
    #expect(scores(features.reversed()) == sum)
  }
}
