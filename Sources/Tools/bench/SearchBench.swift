import ArgumentParser
import Articles
import Foundation
import GRDB
import Glibc
import ArchiveStore

/// How fast queries are answered: `lede search` as a whole process and as the reader asks, beside plain FTS5 with bm25 and
/// snippets.
struct SearchBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Times queries over an archive that `bench ingest` made.",
    discussion:
      "All answer with twenty rows and their snippets; in process: with the archive open, as in the reader, and the facets of the answer with it. Medians of warm runs, in milliseconds."
  )

  @Argument(help: "Stories as JSON lines, those that are in the archive.")
  var corpus: String

  @Argument(help: "The archive.")
  var archive: String

  @Option(help: "The program to time.")
  var lede = ".build/release/lede"

  @Option(help: "Runs of each query.")
  var runs = 15

  /// Words of the corpora that grow from real stories; the same query in both languages.
  private static let queries: [(name: String, lede: String, fts5: String?)] = [
    ("rare word", "quillanthor", "quillanthor"),
    ("phrase", "\"climate change\"", "\"climate change\""),
    ("word in half of all", "government", "government"),
    ("short prefix", "go*", "go*"),
    ("prefix", "econom*", "econom*"),
    ("two words", "government election", "government election"),
    ("any of three", "government OR president OR minister", "government OR president OR minister"),
    ("person, word, month", "person:obama economy on:2022-05", nil),
    ("nothing", "--version", nil),
  ]

  func run() throws {
    let plain = try PlainIndex(corpus: corpus, path: archive + ".plain")
    let library = try Archive(path: archive)
    print("query                 hits  lede ms    min   in process   fts5 ms   ratio")
    for query in Self.queries {
      let arguments =
        query.name == "nothing" ? ["--version"] : ["search", "--library", archive, query.lede]
      let whole = try times { try launch(arguments) }
      let request = SearchQuery(query.lede, limit: 20, wantsFacets: true)
      let inside = try times { _ = try library.search(request, now: 1_800_000_000) }
      let other = try query.fts5.map { try plain.time($0, runs: runs) }
      let cells = [
        query.name.padding(toLength: 20, withPad: " ", startingAt: 0),
        String(format: "%6d", other?.hits ?? 0), String(format: "%8.1f", whole[whole.count / 2]),
        String(format: "%7.1f", whole[0]), String(format: "%11.1f", inside[inside.count / 2]),
        other.map { String(format: "%9.1f", $0.median) } ?? "        -",
        other.map { String(format: "%7.2f", whole[whole.count / 2] / $0.median) } ?? "      -",
      ]
      print(cells.joined(separator: " "))
    }
  }

  /// The times of warm runs, the shortest first.
  private func times(_ body: () throws -> Void) throws -> [Double] {
    try (0...max(1, runs)).map { _ in try time(body) }.dropFirst().sorted()
  }

  /// Runs the program to its end. Foundation's `Process` looks for the end every 50 ms only.
  private func launch(_ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([lede] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, lede, &actions, nil, &words, environ)
    guard code == 0 else {
      throw ValidationError("cannot run \(lede): \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }
}

/// The time something takes, in milliseconds.
func time(_ body: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure(body) / .milliseconds(1)
}

/// What one gets from SQLite alone: `porter unicode61`, external content, bm25 and snippets.
struct PlainIndex {
  private let database: DatabaseQueue

  init(corpus: String, path: String) throws {
    let isThere = FileManager.default.fileExists(atPath: path)
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    database = try DatabaseQueue(path: path, configuration: configuration)
    if !isThere { try fill(corpus) }
  }

  private func fill(_ corpus: String) throws {
    let stories = try JSONLCorpus.read(corpus)
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE article(id INTEGER PRIMARY KEY, title TEXT, body TEXT);
          CREATE VIRTUAL TABLE fts USING fts5(
            title, body, content='article', content_rowid='id', tokenize='porter unicode61')
          """)
      for (n, story) in stories.enumerated() {
        try db.cachedStatement(sql: "INSERT INTO article VALUES (?, ?, ?)")
          .execute(arguments: [n + 1, story.title, story.body])
        try db.cachedStatement(sql: "INSERT INTO fts(rowid, title, body) VALUES (?, ?, ?)")
          .execute(arguments: [n + 1, story.title, story.body])
      }
    }
  }

  func time(_ query: String, runs: Int) throws -> (median: Double, hits: Int) {
    try database.read { db in
      let hits = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM fts WHERE fts MATCH ?", arguments: [query])
      let times = try (0..<runs).map { _ in
        try bench.time {
          _ = try Row.fetchAll(
            db,
            sql: """
              SELECT a.title, snippet(fts, 1, '[', ']', '…', 24) FROM fts JOIN article a ON a.id = fts.rowid
              WHERE fts MATCH ? ORDER BY bm25(fts, 4.0, 1.0) LIMIT 20
              """, arguments: [query])
        }
      }.sorted()
      return (times[times.count / 2], hits ?? 0)
    }
  }
}
