import Testing

@testable import ArchiveStore

@Suite struct TermVectorBlobTests {
  private let harbour = TermVector([(1, 3), (2, 4)])

  private func read(_ bytes: some Sequence<UInt8>) -> TermVector {
    Array(bytes).withUnsafeBytes { TermVector(blob: $0) }
  }

  @Test func blobsKeepAVector() {
    #expect(read(harbour.blob) == harbour)
    #expect(read(TermVector().blob) == TermVector())
    let highest = TermVector([(0, 1), (.max, 1), (.max - 1, 2), (0x8000_0000, 1)])
    #expect(read(highest.blob) == highest)
  }

  @Test func blobsKeepRolesButNotHowWordsAreWritten() {
    let vector = TermVector(
      [(1, 3), (2, 4)], roles: [1: [.headline, .name, .capital], 2: .small])
    let read = read(vector.blob)
    #expect(read.roles == [[.headline, .name], []])
    #expect(read.weights == vector.weights)
  }

  @Test(
    "Vectors of every length are read back as they were, in about four and a half bytes a term",
    arguments: 1...60)
  func roundTrip(_ count: Int) {
    let vector = TermVector(
      (1...count).map { (TermID($0) &* 2_654_435_761, Float($0) * 0.37) },
      roles: [2_654_435_761: .lead])
    #expect(read(vector.blob) == vector)
    #expect(vector.blob.count <= 5 * count + 4)
  }

  @Test func aPieceOfATermIsLeftOut() {
    let blob = TermVector((1...60).map { (TermID($0) &* 2_654_435_761, Float($0)) }).blob
    for length in blob.indices {
      let read = read(blob.prefix(length))
      #expect(read.terms.count <= 60)
      #expect(zip(read.terms, read.terms.dropFirst()).allSatisfy { $0 < $1 })
      #expect(read.terms.count == read.weights.count && read.terms.count == read.roles.count)
    }
  }

  @Test func damageEndsNothing() {
    let blob = TermVector((1...60).map { (TermID($0) &* 2_654_435_761, Float($0)) }).blob
    for at in blob.indices {
      for value in [0, 0x55, 0xFF] as [UInt8] {
        var damaged = blob
        damaged[at] = value
        #expect(read(damaged).terms.count <= 60)
      }
    }
  }

  @Test func vectorsOfEarlierArchivesAreRead() {
    // Term 5 with half the weight, in the headline; term 0x01020304 with three quarters.
    let bytes: [UInt8] = [5, 0, 0, 0, 0xFA, 0x7F, 4, 3, 2, 1, 0xF8, 0xBF, 9]
    let vector = TermVector(sixByteTerms: bytes)
    #expect(vector.terms == [5, 0x0102_0304])
    #expect(zip(vector.weights, [0.5, 0.75]).allSatisfy { abs($0 - $1) < 0.003 })
    #expect(vector.roles == [.headline, []])
  }

  @Test(arguments: (1...200).map { Float($0) / 200 })
  func weightsAreWrongByThreeThousandthsAtMost(_ weight: Float) {
    #expect(abs(StoredWeight.rounded(weight) - weight) <= 0.003 * weight)
    #expect(StoredWeight.rounded(StoredWeight.rounded(weight)) == StoredWeight.rounded(weight))
  }

  @Test(arguments: [0, -1, Float.leastNonzeroMagnitude] as [Float])
  func weightsThatAreTooSmallCountAsTheSmallest(_ weight: Float) {
    #expect(StoredWeight.code(weight) == 1023)
    #expect(StoredWeight.code(2) == 0)
  }
}
