import Annotations
import ArgumentParser
import Articles
import Foundation
import ArchiveStore

/// How many stories a second go into the archive, and how large its index is.
struct IngestBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Adds a JSONL corpus to a new archive.")

  @Argument(help: "Stories as JSON lines: id, source, title, url, date, text.")
  var corpus: String

  @Argument(help: "The archive to make; what is there is replaced.")
  var archive: String

  @Flag(help: "Annotate as well.")
  var annotate = false

  func run() throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: archive + suffix)
    }
    let stories = try JSONLCorpus.read(corpus)
    let text = stories.reduce(0) { $0 + $1.text.utf8.count }
    let annotator = Annotator()
    let marking = ContinuousClock().measure {
      guard annotate else { return }
      for story in stories { _ = annotator.annotate(story) }
    }
    let annotated = stories.map {
      annotate ? annotator.annotate($0) : AnnotatedArticle($0, marks: StoryAnnotations())
    }
    let library = try Archive(path: archive)
    let before = clock()
    let adding = try ContinuousClock().measure {
      _ = try library.add(annotated, now: Int64(Date().timeIntervalSince1970))
    }
    print("stories          \(stories.count)")
    print("text             \(text / 1_000_000) MB")
    if annotate { print("annotating       \(marking)") }
    let processor = Double(clock() - before) / Double(CLOCKS_PER_SEC)
    print("adding           \(adding), \(processor) s of processor time")
    print("stories a second \(Int(Double(stories.count) / (adding / .seconds(1))))")
    for (name, size) in try library.sizes().sorted(by: { $0.value > $1.value }) {
      print(
        "\(name.padding(toLength: 24, withPad: " ", startingAt: 0)) \(Double(size) / Double(text))")
    }
  }
}

/// Reads corpora for measuring.
enum JSONLCorpus {
  private struct Line: Decodable {
    var id: String, source: String?, title: String, url: String?, date: String?, text: String
  }

  static func read(_ path: String) throws -> [Article] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).map { line in
      let line = try decoder.decode(Line.self, from: line)
      let parts = line.text.utf8.split(separator: 0x0A).map {
        BlockDraft(.paragraph, String(Substring($0)))
      }
      var article = Article(title: line.title, parts: [BlockDraft(.headline, line.title)] + parts)
      (article.id, article.source, article.url) = (line.id, line.source, line.url)
      article.published = line.date.flatMap(Timestamp.init(rfc3339:))
      return article
    }
  }
}
