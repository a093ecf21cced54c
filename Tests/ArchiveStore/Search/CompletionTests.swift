import Articles
import Testing

@testable import ArchiveStore

@Suite("Ways to finish a word")
struct CompletionTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Ferry to Norwick", "The ferry to [place:Norwick], said [Ada Quill]. {Ada Quill|No.}",
          id: "1", source: "Harbour Post"),
        Samples.marked(
          "Fern", "A ferry again, for [Ada Quill] and [organization:Fern Works].", id: "2",
          source: "Wire"),
      ], now: 0)
  }

  private func finish(_ query: String, at place: Int? = nil) throws -> [String] {
    try archive.completions(query, at: place ?? query.utf8.count)
  }

  @Test(arguments: [
    ("ferr", ["ferry"]), ("fer", ["ferry", "fern"]), ("-ferr", ["-ferry"]),
    ("quay ferr", ["quay ferry"]), ("(ferr", ["(ferry"]), ("pers", ["person:"]),
    ("person:qui", ["person:\"Ada Quill\""]),
    ("place:nor", ["place:Norwick"]), ("said:a", ["said:\"Ada Quill\""]),
    ("source:harb", ["source:\"Harbour Post\""]), ("is:st", ["is:starred"]),
    ("has:q", ["has:quote"]), ("on:to", ["on:today"]), ("-is:unr", ["-is:unread"]),
    ("zzz", []), ("", []), ("nofield:x", []), ("person:zzz", []),
  ])
  func finished(_ query: String, _ expected: [String]) throws {
    #expect(try finish(query) == expected)
  }

  @Test func whatStandsBehindStays() throws {
    #expect(try finish("ferr quay", at: 4) == ["ferry quay"])
    #expect(try finish("ferr", at: -3) == [])
    #expect(try finish("ferr", at: 99) == ["ferry"])
  }

  @Test func noMoreThanAskedFor() throws {
    #expect(try archive.completions("", at: 0, limit: 0).isEmpty)
    #expect(try archive.completions("f", at: 1, limit: 1).count <= 1)
    #expect(try archive.completions("%' OR 1=1 --", at: 3).isEmpty)
  }
}
