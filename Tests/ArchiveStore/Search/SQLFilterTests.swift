import Articles
import Testing

@testable import ArchiveStore

@Suite("Conditions on a story")
struct SQLFilterTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let samples = [
      Samples.marked(
        "Ferry", "[Ada Quill] came. {Ada Quill|The quay is shallow.}", id: "a",
        source: "Harbour Post",
        date: "2031-03-01", url: "https://post.example/a"),
      Samples.marked(
        "Budget", "[organization:Norwick Council] met.", id: "b", date: "2031-03-02T23:30:00Z"),
      Samples.marked(
        "Note", "In [place:Norwick], nothing.", id: "c", url: "https://wire.example/c"),
    ]
    _ = try archive.add(samples, now: 0)
    let key = try #require(try archive.find(id: "b").first).key
    _ = try archive.setRead(key, true)
    _ = try archive.setStarred(key, true)
  }

  @Test(arguments: [
    ("person:quill", "a"), ("person:\"quill ada\"", "a"), ("person:norwick", ""),
    ("org:council", "b"), ("place:norwick", "c"), ("said:quill", "a"), ("said:nobody", ""),
    ("source:harbour", "a"), ("source:\"post harbour\"", "a"), ("source:wire", "c"),
    ("source:%", ""),
    ("on:2031-03", "ab"), ("on:2031-03-01", "a"), ("before:2031-03-02", "a"),
    ("is:unread", "ac"), ("is:read", "b"), ("is:starred", "b"), ("is:original", "abc"),
    ("is:copy", ""), ("has:quote", "a"), ("has:link", "ac"), ("-is:read", "ac"),
    ("is:read OR person:quill", "ab"), ("-(is:read OR person:quill)", "c"),
    ("is:unread -person:quill", "c"), ("thread:zzz", ""), ("lang:en", ""), ("feed:x", ""),
  ])
  func stories(_ query: String, _ expected: String) throws {
    let hits = try archive.search(SearchQuery(query), now: 1_930_000_000).hits
    #expect(hits.map(\.row.id).sorted().joined() == expected)
  }

  @Test(arguments: [
    "person:\"'); DROP TABLE story; --\"", "source:'", "lang:'", "thread:'", "feed:\\",
  ])
  func hostileValuesAreValues(_ query: String) throws {
    #expect(try archive.search(SearchQuery(query), now: 0).total == 0)
    #expect(try archive.counts().all == 3)
  }
}
