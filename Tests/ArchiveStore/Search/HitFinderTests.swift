import Articles
import Testing

@testable import ArchiveStore

@Suite("Terms in a text")
struct HitFinderTests {
  /// The words hit in a text by a query, each with the number of its term.
  private func hits(_ query: String, _ text: String) -> [String] {
    let terms = QueryParser.parse(query, now: 0).query?.terms ?? []
    var finder = HitFinder(terms)
    let bytes = Array(text.utf8)
    return finder.hits(in: text).map {
      "\($0.unit) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("ferry", "The ferries and the Ferry.", ["0 ferries", "0 Ferry"]),
    ("ferry quay", "A quay, a ferry.", ["1 quay", "0 ferry"]),
    ("\"peace treaty\"", "A peace treaty; treaty of peace.", ["0 peace treaty"]),
    ("the ferry on a quay", "The ferry on the quay.", ["1 ferry", "4 quay"]),
    ("the on", "The ferry on", ["0 The", "1 on"]),
    ("\"on the quay\"", "On the quay.", ["0 On the quay"]),
    ("ferr*", "Ferry, ferried, fern.", ["0 Ferry", "0 ferried"]),
    ("zurich", "In Zürich.", ["0 Zürich"]),
    ("council NEAR/2 vote", "The council. A vote.", ["0 council", "1 vote"]),
    ("ferry -quay", "Ferry quay.", ["0 Ferry"]), ("person:quill", "Quill.", []),
    ("京都", "東京都", ["0 京都"]), ("ferry", "", []), ("", "ferry", []),
    ("\"a a\"", "a a a", ["0 a a", "0 a a"]),
    ("internationalisation", "Internationalisations everywhere.", ["0 Internationalisations"]),
  ])
  func found(_ query: String, _ text: String, _ expected: [String]) {
    #expect(hits(query, text) == expected)
  }

  @Test(
    "What matches in the index is found in the text",
    arguments: [
      "ferry", "boats*", "\"shallow harbour\"", "ZÜRICH", "o'hara", "知事選",
    ])
  func asTheIndexDoes(_ query: String) throws {
    let text = "Ferries and boats in the shallow harbour of Zürich; O’Hara. 東京都の知事選挙。"
    let archive = try Archive.temporary()
    _ = try archive.add([Samples.story("Title", [text])], now: 0)
    #expect(try archive.search(SearchQuery(query), now: 0).total == 1)
    #expect(!hits(query, text).isEmpty)
  }
}
