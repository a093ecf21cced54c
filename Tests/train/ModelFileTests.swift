import Annotations
import Testing

@testable import train

@Suite struct ModelFileTests {
  private func weights(_ rows: [SIMD16<Float>]) -> Weights {
    Weights(rows: rows, transitions: [Float](repeating: 0, count: 256))
  }

  private func row(_ values: [Int: Float]) -> SIMD16<Float> {
    var row = SIMD16<Float>(repeating: 0)
    for (label, value) in values { row[label] = value }
    return row
  }

  @Test func theHeadSaysWhatTheFileIs() throws {
    let bytes = try ModelFile.bytes(weights([row([1: 2])]), hashes: [0x0123_4567_89AB_CDEF])
    #expect(Array(bytes.prefix(8)) == CRFModel.magic)
    let model = try #require(CRFModel(bytes))
    #expect(model.lists == Gazetteers.digest && abs(model.unit - 2 / 127) < 1e-6)
  }

  @Test func aFileThatIsCutShortIsNoModel() throws {
    let bytes = try ModelFile.bytes(weights([row([1: 2])]), hashes: [7])
    for count in [0, 1, 8, 31, 32, 500, bytes.count - 1] {
      #expect(CRFModel(Array(bytes.prefix(count))) == nil, "\(count)")
    }
  }

  /// Small weights are dropped, and what is left takes no more room than a few bytes each.
  @Test func weightsBelowTheFloorAreDropped() throws {
    let kept = try ModelFile.bytes(weights([row([1: 127]), row([2: 127])]), hashes: [7, 8])
    let dropped = try ModelFile.bytes(weights([row([1: 127]), row([2: 4])]), hashes: [7, 8])
    #expect(dropped.count == kept.count - 4)
  }

  @Test func theTableGrowsWithTheFeatures() throws {
    let few = try ModelFile.bytes(weights([row([1: 1])]), hashes: [1])
    let hashes = (0..<2_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let many = try ModelFile.bytes(
      weights(hashes.map { _ in row([1: 1, 3: -1]) }), hashes: hashes)
    #expect(few.count < many.count)
    #expect(CRFModel(many) != nil)
  }

  @Test func theSameWeightsGiveTheSameBytes() throws {
    let hashes: [UInt64] = [3, 1 << 40, .max]
    let rows = hashes.map { row([Int($0 % 7): 1, 9: -0.5]) }
    #expect(
      try ModelFile.bytes(weights(rows), hashes: hashes)
        == (try ModelFile.bytes(weights(rows), hashes: hashes)))
  }

  /// Places in the pool have twenty bits; more features than that are an error, not a broken file.
  @Test func morePlacesThanTheirBitsAreAnError() {
    let count = 530_000
    let hashes = (0..<count).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let rows = [SIMD16<Float>](repeating: row([1: 1, 2: 1, 3: 1]), count: count)
    #expect(throws: ModelFile.PoolOverflow.self) {
      try ModelFile.bytes(weights(rows), hashes: hashes)
    }
  }

  @Test func numbersAreWrittenLowestByteFirst() {
    var bytes: [UInt8] = []
    bytes.append(number: UInt32(0x0102_0304))
    bytes.append(number: Int16(-2))
    #expect(bytes == [4, 3, 2, 1, 0xFE, 0xFF])
  }
}
