import ArgumentParser
import Articles
import ArchiveStore

/// `lede entities`: who and what is named, most stories first.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "List who and what is named, most stories first.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Option(help: ArgumentHelp("Only one kind of names.", valueName: "kind"))
  var kind: EntityKind?

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var limit = 0

  @Flag(help: "Print one JSON object a name.")
  var json = false

  @Argument(help: "Beginnings of words of the name.")
  var words: [String] = []

  func validate() throws { try checkCount(limit, of: "--limit") }

  func run() throws {
    try place.use { archive in
      try width.print(isPaged: !json) { printer in
        var at = 0
        let end = limit > 0 ? limit : Int.max
        var total = 0
        while at < end {
          let page = try archive.entities(
            kind, filter: words.joined(separator: " "), offset: at, limit: min(500, end - at))
          total = page.total
          if page.rows.isEmpty { break }
          for row in page.rows { write(row, to: &printer) }
          at += page.rows.count
        }
        printer.cut(shown: at, total: total)
      }
    }
  }

  private func write(_ row: EntitySummary, to printer: inout Printer) {
    guard json else {
      return printer.line(
        "\(row.stories)  \(row.name)  (\(row.kind.rawValue), \(row.mentions) mentions)", indent: 4)
    }
    var text = JSONText()
    text.object { EntityJSON.row(&$0, row) }
    text.endLine()
    printer.output.raw(text.bytes)
  }
}

extension EntityKind: ExpressibleByArgument {
  /// The names that help lists.
  public static var allValueStrings: [String] {
    ["person", "place", "organization", "group", "event", "product"]
  }

  /// Reads a kind by its name, or by the words that the reader's sidebar and the search language have for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "people", "persons": self = .person
    case "places": self = .place
    case "org", "orgs", "organisation", "organisations", "organizations": self = .organization
    case "groups": self = .group
    case let name: self.init(rawValue: name)
    }
  }
}

/// Names of the archive as JSON.
enum EntityJSON {
  /// The members of a row.
  static func row(_ json: inout JSONText, _ row: EntitySummary) {
    json.member("key", row.key)
    json.member("name", row.name)
    json.member("kind", row.kind.rawValue)
    json.member("stories", row.stories)
    json.member("mentions", row.mentions)
  }

  /// Everything about a name.
  static func page(_ json: inout JSONText, _ page: EntityDetail) {
    row(&json, page.row)
    json.member("aliases", page.aliases)
    json.array("timeline", page.timeline) { json, month in
      json.member("month", MonthText.name(month))
      json.member("count", month.count)
    }
    json.array("quotes", page.quotes, QuoteJSON.row)
    json.array("articles", page.stories, StoryJSON.row)
    json.array("companions", page.companions, row)
    json.array("joins", page.joins, join)
    json.array("similar", page.similar, row)
  }

  private static func join(_ json: inout JSONText, _ join: JoinedName) {
    json.member("key", join.key)
    json.member("name", join.name)
    json.member("kind", join.kind.rawValue)
    json.member("stories", join.stories)
    json.member("reason", join.reason)
  }

  /// Why a name is of its kind, and what was joined with it.
  static func explanation(_ json: inout JSONText, _ explanation: EntityExplanation) {
    row(&json, explanation.row)
    json.array("found", explanation.found) { json, found in
      json.member("kind", found.kind.rawValue)
      json.member("stories", found.stories)
      json.member("speaking", found.speaking)
    }
    json.member("reason", explanation.reason)
    json.array("joins", explanation.joins, join)
    json.array("corrections", explanation.corrections) { json, correction in
      json.member("action", correction.action.rawValue)
      json.member("name", correction.name)
    }
  }
}

/// Months as people and JSON write them: 2016-12.
enum MonthText {
  static func name(_ month: MonthCount) -> String {
    let year = String(month.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (month.month < 10 ? "-0" : "-") + String(month.month)
  }
}
