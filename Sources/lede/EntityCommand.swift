import ArgumentParser
import Articles
import ArchiveStore

/// `lede entity`: everything about one name.
struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity",
    abstract: "Print everything about a name: stories, quotes, who appears with it.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Option(help: ArgumentHelp("Only a name of this kind.", valueName: "kind"))
  var kind: EntityKind?

  @Option(help: ArgumentHelp("How many stories to list at most; 0 for all.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Print it as a JSON object.")
  var json = false

  @Argument(help: "The name, or words of it; the one in most stories is taken.")
  var name: [String]

  func validate() throws {
    try checkCount(limit, of: "--limit")
  }

  /// How many stories the page holds; nil for all.
  private var stories: Int? { limit == 0 ? nil : limit ?? (json ? EntityQueries.mostStories : 40) }

  func run() throws {
    let words = name.joined(separator: " ")
    try place.use { archive in
      guard let page = try EntityLookup.find(words, kind: kind, stories: stories, in: archive)
      else {
        printError("nothing is named “\(words)” in this archive")
        throw ExitCode.failure
      }
      if json {
        var output = Output()
        var text = JSONText()
        text.object { EntityJSON.page(&$0, page) }
        text.endLine()
        output.raw(text.bytes)
      } else {
        try width.print { printer in
          for line in EntityText.lines(page) { printer.line(line, indent: 6) }
        }
      }
    }
  }
}

/// A name's page as lines.
enum EntityText {
  private static let widest = 40

  /// A name that was joined with another, and what speaks for it.
  static func line(_ join: JoinedName) -> String {
    let count = "\(join.stories) \(join.stories == 1 ? "story" : "stories")"
    return "Joined: \(join.name)  (\(join.kind.rawValue); \(count)): \(join.reason)"
  }

  static func lines(_ page: EntityDetail) -> [String] {
    let page = page.withEntries
    let row = page.row
    var lines = [
      "\(row.name)  (\(row.kind.rawValue); \(row.stories) stories, \(row.mentions) mentions)"
    ]
    if !page.aliases.isEmpty { lines.append("Also: " + page.aliases.joined(separator: ", ")) }
    lines += page.joins.map(line)
    if !page.similar.isEmpty {
      let names = page.similar.map { "\($0.name) (\($0.kind.rawValue), \($0.stories))" }
      lines.append("See also: " + names.joined(separator: ", "))
    }
    if !page.companions.isEmpty {
      let names = page.companions.prefix(8).map { "\($0.name) \($0.stories)" }
      lines.append("With: " + names.joined(separator: ", "))
    }
    let most = max(1, page.timeline.map(\.count).max() ?? 1)
    if !page.timeline.isEmpty {
      let undated = page.undatedMentions
      lines += ["", "Mentions:" + (undated > 0 ? " (\(undated) undated not shown)" : "")]
    }
    for month in page.timeline.suffix(24) {
      let bar = String(repeating: "█", count: max(1, month.count * widest / most))
      lines.append("\(MonthText.name(month))  \(bar) \(month.count)")
    }
    if !page.quotes.isEmpty { lines += ["", "Said: \(page.said.line)"] }
    lines += page.quotes.prefix(20).map {
      "  \(StoryLines.date($0.published))  \(QuoteText.quotation($0)) — \($0.title)"
        + (QuoteText.also($0).map { "; \($0)" } ?? "")
    }
    if !page.stories.isEmpty { lines += ["", "Stories:"] }
    lines += page.stories.map { "  " + StoryLines.line($0) }
    return lines
  }
}
