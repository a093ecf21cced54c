import ArgumentParser
import Articles
import TestSupport
import Testing

@testable import lede

@Suite struct StoryOptionsTests {
  @Test(arguments: [(0, "0 stories"), (1, "1 story"), (2, "2 stories"), (1_000, "1000 stories")])
  func storiesAreCounted(_ count: Int, _ words: String) {
    #expect(ChangeReport.count(count) == words)
  }

  @Test func withoutIdsAndSearchNothingIsMeant() {
    #expect(throws: (any Error).self) { try StoryOptions.parse([]) }
    #expect(throws: Never.self) { try StoryOptions.parse(["a"]) }
    #expect(throws: Never.self) { try StoryOptions.parse(["--search", "ferry"]) }
  }

  /// A search may begin with a hyphen: it excludes a word, and is no option.
  @Test func aSearchMayBeginWithAHyphen() throws {
    #expect(try StoryOptions.parse(["--search", "-tram ferry"]).search == "-tram ferry")
  }

  @Test func idsAndASearchAreMeantTogether() throws {
    let options = try StoryOptions.parse(["a", "--search", "ferry", "b"])
    #expect(options.ids == ["a", "b"] && options.search == "ferry")
  }

  @Test func changesTellStoriesAndCopiesApart() throws {
    let program = try Program()
    defer { program.remove() }
    let text =
      "The ferry to Norwick stops in winter, the port of Tarn said on Monday, for the ice is thick."
    let lines = ["Post", "Wire"].enumerated().map {
      #"{"id":"\#($0)","title":"Ferry stops","text":"\#(text)","source":"\#($1)","date":"2031-03-01"}"#
    }.joined(separator: "\n")
    _ = try program.lede("add", "-", input: lines)
    #expect(try program.lede("mark", "starred", "--search", "ferry").output.hasPrefix("1 story"))
    #expect(
      try program.lede("mark", "read", "0").output.hasPrefix("1 story and 1 copy marked read"))
    #expect(try program.lede("mark", "read", "0").output.hasPrefix("0 stories"))
  }
}
