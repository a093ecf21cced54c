import ArgumentParser

/// Benchmarks, for developers.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures reading, and the archive beside plain SQLite FTS5.",
    subcommands: [
      ParseBench.self, IngestBench.self, SearchBench.self, RelatedBench.self, AlikeBench.self,
      CalibrationBench.self,
    ])
}

Bench.main()
