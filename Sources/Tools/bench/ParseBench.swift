import ArgumentParser
import Documents
import Foundation

/// How many stories a second are read out of documents; nothing is annotated, stored or printed.
struct ParseBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Reads documents again and again.")

  @Option(help: "How often.")
  var times = 5

  @Argument(help: "Feeds, pages or other documents.")
  var files: [String]

  func run() throws {
    let documents = try files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
    let bytes = documents.reduce(0) { $0 + $1.count }
    for _ in 0..<times {
      var stories = 0
      let reading = ContinuousClock().measure {
        for (file, document) in zip(files, documents) {
          stories += Documents.parse(document, name: file).articles.count
        }
      }
      let seconds = reading / .seconds(1)
      print(
        "\(stories) stories, \(Int(Double(stories) / seconds)) a second, \(Int(Double(bytes) / seconds / 1e6)) MB/s"
      )
    }
  }
}
