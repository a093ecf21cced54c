import ArchiveStore
import ArgumentParser
import Articles
import Sharing

/// `lede share search QUERY`: the stories of the shared archive that match, best first.
struct ShareSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find stories in the shared archive.",
    discussion: """
      The language of lede search, without what is private. Of words that stand in very many stories the newest that match are \
      ranked. Exit status 1: nothing matched.
      """)

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions
  @Option(help: ArgumentHelp("How many to print.", valueName: "n"))
  var limit = 20
  @Flag(help: "Print one JSON object a story.")
  var json = false
  @Argument(parsing: .allUnrecognized, help: "What to find.")
  var query: [String]

  func validate() throws { try checkCount(limit, of: "--limit") }

  func run() throws {
    let text = SearchCommand.text(of: query)
    let results = try place.use { archive in
      try ShareErrors.told {
        try ShareSearch(archive).search(text, limit: limit, now: currentTime())
      }
    }
    for note in results.notes { printError(note) }
    guard !results.hits.isEmpty else {
      printError("nothing found")
      throw ExitCode.failure
    }
    try width.print(isPaged: !json) { printer in
      for hit in results.hits {
        if json {
          SearchCommand.write(hit, to: &printer.output)
        } else {
          SearchCommand.show(hit, to: &printer)
        }
      }
      printer.cut(
        shown: results.hits.count, total: results.total,
        isLowerBound: results.isTotalLowerBound)
    }
  }
}
