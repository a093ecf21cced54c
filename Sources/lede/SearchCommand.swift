import ArgumentParser
import Articles
import ArchiveStore

/// `lede search`: the stories that match, best first.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find stories.",
    discussion: """
      Words must all match, in any form and with or without accents. "A phrase", -not, this OR that, ( ), begin*, \
      a NEAR b, =word in no other form. Fields: title: text: person: place: org: said: by: source: feed: lang: before: after: on: \
      is:unread is:starred is:copy has:quote thread: tag: note:. Dates: 2016-12-14, 2016-12, yesterday, "last week", 3d. \
      said:abe nuclear finds what Abe said about nuclear things. Exit status 1: nothing matched.
      """)

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Option(help: ArgumentHelp("How many to print.", valueName: "n"))
  var limit = 20

  @Option(help: ArgumentHelp("How many to leave out at the beginning.", valueName: "n"))
  var offset = 0

  @Option(help: ArgumentHelp("What comes first.", valueName: "order"))
  var sort: SearchQuery.Sort = .relevance

  @Flag(help: "Print how many stories each name, source and month would leave.")
  var facets = false

  @Flag(help: "Print one JSON object a story.")
  var json = false

  @Argument(parsing: .allUnrecognized, help: "What to find.")
  var query: [String]

  /// The query that arguments make: what stands behind "--" are words, whatever they begin with.
  static func text(of arguments: [String]) -> String {
    (arguments.first == "--" ? arguments.dropFirst() : arguments[...]).joined(separator: " ")
  }

  func validate() throws {
    try checkCount(limit, of: "--limit")
    try checkCount(offset, of: "--offset")
  }

  func run() throws {
    let text = Self.text(of: query)
    // Where there is no archive that is told, and is all there is to tell.
    let isThere = (try? Archive.exists(at: place.path())) ?? true
    let isFound = try place.use { archive in
      let request = SearchQuery(
        text, sort: sort, limit: limit, offset: offset, wantsFacets: facets)
      let answer = try archive.search(request, now: currentTime())
      if let note = answer.notes.first(where: \.isNonsense) {
        printError("\(text.utf8Slice(note.range)): \(note.message)")
        throw ExitCode.validationFailure
      }
      try width.print(isPaged: !json) { printer in
        for hit in answer.hits {
          if json { Self.write(hit, to: &printer.output) } else { Self.show(hit, to: &printer) }
        }
        if facets { write(answer.facets, to: &printer.output) }
        printer.cut(
          shown: answer.hits.count, total: answer.total - offset,
          isLowerBound: answer.isTotalLowerBound)
      }
      if isThere { explain(answer) }
      return !answer.hits.isEmpty
    }
    if !isFound { throw ExitCode.failure }
  }

  private func explain(_ answer: SearchResults) {
    for note in answer.notes { printError(note.message) }
    if let near = answer.didYouMean {
      printError("nothing found. Did you mean \(near)?")
    } else if answer.total == 0 {
      printError("nothing found")
    }
  }

  /// Prints a story that was found, and the passage that answers.
  static func show(_ hit: Hit, to printer: inout Printer) {
    printer.line(StoryLines.line(hit.row), indent: 4)
    printer.line(StoryLines.passage(hit.snippet))
  }

  /// Prints a story that was found as a JSON object.
  static func write(_ hit: Hit, to output: inout Output) {
    var text = JSONText()
    text.object { json in
      StoryJSON.row(&json, hit.row)
      json.member("score", hit.score)
      json.member("snippet", hit.snippet.text)
      let scalars = ScalarOffsets(hit.snippet.text)
      json.array("hits", hit.snippet.hits) { json, range in
        json.member("start", scalars(range.lowerBound))
        json.member("end", scalars(range.upperBound))
      }
    }
    text.endLine()
    output.raw(text.bytes)
  }

  private func write(_ facets: [Facet], to output: inout Output) {
    guard json else {
      for facet in facets { output.line("\(facet.kind.rawValue):\(facet.value)  \(facet.count)") }
      return
    }
    var text = JSONText()
    text.object { json in
      json.array("facets", facets) { json, facet in
        json.member("field", facet.kind.rawValue)
        json.member("value", facet.value)
        json.member("count", facet.count)
      }
    }
    text.endLine()
    output.raw(text.bytes)
  }
}

extension SearchQuery.Sort: ExpressibleByArgument {}
