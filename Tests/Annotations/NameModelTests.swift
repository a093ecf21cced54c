import Testing

@testable import Annotations

@Suite struct NameModelTests {
  @Test func weightsWereLearntWithTheseLists() {
    #expect(NameModel.builtIn.lists == NameLists.digest, "the lists changed: run train again")
  }

  @Test func whatIsNoModelIsNone() {
    #expect(NameModel([]) == nil)
    #expect(NameModel(NameModel.magic) == nil)
    #expect(NameModel(NameModel.magic + [UInt8](repeating: 0xFF, count: 2_000)) == nil)
  }

  private func scores(_ hashes: [UInt64]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: NameModel.width)
    scores.withUnsafeMutableBufferPointer { scores in
      if let base = scores.baseAddress { NameModel.builtIn.add(hashes, to: base) }
    }
    return scores
  }

  @Test func unknownFeaturesWeighNothing() {
    let none = [Int32](repeating: 0, count: NameModel.width)
    let known = (UInt64(1)...2_000).count { scores([Hash.join($0, 77)]) != none }
    #expect(known < 20)
    #expect(scores([]) == none)
  }

  /// The features of a sentence, of which the model knows some and not others.
  private func features() -> [UInt64] {
    let document = TokenisedText("Mayor Ada Quill of Norwick said the Harbour Council met IBM.")
    return document.bytes.withUnsafeBufferPointer { bytes in
      let facts = Facts(document, in: bytes, lists: .builtIn)
      var features = Features(document, facts: facts, bytes: bytes)
      return document.sentences[0].tokens.flatMap { token in
        features.read(token, in: document.sentences[0].tokens)
        return features.hashes
      }
    }
  }

  @Test func featuresTogetherWeighWhatTheyWeighOneByOne() {
    let features = features()
    let none = [Int32](repeating: 0, count: NameModel.width)
    let parts = features.map { scores([$0]) }
    #expect(parts.count { $0 != none } > 100)
    let sum = parts.reduce(none) { zip($0, $1).map(+) }
    #expect(scores(features) == sum)
    #expect(scores(features.reversed()) == sum)
  }
}
