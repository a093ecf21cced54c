import Articles
import TestSupport
import Testing

@testable import bench

@Suite struct IngestBenchTests {
  private let program: Program

  init() throws { program = try Program() }

  private func corpus(_ lines: String...) throws -> String {
    try program.write(lines.joined(separator: "\n"), to: "corpus.jsonl")
  }

  private let line =
    #"{"id":"1","source":"Post","title":"Ferry stops","url":"https://a.example/1","date":"2022-05-01","text":"One.\n\nTwo."}"#

  @Test func storiesAreReadAsTheyStand() throws {
    defer { program.remove() }
    let stories = try JSONLCorpus.read(
      try corpus(line, "", #"{"id":"2","title":"x","text":""}"#, ""))
    #expect(stories.map(\.id) == ["1", "2"])
    #expect(stories[0].body == "One.\n\nTwo." && stories[0].source == "Post")
    #expect(stories[0].published?.isDay == true && stories[1].published == nil)
  }

  @Test(arguments: ["{", "[]", #"{"id":"1"}"#, #"{"id":1,"title":"x","text":"y"}"#])
  func aLineThatIsNoStoryIsAnError(_ bad: String) throws {
    defer { program.remove() }
    let file = try corpus(line, bad)
    #expect(throws: (any Error).self) { try JSONLCorpus.read(file) }
    #expect(try program.run("bench", ["ingest", file, program.folder + "/a"]).status != 0)
  }

  @Test func whatWasAddedIsCountedAndReplaced() throws {
    defer { program.remove() }
    let file = try corpus(line)
    for options in [[], ["--annotate"]] {
      let result = try program.run("bench", ["ingest", file, program.folder + "/a"] + options)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("stories          1\n"))
      #expect(result.output.contains("annotating") == !options.isEmpty)
    }
  }
}
