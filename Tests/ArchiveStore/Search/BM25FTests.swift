import Articles
import Testing

@testable import ArchiveStore

@Suite("How well a story matches")
struct BM25FTests {
  private func best(_ query: String, _ stories: [(String, String)]) throws -> [String] {
    let archive = try Archive.temporary()
    let samples = stories.enumerated().map { at, story in
      Samples.story(story.0, [story.1], id: "\(at)", date: "2031-03-01")
    }
    _ = try archive.add(samples, now: 0)
    return try archive.search(SearchQuery(query), now: 0).hits.map(\.row.id)
  }

  @Test func aHeadlineCountsMoreThanTheText() throws {
    #expect(
      try best("ferry", [("Quay", "A ferry came."), ("Ferry", "A quay came.")]) == ["1", "0"])
  }

  @Test func oftenCountsMoreThanOnce() throws {
    let found = try best(
      "ferry", [("A", "A ferry came by here."), ("B", "Ferry after ferry, a ferry.")])
    #expect(found == ["1", "0"])
  }

  @Test func aShortTextCountsMoreThanALongOne() throws {
    let found = try best(
      "ferry", [("A", "A ferry came. " + Samples.paragraph(3)), ("B", "A ferry came.")])
    #expect(found == ["1", "0"])
  }

  @Test func aRareWordCountsMoreThanACommonOne() throws {
    let found = try best(
      "ferry OR glacier",
      [
        ("A", "A ferry came by."), ("B", "A glacier came by."), ("C", "A ferry again."),
        ("D", "Another ferry."),
      ])
    #expect(found.first == "1")
  }

  @Test("Weights are written in as many bytes as they have", arguments: [0, 1, 3])
  func blob(_ groups: Int) {
    let weights = BM25F.Weights(
      groups: [UInt8](repeating: 0, count: 5), worth: [Float](repeating: 1, count: groups))
    #expect(weights.blob.bytes.count == 1 + 4 * groups + 5)
    #expect(weights.blob.bytes.first == UInt8(groups))
  }
}
