import Testing

@testable import ArchiveStore

@Suite struct PostingBlockTests {
  private func sums(_ block: [UInt8], shift: Int = 0, count: Int = 4096) -> [Int: Float] {
    var sums = [Float](repeating: 0, count: count)
    sums.withUnsafeMutableBufferPointer { sums in
      block.withUnsafeBufferPointer { PostingBlock.add($0, times: 1, to: sums, shift: shift) }
    }
    return Dictionary(
      uniqueKeysWithValues: sums.enumerated().filter { $0.element > 0 }.map {
        ($0.offset, $0.element)
      })
  }

  @Test func weightsComeBack() {
    var block: [UInt8] = []
    PostingBlock.set(1, of: 4095, in: &block)
    PostingBlock.set(0.11, of: 7, in: &block)
    PostingBlock.set(0.25, of: 9, in: &block)
    PostingBlock.set(0, of: 300, in: &block)
    #expect(block.count == 8)
    #expect(sums(block) == [7: 0.1, 9: 0.2, 300: 0.05, 4095: 0.4])
  }

  @Test func aNewWeightReplacesTheOldOne() {
    var block: [UInt8] = []
    for n: Int64 in [1, 2, 3] { PostingBlock.set(0.1, of: n, in: &block) }
    PostingBlock.set(1, of: 2, in: &block)
    #expect(sums(block)[2] == 0.4)
    PostingBlock.remove(2, from: &block)
    PostingBlock.remove(9, from: &block)
    #expect(sums(block).keys.sorted() == [1, 3])
  }

  @Test func storiesOutsideAreLeftOut() {
    var block: [UInt8] = []
    for n: Int64 in [0, 5, 4000] { PostingBlock.set(1, of: n, in: &block) }
    #expect(sums(block, shift: -3, count: 10).keys.sorted() == [2])
  }

  @Test func blocksOfOneTermAreNeighbours() {
    for term: TermID in [0, 7, .max] {
      let ids = [0, 4096, 8192].map { PostingBlock.id(term, $0) }
      #expect(ids[1] == ids[0] + 1)
      #expect(ids[2] == ids[0] + 2)
      #expect(PostingBlock.stretch(ofBlock: ids[2]) == 2)
    }
  }

  @Test func blocksCountHowATermIsWritten() {
    var block: [UInt8] = []
    PostingBlock.set(0.3, .capital, of: 1, in: &block)
    PostingBlock.set(0.3, [.capital, .small], of: 2, in: &block)
    PostingBlock.set(0.3, of: 3, in: &block)
    var usage = TermUsage()
    PostingBlock.count(block, into: &usage)
    #expect(usage == TermUsage(stories: 3, capital: 2, small: 1))
    #expect(PostingBlock.role(of: 2, in: block) == [.capital, .small])
    #expect(PostingBlock.role(of: 9, in: block) == nil)
  }

  @Test func aPieceOfAnEntryIsDropped() {
    var block: [UInt8] = [7]
    PostingBlock.set(1, of: 3, in: &block)
    #expect(block.count == 2)
    #expect(sums([3]).isEmpty)
  }

  @Test func blocksOfEarlierArchivesAreRead() {
    // Story 257 with half the weight, small and with a capital; story 4095 with 1023 of 1023ths; a piece.
    let bytes: [UInt8] = [0x01, 0xF1, 0x7F, 0xFF, 0xCF, 0xFF, 9]
    let block = PostingBlock.packed(threeByteEntries: bytes)
    #expect(sums(block) == [257: 0.4, 4095: 0.4])
    #expect(PostingBlock.role(of: 257, in: block) == [.small, .capital])
    #expect(PostingBlock.role(of: 4095, in: block) == [])
  }
}
