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

  @Option(help: ArgumentHelp("Only those with a tag.", valueName: "word"))
  var tag: String?

  @Option(help: ArgumentHelp("Not before this day: \(DateRangeParser.forms).", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("Only those before this day.", valueName: "day"))
  var before: String?

  @Option(help: ArgumentHelp("Only those of this day, month or year.", valueName: "day"))
  var on: String?

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var limit = 0

  @Option(help: ArgumentHelp("How many to leave out at the beginning.", valueName: "n"))
  var offset = 0

  @Flag(help: "Print one JSON object a story.")
  var json = false

  func validate() throws {
    try checkCount(limit, of: "--limit")
    try checkCount(offset, of: "--offset")
    for day in [since, before, on].compactMap(\.self)
    where DateRangeParser(now: currentTime(), zone: LocalZone()).read(day) == nil {
      throw ValidationError("\(day) is no day. Write it as \(DateRangeParser.forms).")
    }
    if let tag, Tag.word(tag) == nil { throw ValidationError("“\(tag)” is no tag: one word is.") }
  }

  func run() throws {
    try place.use { archive in
      try width.print(isPaged: !json) { printer in
        var at = offset
        let end = limit > 0 ? at + limit : Int.max
        var total = 0
        while at < end {
          let page = try page(of: archive, offset: at, limit: min(500, end - at))
          total = page.total
          if page.rows.isEmpty { break }
          for row in page.rows { write(row, to: &printer) }
          at += page.rows.count
        }
        printer.cut(shown: at - offset, total: total - offset)
      }
    }
  }

  private func page(of archive: Archive, offset: Int, limit: Int) throws -> Page<StorySummary> {
    guard let query else {
      let shelf: StoryFilter =
        source.map(StoryFilter.source) ?? (starred ? .starred : unread ? .unread : .all)
      return try archive.stories(shelf, offset: offset, limit: limit, findsNews: false)
    }
    let found = try archive.search(
      SearchQuery(query, sort: .date, limit: limit, offset: offset), now: currentTime())
    return Page(rows: found.hits.map(\.row), offset: offset, total: found.total)
  }

  /// The search that finds what is asked for; nil where a list of the archive has it.
  private var query: String? {
    guard tag != nil || since != nil || before != nil || on != nil else { return nil }
    let fields = [
      ("tag", tag), ("since", since), ("before", before), ("on", on), ("source", source),
      ("is", unread ? "unread" : nil), ("is", starred ? "starred" : nil),
    ]
    return fields.compactMap { name, value in
      value.map { "\(name):\"\($0.filter { $0 != "\"" })\"" }
    }.joined(separator: " ")
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
