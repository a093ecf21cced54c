import ArgumentParser
import Articles
import Foundation
import GRDB

/// How fast queries are answered: `lede search` as a whole process, beside plain FTS5 with bm25 and snippets in process.
struct SearchBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Times queries over an archive that `bench ingest` made.",
    discussion:
      "Both answer with twenty rows and their snippets. Medians of warm runs, in milliseconds.")

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
    print("query                 hits  lede ms    min   fts5 ms   ratio")
    for query in Self.queries {
      let arguments =
        query.name == "nothing" ? ["--version"] : ["search", "--library", archive, query.lede]
      let times = try (0...runs).map { _ in try time { try launch(arguments) } }.dropFirst()
        .sorted()
      let other = try query.fts5.map { try plain.time($0, runs: runs) }
      let (median, least) = (times[times.count / 2], times[0])
      let cells = [
        query.name.padding(toLength: 20, withPad: " ", startingAt: 0),
        String(format: "%6d", other?.hits ?? 0), String(format: "%8.1f", median),
        String(format: "%7.1f", least),
        other.map { String(format: "%9.1f", $0.median) } ?? "        -",
        other.map { String(format: "%7.2f", median / $0.median) } ?? "      -",
      ]
      print(cells.joined(separator: " "))
    }
  }

  private func launch(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: lede)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}

/// The time something takes, in milliseconds.
func time(_ body: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure(body) / .milliseconds(1)
}

/// What one gets from SQLite alone: `porter unicode61`, external content, bm25 and snippets.
private struct PlainIndex {
  private let database: DatabaseQueue

  init(corpus: String, path: String) throws {
    let isThere = FileManager.default.fileExists(atPath: path)
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    database = try DatabaseQueue(path: path, configuration: configuration)
    if !isThere { try fill(corpus) }
  }

  private func fill(_ corpus: String) throws {
    let stories = try Corpus.read(corpus)
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE article(n INTEGER PRIMARY KEY, title TEXT, body TEXT);
          CREATE VIRTUAL TABLE fts USING fts5(
            title, body, content='article', content_rowid='n', tokenize='porter unicode61')
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
              SELECT a.title, snippet(fts, 1, '[', ']', '…', 24) FROM fts JOIN article a ON a.n = fts.rowid
              WHERE fts MATCH ? ORDER BY bm25(fts, 4.0, 1.0) LIMIT 20
              """, arguments: [query])
        }
      }.sorted()
      return (times[times.count / 2], hits ?? 0)
    }
  }
}
