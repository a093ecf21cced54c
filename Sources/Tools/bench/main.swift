import ArgumentParser

/// Benchmarks of the archive, for developers.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures the archive beside plain SQLite FTS5.",
    subcommands: [IngestBench.self, SearchBench.self, RelatedBench.self])
}

Bench.main()
