import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct CandidateRetrievalTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    var stories = (0..<30).map { number in
      Samples.marked(
        "Report \(number)",
        "The ferry of [place:Norwick] made trip number \(number). \(number % 3 == 0 ? "[Ada Quill] was aboard. {Ada Quill|It was calm.}" : "Nobody was aboard.")",
        id: "s\(number)", source: number % 2 == 0 ? "Courier" : "Wire",
        date: "2031-03-\(number < 9 ? "0" : "")\(number + 1)")
    }
    stories.append(Samples.story("Exact", ["The ABS met. An abs diet was discussed."], id: "abs"))
    stories.append(Samples.story("Other", ["An abs diet discusses little."], id: "diet"))
    _ = try archive.add(stories, now: 0)
  }

  private func retrieve(_ query: String, limit: Int = 50) throws -> CandidateRetrieval {
    let query = try #require(QueryParser.parse(query, now: 1_930_000_000).query)
    return try archive.read { try CandidateRetrieval(query, limit: limit, in: $0) }
  }

  private func ids(_ query: String) throws -> [String] {
    let found = try retrieve(query)
    return try archive.read { db in
      try StoryQueries.rows(found.scores.map(\.n), in: db).map(\.id).sorted()
    }
  }

  @Test(
    arguments: [
      ("ferry", 30), ("ferry aboard", 30), ("\"nobody was aboard\"", 20), ("ferry -nobody", 10),
      ("source:wire", 15), ("source:wire ferry", 15), ("person:quill", 10),
      ("person:quill trip", 10),
      ("said:quill", 10), ("said:quill calm", 10), ("on:2031-03-05", 1), ("on:2031-03-05 ferry", 1),
      ("after:2031-03-20 ferry", 11), ("before:2031-03-04 source:courier", 2),
      ("is:starred ferry", 0),
      ("nothingofthekind", 0), ("-ferry", 2), ("ferry OR abs", 32), ("(ferry OR abs) -quill", 22),
    ])
  func totals(_ query: String, _ total: Int) throws {
    let found = try retrieve(query)
    #expect(found.total == total && found.scores.count == total && !found.isTotalLowerBound)
  }

  @Test func exactWordsAreLookedAtInTheStoriesThemselves() throws {
    #expect(try ids("abs") == ["abs", "diet"])
    #expect(try ids("discussed") == ["abs", "diet"])
    #expect(try ids("=discussed") == ["abs"])
    #expect(try ids("discussed -=discussed") == ["diet"])
  }

  @Test func scoresOfWordsAreHigherWhereTheyMatter() throws {
    let scores = try retrieve("abs").scores
    #expect(scores.allSatisfy { $0.score > 0 })
    let conditions = try retrieve("source:wire").scores
    #expect(conditions.allSatisfy { $0.score == 1 })
  }

  /// A limit below the cap changes nothing: ranking needs all that match.
  @Test(arguments: [1, 5, 50])
  func smallLimitsDoNotCut(_ limit: Int) throws {
    #expect(try retrieve("ferry", limit: limit).scores.count == 30)
    #expect(try retrieve("source:wire", limit: limit).scores.count == 15)
  }

  @Test func newestComeFirst() throws {
    let numbers = try retrieve("ferry").scores.map(\.n)
    #expect(numbers == numbers.sorted(by: >))
  }

  /// Words and conditions give the same stories, whichever is asked first.
  @Test(arguments: [
    "ferry person:quill", "person:quill ferry", "ferry source:courier person:quill",
    "trip on:2031-03-10", "ferry after:2031-03-10 before:2031-03-20", "calm said:quill",
  ])
  func bothWaysGiveTheSame(_ query: String) throws {
    let parts = query.split(separator: " ").map(String.init)
    let all = try parts.map { Set(try ids($0)) }
    let both = all.dropFirst().reduce(all[0]) { $0.intersection($1) }
    #expect(Set(try ids(query)) == both)
  }

  @Test func hitsAmongSomeStories() throws {
    let query = try #require(QueryParser.parse("aboard", now: 0).query)
    try archive.read { db in
      var expression = try FTS5QueryBuilder(db)
      let search = try IndexSearch(
        match: try expression.text(query), weights: expression.weights.blob, in: db)
      #expect(try search.among([], 10).isEmpty)
      #expect(try search.among([3, 2, 1], 10).map(\.n) == [3, 2, 1])
      #expect(try search.among([900, 2], 10).map(\.n) == [2])
      #expect(try search.count(upTo: 5) == 5 && search.count(upTo: 500) == 30)
      #expect(try search.newest(4).count == 4)
      #expect(try search.newest(50, 2...4).map(\.n) == [4, 3, 2])
    }
  }
}
