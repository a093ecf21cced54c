import ArgumentParser
import Articles
import ArchiveStore

/// `lede related`: stories near to one, and why.
struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "Show stories related to one, and what they share.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions
  @Flag(help: "Answer for every story in the archive.")
  var all = false
  @Option(help: ArgumentHelp("How many stories at most.", valueName: "n"))
  var limit = 10
  @Flag(help: "Print one JSON object a line; copies of a text are entries of their own.")
  var json = false
  @Argument(help: ArgumentHelp("The story.", valueName: "id"))
  var id: String?

  func validate() throws {
    if all == (id != nil) { throw ValidationError("Name one story, or pass --all.") }
    try checkCount(limit, of: "--limit", atLeast: 1)
  }

  func run() throws {
    try width.print(isPaged: !json) { printer in
      guard let id else {
        return try place.use { archive in
          try archive.related(limit: limit) { write($1, of: $0, to: &printer) }
        }
      }
      try place.use(story: id) { archive, row in
        let suggestions = try archive.related(to: row.key, limit: limit, areCopiesFolded: !json)
        write(suggestions, of: row.id, to: &printer)
      }
    }
  }

  private func write(_ suggestions: [RelatedStory], of id: String, to printer: inout Printer) {
    if json { return Self.write(suggestions, of: id, asJSONTo: &printer.output) }
    if all { printer.line(id) }
    for suggestion in suggestions {
      printer.line("\(all ? "  " : "")\(StoryLines.line(suggestion.row))", indent: 4)
      printer.line("\(all ? "  " : "")    \(suggestion.reason)", indent: 6)
    }
  }

  private static func write(
    _ suggestions: [RelatedStory], of id: String, asJSONTo output: inout Output
  ) {
    output.object {
      $0.member("id", id)
      $0.array("related", suggestions) { json, suggestion in
        json.member("id", suggestion.row.id)
        json.member("score", suggestion.score)
        json.member("shares", suggestion.shares)
        json.member("relation", suggestion.relation.rawValue)
      }
    }
  }
}
