import TestSupport
import Testing

@Suite struct RemoveCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    let lines = """
      {"id":"a","title":"Ferry stops","text":"The ferry to Norwick stops in winter.","source":"Post"}
      {"id":"b","title":"Tram doubled","text":"The tram of Tarn is doubled.","source":"Wire"}
      {"id":"c","title":"Pier shut","text":"The pier of Tarn is shut.","source":"Wire"}
      """
    _ = try program.lede("add", "-", input: lines)
  }

  private func remaining() throws -> Int { try program.lede("list").lines.count }

  @Test func storiesAreNamedByTheirIds() throws {
    defer { program.remove() }
    let result = try program.lede("remove", "a", "b")
    #expect(result.status == 0 && result.output.hasPrefix("2 stories removed"))
    #expect(result.output.contains("lede bin restore brings them back"))
    #expect(try remaining() == 1)
  }

  /// All or nothing: an id that means no story leaves the others where they are.
  @Test func oneUnknownIdRemovesNothing() throws {
    defer { program.remove() }
    let result = try program.lede("remove", "a", "nosuch")
    #expect(result.status == 1 && result.output.isEmpty && result.errors.contains("nosuch"))
    #expect(try remaining() == 3)
  }

  @Test func aDryRunSaysHowManyAndRemovesNone() throws {
    defer { program.remove() }
    let result = try program.lede("remove", "--dry-run", "--search", "tarn", "a")
    #expect(result.output == "3 stories would be removed\n")
    #expect(try remaining() == 3)
  }

  @Test func theSameStoryNamedTwiceIsOne() throws {
    defer { program.remove() }
    let result = try program.lede("remove", "b", "b", "--search", "tram")
    #expect(result.output.hasPrefix("1 story removed"))
    #expect(try remaining() == 2)
  }

  @Test func keysAreToldAsJSON() throws {
    defer { program.remove() }
    let result = try program.lede("remove", "--json", "a")
    let changed = try #require(try object(result.output)["changed"] as? [String])
    #expect(changed.count == 1 && changed[0].count == 12)
    let again = try object(try program.lede("remove", "--json", "--search", "source:wire").output)
    #expect((again["changed"] as? [String])?.count == 2)
  }

  /// A search that was not understood would find other stories than were meant.
  @Test(arguments: ["after:someday", "is:lost ferry"])
  func aSearchThatIsNotUnderstoodRemovesNothing(_ query: String) throws {
    defer { program.remove() }
    let result = try program.lede("remove", "--search", query)
    #expect(result.status == 1 && result.errors.contains("nothing was changed"))
    #expect(try remaining() == 3)
  }

  @Test func aSearchThatFindsNothingSaysSo() throws {
    defer { program.remove() }
    let result = try program.lede("remove", "--search", "zebra")
    #expect(result.status == 1 && result.errors.contains("nothing found"))
  }

  @Test func nobodyNamedIsMisuse() throws {
    defer { program.remove() }
    let result = try program.lede("remove")
    #expect(result.status == 64 && result.errors.contains("--search QUERY"))
  }

  @Test func aFeedWithoutStoriesIsToldAndItsSubscriptionStays() throws {
    defer { program.remove() }
    let list = """
      <opml version="2.0"><body><outline type="rss" text="Post" xmlUrl="http://127.0.0.1:9/rss"/></body></opml>
      """
    _ = try program.lede("feeds", "import", try program.write(list, to: "list.opml"))
    let result = try program.lede("remove", "--feed", "Post")
    #expect(result.status == 1 && result.errors.contains("no story of such a feed"))
    #expect(try program.lede("feeds", "list").output.contains("Post"))
  }
}
