import Articles
import Testing

@testable import ArchiveStore

@Suite struct ExactFilterTests {
  private let archive: Archive

  init() throws {
    archive = try Archive.temporary()
    let texts = [
      "A peace treaty was signed.", "Peace treaties were signed.", "The ABS is late.",
      "Abe went home to his boats.", "Boats sail in peace.",
    ]
    _ = try archive.add(
      texts.enumerated().map {
        Samples.story("Item \($0)", [$1], id: "\($0)", date: "2031-03-01")
      }, now: 0)
  }

  @Test(
    arguments: [
      ("\"peace treaty\"", ["0"]), ("peace treaty", ["0", "1"]), ("\"peace treaties\"", ["1"]),
      ("\"abs\"", ["2"]), ("\"treaty\" OR =abs", ["0", "2"]),
      ("\"treaty\" OR boat", ["0", "3", "4"]),
      ("peace -\"treaty\"", ["1", "4"]), ("-\"treaty\" -\"boats\"", ["1", "2"]),
      ("(\"treaty\" OR \"abs\") late", ["2"]), ("text:\"peace treaty\"", ["0"]),
      ("title:\"peace treaty\"", []), ("signed -=treaty", ["1"]),
    ] as [(String, [String])])
  func wordsBetweenMarksStandAsWritten(query: String, ids: [String]) throws {
    let results = try archive.search(SearchQuery(query), now: 0)
    #expect(results.hits.map(\.row.id).sorted() == ids, "\(query)")
    #expect(results.total == ids.count)
  }
}
