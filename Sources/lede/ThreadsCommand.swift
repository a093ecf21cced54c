import ArgumentParser
import Articles
import ArchiveStore

/// `lede threads`: running stories, the ones with the newest reports first.
struct ThreadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threads", abstract: "List running stories.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions
  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 50
  @Flag(help: "Print every one as a JSON object a line, with the ids of its reports, oldest first.")
  var json = false
  @Argument(help: "Words that stand in a headline.")
  var words: [String] = []

  func validate() throws { try checkCount(limit, of: "--limit") }

  func run() throws {
    try place.use { archive in
      guard !json else {
        var output = Output()
        return try archive.threads { id, reports in
          output.object {
            $0.member("thread", id)
            $0.member("articles", reports)
          }
        }
      }
      let filter = words.joined(separator: " ")
      let page = try archive.threads(filter: filter, limit: limit)
      try width.print { printer in
        for row in page.rows { printer.line(row.line, indent: 4) }
        printer.cut(shown: page.rows.count, total: page.total)
      }
    }
  }
}

/// `lede thread`: one running story, report by report.
struct ThreadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thread", abstract: "Show a running story, report by report.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions
  @Flag(help: "Print one JSON object.")
  var json = false
  @Argument(help: ArgumentHelp("The thread, or any of its reports.", valueName: "id"))
  var id: String

  func run() throws {
    let page = try place.use(story: id) { archive, row in try archive.thread(row.key.rawValue) }
    guard let page else { return }
    try width.print(isPaged: !json) { printer in
      if json { return Self.write(page, asJSONTo: &printer.output) }
      printer.line(page.row.line, indent: 4)
      for report in page.reports {
        printer.line("  \(StoryLines.line(report.row))\(Self.note(on: report))", indent: 6)
      }
    }
  }

  private static func note(on report: ThreadDetail.Report) -> String {
    guard let new = report.row.newParagraphs else { return "" }
    return "  (\(new) of \(report.row.paragraphs) paragraphs new)"
  }

  private static func write(_ page: ThreadDetail, asJSONTo output: inout Output) {
    output.object {
      $0.member("thread", page.row.id)
      $0.member("headline", page.row.headline)
      $0.member("first", page.row.first)
      $0.member("last", page.row.last)
      $0.member("outlets", page.row.outlets)
      $0.member("people", page.row.people)
      $0.array("reports", page.reports) { json, report in
        json.member("id", report.row.id)
        json.member("title", report.row.title)
        json.member("source", report.row.source)
        json.member("published", report.row.published)
        json.member("copies", report.copies.map(\.id))
        if let new = report.row.newParagraphs { json.member("new", new) }
      }
    }
  }
}

extension ThreadSummary {
  /// The running story on one line: id, dates, size, headline.
  var line: String {
    func day(_ moment: Timestamp?) -> String { moment.map { String($0.rfc3339.prefix(10)) } ?? "-" }
    let dates = first == nil ? "undated" : "\(day(first)) to \(day(last))"
    let outlets =
      self.outlets == 0
      ? "no outlet named" : "\(self.outlets) outlet\(self.outlets == 1 ? "" : "s")"
    let size = "\(reports) report\(reports == 1 ? "" : "s"), \(outlets)"
    return "\(id)  \(dates)  \(size)  \(headline)"
  }
}
