import ArgumentParser
import Articles
import ArchiveStore

/// `lede list`: the stories, newest first.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the stories, newest first, copies folded.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Flag(help: "Only those not read yet.")
  var unread = false

  @Flag(help: "Only those that are starred.")
  var starred = false

  @Option(help: ArgumentHelp("Only those of an outlet.", valueName: "outlet"))
  var source: String?

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var limit = 0

  @Option(help: ArgumentHelp("How many to leave out at the beginning.", valueName: "n"))
  var offset = 0

  @Flag(help: "Print one JSON object a story.")
  var json = false

  func validate() throws {
    try checkCount(limit, of: "--limit")
    try checkCount(offset, of: "--offset")
  }

  func run() throws {
    let shelf: StoryFilter =
      source.map(StoryFilter.source) ?? (starred ? .starred : unread ? .unread : .all)
    try place.use { archive in
      try width.print(isPaged: !json) { printer in
        var at = offset
        let end = limit > 0 ? at + limit : Int.max
        var total = 0
        while at < end {
          let page = try archive.stories(
            shelf, offset: at, limit: min(500, end - at), findsNews: false)
          total = page.total
          if page.rows.isEmpty { break }
          for row in page.rows { write(row, to: &printer) }
          at += page.rows.count
        }
        printer.cut(shown: at - offset, total: total - offset)
      }
    }
  }

  private func write(_ row: StorySummary, to printer: inout Printer) {
    guard json else {
      // What is unread is for eyes; a pipe gets the same line whether it was read or not.
      let mark = printer.isTerminal && !row.isRead ? "  ●" : ""
      return printer.line(StoryLines.line(row) + mark, indent: 4)
    }
    var text = JSONText()
    text.object { StoryJSON.row(&$0, row) }
    text.endLine()
    printer.output.raw(text.bytes)
  }
}
