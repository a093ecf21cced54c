import ArgumentParser
import Articles
import Library

/// `lede related`: stories near to one, and why.
struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "Show stories related to one, and what they share.")

  @OptionGroup var archive: LibraryOptions
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
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    let library = try archive.open()
    var output = Output()
    guard let id else {
      try library.related(limit: limit) { id, suggestions in
        write(suggestions, of: id, to: &output)
      }
      return
    }
    let row = try library.story(named: id)
    let suggestions = try library.related(to: row.key, limit: limit, areCopiesFolded: !json)
    write(suggestions, of: row.id, to: &output)
  }

  private func write(_ suggestions: [Suggestion], of id: String, to output: inout Output) {
    if json { return output.line(Self.json(suggestions, of: id)) }
    if all { output.line(id) }
    for suggestion in suggestions {
      output.line("\(all ? "  " : "")\(suggestion.row.line)")
      let note = suggestion.relation == .related ? "" : "\(suggestion.relation.rawValue); "
      output.line(
        "\(all ? "  " : "")    \(note)shares \(suggestion.shares.joined(separator: ", "))")
    }
  }

  private static func json(_ suggestions: [Suggestion], of id: String) -> JSON {
    [
      "id": .string(id),
      "related": .array(
        suggestions.map { suggestion in
          [
            "id": .string(suggestion.row.id),
            "score": .double(suggestion.score),
            "shares": JSON(suggestion.shares),
            "relation": .string(suggestion.relation.rawValue),
          ]
        }),
    ]
  }
}
