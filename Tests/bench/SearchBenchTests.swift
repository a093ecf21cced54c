import Articles
import Foundation
import TestSupport
import Testing

@testable import bench

@Suite struct SearchBenchTests {
  private let program: Program
  private let corpus: String

  init() throws {
    program = try Program()
    let lines = (0..<30).map { number in
      #"{"id":"\#(number)","title":"Story \#(number)","text":"The government of Tarn met the president.\nClimate change was number \#(number)\#(number == 7 ? " quillanthor" : "").","date":"2022-05-01"}"#
    }
    corpus = try program.write(lines.joined(separator: "\n") + "\n", to: "corpus.jsonl")
  }

  /// What lede is measured beside must answer, too.
  @Test(
    arguments: [
      ("government", 30), ("quillanthor", 1), ("\"climate change\"", 30), ("go*", 30),
      ("government election", 0), ("government OR minister", 30),
    ])
  func plainFTS5FindsTheSameStories(_ query: String, _ hits: Int) throws {
    defer { program.remove() }
    let plain = try PlainIndex(corpus: corpus, path: program.folder + "/plain")
    let (median, found) = try plain.time(query, runs: 3)
    #expect(found == hits && median >= 0)
  }

  @Test func anIndexThatIsThereIsUsedAgain() throws {
    defer { program.remove() }
    _ = try PlainIndex(corpus: corpus, path: program.folder + "/plain")
    let again = try PlainIndex(corpus: "/nonexistent", path: program.folder + "/plain")
    #expect(try again.time("government", runs: 1).hits == 30)
  }

  @Test func everyQueryIsTimed() throws {
    defer { program.remove() }
    let archive = program.folder + "/archive"
    #expect(try program.run("bench", ["ingest", corpus, archive]).status == 0)
    let result = try program.run(
      "bench", ["search", corpus, archive, "--lede", "/bin/true", "--runs", "1"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == 10)
    #expect(result.lines.contains { $0.hasPrefix("rare word") && $0.contains("     1 ") })
  }

  @Test func aProgramThatCannotRunIsNamed() throws {
    defer { program.remove() }
    let archive = program.folder + "/archive"
    _ = try program.run("bench", ["ingest", corpus, archive])
    let result = try program.run(
      "bench", ["search", corpus, archive, "--lede", "/nonexistent", "--runs", "1"])
    #expect(result.status != 0 && result.errors.contains("cannot run /nonexistent"))
  }
}
