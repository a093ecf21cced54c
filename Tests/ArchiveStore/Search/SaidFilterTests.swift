import Articles
import Testing

@testable import ArchiveStore

@Suite struct SaidFilterTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Fares", "[Ada Quill] came. {Ada Quill|We shall not change.}", id: "a", source: "Post"),
        Samples.marked("Ferry", "[Jon Reed] came. {Jon Reed|The quay is shallow.}", id: "b"),
        Samples.marked("Tram", "The tram is late.", id: "c", source: "Wire"),
      ], now: 0)
  }

  @Test(
    arguments: [
      ("said:quill", ["a"]), ("said:quill OR said:reed", ["a", "b"]),
      ("said:reed OR said:quill", ["a", "b"]), ("said:quill OR source:wire", ["a", "c"]),
      ("said:quill OR tram", ["a", "c"]), ("said:reed (quay OR fares)", ["b"]),
      ("said:reed fares", []), ("said:quill -said:reed", ["a"]), ("source:post said:quill", ["a"]),
      ("said:reed -shallow", []),
    ])
  func findsWhatTheySaid(query: String, ids: [String]) throws {
    let hits = try archive.search(SearchQuery(query), now: 0).hits.map(\.row.id)
    #expect(hits.sorted() == ids)
  }

  @Test func whoIsMergedIsFoundByEitherName() throws {
    let reed = "person:jon reed"
    let isCorrected = try archive.correct(.merge(entity: reed, into: "person:ada quill"), now: 1)
    #expect(isCorrected)
    let hits = try archive.search(SearchQuery("said:quill"), now: 0).hits.map(\.row.id)
    #expect(hits.sorted() == ["a", "b"])
  }
}
