import Articles
import Testing

@testable import ArchiveStore

@Suite struct SavedSearchesTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.story("Ferry", id: "1"), Samples.story("Ferries", id: "2"),
        Samples.story("Quay", id: "3"),
      ],
      now: 0)
    let key = try #require(try archive.find(id: "1").first).key
    _ = try archive.setRead(key, true)
  }

  @Test func keptInOrderWithTheirCounts() throws {
    try archive.save(SavedSearch(name: "Boats", query: "ferry"))
    try archive.save(SavedSearch(name: "Nothing", query: "glacier"))
    try archive.save(SavedSearch(name: "Blank", query: " "))
    let found = try archive.savedSearches(now: 0)
    #expect(found.map(\.name) == ["Boats", "Nothing", "Blank"])
    #expect(found.map(\.total) == [2, 0, 0])
    #expect(found.map(\.unread) == [1, 0, 0])
  }

  @Test func theSameQueryIsRenamed() throws {
    try archive.save(SavedSearch(name: "Boats", query: "ferry"))
    try archive.save(SavedSearch(name: "Ships", query: "ferry"))
    #expect(try archive.savedSearches(now: 0).map(\.name) == ["Ships"])
    #expect(try archive.forget(search: "ferry"))
    #expect(try !archive.forget(search: "ferry"))
    #expect(try archive.savedSearches(now: 0).isEmpty)
  }

  @Test func historyIsNewestFirstAndEachOnce() throws {
    for query in ["a", "b", "a", " \n", ""] { try archive.remember(query: query) }
    #expect(try archive.history() == ["a", "b"])
    #expect(try archive.history(limit: 1) == ["a"])
  }

  @Test func historyHoldsFiveHundred() throws {
    for number in 0..<510 { try archive.remember(query: "q\(number)") }
    let history = try archive.history(limit: 1_000)
    #expect(history.count == 500)
    #expect(history.first == "q509" && history.last == "q10")
  }

  @Test func aLongQueryIsCut() throws {
    try archive.remember(query: String(repeating: "é", count: 5_000))
    #expect(try archive.history().first?.count == 1_000)
  }
}
