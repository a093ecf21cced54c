import Ingest
import Testing

@testable import lede

@Suite struct ImporterAddingTests {
  private func sizes(_ sizes: [Int], most: Int) -> [Int] {
    var rest = sizes.indices[...]
    var counts: [Int] = []
    while !rest.isEmpty {
      let piece = Importer.piece(of: Array(rest)[...], most: most) { sizes[$0] }
      counts.append(piece.count)
      rest = rest.dropFirst(piece.count)
    }
    return counts
  }

  @Test func piecesHoldSoManyStories() {
    #expect(sizes([1, 1, 1, 1, 1], most: 2) == [2, 2, 1])
    #expect(sizes([1], most: 2) == [1])
    #expect(sizes([], most: 2) == [])
  }

  @Test func piecesHoldSoMuchText() {
    let third = IngestPipeline.batchBytes / 3
    #expect(sizes(Array(repeating: third, count: 7), most: 100) == [3, 3, 1])
    #expect(sizes(Array(repeating: third + 1, count: 5), most: 100) == [2, 2, 1])
  }

  @Test func aStoryLargerThanAPieceIsAloneInIt() {
    let large = IngestPipeline.batchBytes * 2
    #expect(sizes([large, large, large], most: 100) == [1, 1, 1])
  }
}
