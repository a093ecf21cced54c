import ArgumentParser
import Articles
import ArchiveStore
import ReaderState

/// `lede quotes`: who said what, newest first, with where it stands.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "List who said what, newest first.",
    discussion: """
      Words stand between quotation marks only where they stood between marks in the story; a fragment is printed with \
      its sentence, once with all its fragments; what copies of a story repeat is printed once, with "also in". Reported speech is left out of plain lines and Markdown unless --reported asks for it; JSON and CSV \
      hold it with its kind: direct, mixed, turn or indirect.
      """)

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Option(help: ArgumentHelp("Words of the speaker's name.", valueName: "words"))
  var speaker: String?

  @Option(help: ArgumentHelp("Words that were said.", valueName: "words"))
  var about: String?

  @Option(help: ArgumentHelp("Words of the outlet's name.", valueName: "words"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "Not before this day: \(DateRangeParser.forms).", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var limit = 0

  @Flag(help: "Print what is only reported too, without marks.")
  var reported = false

  @Flag(help: "Print one JSON object a quotation.")
  var json = false

  @Flag(help: "Print comma-separated values (RFC 4180).")
  var csv = false

  @Flag(help: "Print Markdown, to be pasted into notes.")
  var markdown = false

  @Argument(
    help:
      "Words that must stand in the speaker, the words or the outlet; said: about: source: and since: as the options."
  )
  var words: [String] = []

  func validate() throws {
    try checkCount(limit, of: "--limit")
    guard [json, csv, markdown].count(where: { $0 }) <= 1 else {
      throw ValidationError("Only one of --json, --csv and --markdown can be asked for.")
    }
    if let since, Self.dates.read(since) == nil {
      throw ValidationError("\(since) is no day. Write it as \(DateRangeParser.forms).")
    }
  }

  /// Days as they are meant now, where the reader is.
  private static var dates: DateRangeParser {
    DateRangeParser(now: currentTime(), zone: LocalZone())
  }

  private var format: QuoteFormat {
    if json { return .json }
    if csv { return .csv }
    return markdown ? .markdown : .text
  }

  private var filter: QuotationFilter {
    var filter = QuotationFilter(
      typed: words.joined(separator: " "), includesReported: reported || json || csv,
      dates: Self.dates)
    filter.speaker = Self.both(filter.speaker, speaker)
    filter.about = Self.both(filter.about, about)
    filter.source = Self.both(filter.source, source)
    filter.since = since.flatMap { Self.dates.read($0)?.firstDay } ?? filter.since
    return filter
  }

  /// What is asked for twice, as a field and as an option, counts together.
  private static func both(_ field: String?, _ option: String?) -> String? {
    guard let field, let option else { return field ?? option }
    return "\(field) \(option)"
  }

  func run() throws {
    let isFound = try place.use { archive in
      var at = 0
      try width.print(isPaged: format == .text) { printer in
        printer.output.raw(format.head)
        let end = limit > 0 ? limit : Int.max
        var total = 0
        while at < end {
          let page = try archive.quotes(filter, offset: at, limit: min(1000, end - at))
          total = page.total
          if page.rows.isEmpty { break }
          let rows = format.isForReading ? page.rows.entries : page.rows
          for row in rows { write(row, to: &printer) }
          at += page.rows.count
        }
        printer.cut(shown: at, total: total)
      }
      if at == 0 { try explain(archive) }
      return at > 0
    }
    if !isFound { throw ExitCode.failure }
  }

  private func write(_ row: QuotationSummary, to printer: inout Printer) {
    guard format == .text else { return printer.output.raw(format.bytes(of: row)) }
    let speaker = QuoteText.speaker(row)
    let span = PrintedLine.Span(range: 0..<speaker.utf8.count, emphasis: .person)
    printer.line(PrintedLine(QuoteText.line(row), spans: [span], indent: 4))
  }

  /// Says that nothing was found, and what is reported where only that is left.
  private func explain(_ archive: Archive) throws {
    var all = filter
    all.includesReported = true
    let reported = filter.includesReported ? 0 : try archive.quotes(all, limit: 1).total
    printError(
      reported == 0
        ? "no quotation fits" : "no quotes fit, \(reported) reported: --reported prints them")
  }
}
