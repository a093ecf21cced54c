import TestSupport
import Testing

@Suite struct RelatedBenchTests {
  private let program: Program
  private let archive: String

  init() throws {
    program = try Program()
    archive = program.folder + "/archive"
    let lines = (0..<20).map {
      #"{"id":"\#($0)","title":"Ferry Morwenna off Kurosaki, day \#($0)","text":"The ferry Morwenna lay off Kurosaki on day \#($0)."}"#
    }
    let corpus = try program.write(lines.joined(separator: "\n"), to: "corpus.jsonl")
    _ = try program.run("bench", ["ingest", corpus, archive])
  }

  @Test(arguments: [("2000", 20), ("5", 5), ("1", 1), ("0", 1)])
  func soManyStoriesAreAskedFor(_ samples: String, _ count: Int) throws {
    defer { program.remove() }
    let result = try program.run("bench", ["related", archive, "--samples", samples])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.first?.hasSuffix("\(count) of 20") == true, "\(result.output)")
    #expect(result.output.contains("median"))
  }

  @Test func whatEachPartCostsIsTold() throws {
    defer { program.remove() }
    let result = try program.run("bench", ["related", archive, "--cost"])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func anEmptyArchiveIsSaidToBeEmpty() throws {
    defer { program.remove() }
    let result = try program.run("bench", ["related", program.folder + "/new"])
    #expect(result.output == "the archive is empty\n")
  }
}
