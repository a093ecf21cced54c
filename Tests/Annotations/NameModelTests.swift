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

  @Test func unknownFeaturesWeighNothing() {
    var scores = [Int32](repeating: 0, count: NameModel.width)
    var known = 0
    for hash in UInt64(1)...2_000 {
      let before = scores
      let mixed = Hash.join(hash, 77)
      scores.withUnsafeMutableBufferPointer { NameModel.builtIn.add(mixed, to: $0.baseAddress!) }
      if scores != before { known += 1 }
    }
    #expect(known < 20)
  }
}
