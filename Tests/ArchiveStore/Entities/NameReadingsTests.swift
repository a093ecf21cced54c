import Articles
import Testing

@testable import ArchiveStore

@Suite struct NameReadingsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Fares", "[Maud O'Donnell] came. {Maud O'Donnell|We shall not change.}", id: "a"),
        Samples.marked("Ferry", "[Ada Quill] came. {Ada Quill|The quay is shallow.}", id: "b"),
      ], now: 0)
  }

  @Test(
    arguments: [
      ("said:odonnell", "a"), ("person:odonnell", "a"), ("person:o'donnell", "a"),
      ("person:donnell", "a"), ("said:quill", "b"), ("person:quilladam", ""), ("said:nobody", ""),
    ])
  func namesTypedAsOneWord(query: String, id: String) throws {
    let hits = try archive.search(SearchQuery(query), now: 0).hits.map(\.row.id)
    #expect(hits.joined() == id)
  }
}
