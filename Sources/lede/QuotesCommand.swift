import ArgumentParser
import Articles
import ArchiveStore

/// `lede quotes`: who said what, newest first, with where it stands.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "List who said what, newest first.")

  @OptionGroup var place: LibraryOptions

  @Option(help: "Words of the speaker's name.")
  var speaker: String?

  @Option(help: "Words that were said.")
  var about: String?

  @Option(help: "Words of the outlet's name.")
  var source: String?

  @Option(help: "Not before this day: 2016-12-14.")
  var since: String?

  @Option(help: "How many; 0 for all.")
  var limit = 0

  @Flag(help: "Print one JSON object a quotation.")
  var json = false

  @Flag(help: "Print comma-separated values (RFC 4180).")
  var csv = false

  @Flag(help: "Print Markdown, to be pasted into notes.")
  var markdown = false

  @Argument(help: "Words that must stand in the speaker, the words or the outlet.")
  var words: [String] = []

  func validate() throws {
    guard [json, csv, markdown].count(where: { $0 }) <= 1 else {
      throw ValidationError("Only one of --json, --csv and --markdown can be asked for.")
    }
    if let since, Timestamp(rfc3339: since) == nil {
      throw ValidationError("\(since) is no day. Write it as 2016-12-14.")
    }
  }

  func run() throws {
    let filter = QuotationFilter(
      speaker: speaker, about: about, source: source,
      since: since.flatMap(Timestamp.init(rfc3339:)),
      words: words.isEmpty ? nil : words.joined(separator: " "))
    try place.use { archive in
      var output = Output()
      if csv { output.raw(Array((QuoteText.csvHead + "\r\n").utf8)) }
      var at = 0
      let end = limit > 0 ? limit : Int.max
      while at < end {
        let page = try archive.quotes(filter, offset: at, limit: min(1000, end - at))
        if page.rows.isEmpty { break }
        for row in page.rows { write(row, to: &output) }
        at += page.rows.count
      }
    }
  }

  private func write(_ row: QuotationSummary, to output: inout Output) {
    if json {
      var text = JSONText()
      text.object { QuoteJSON.row(&$0, row) }
      text.endLine()
      output.raw(text.bytes)
    } else if csv {
      output.raw(Array((QuoteText.csv(row) + "\r\n").utf8))
    } else if markdown {
      for line in QuoteText.markdown(row) { output.line(line) }
    } else {
      output.line(QuoteText.line(row))
    }
  }
}

/// Quotations as JSON.
enum QuoteJSON {
  /// The members of a row; offsets are scalars of the story's text.
  static func row(_ json: inout JSONText, _ row: QuotationSummary) {
    json.member("speaker", row.speaker)
    json.member("text", row.words)
    json.member("kind", row.kind.rawValue)
    json.member("confidence", row.evidence.confidence)
    json.member("evidence", row.evidence.rule)
    json.member("id", row.storyID)
    json.member("key", row.story.rawValue)
    json.member("title", row.title)
    json.member("source", row.source)
    json.member("date", row.published)
    json.member("url", row.url)
  }
}

/// Quotations as text, each with its citation.
enum QuoteText {
  static let csvHead = "speaker,text,kind,title,source,date,url,id"

  /// One line: who, what, where.
  static func line(_ row: QuotationSummary) -> String {
    "\(row.speaker ?? "unattributed"): “\(row.words)” — \(citation(row))"
  }

  /// A record of RFC 4180; cells that a spreadsheet would run as a formula are made text.
  static func csv(_ row: QuotationSummary) -> String {
    let cells = [
      row.speaker ?? "", row.words, row.kind.rawValue, row.title, row.source ?? "",
      row.published?.rfc3339 ?? "", row.url ?? "", row.storyID,
    ]
    return cells.map(cell).joined(separator: ",")
  }

  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// A quotation block with its source, line by line, and the empty line that ends it.
  static func markdown(_ row: QuotationSummary) -> [String] {
    let words = row.words.split(separator: "\n").flatMap { ["> " + escape(String($0)), ">"] }
    let title =
      row.url.map {
        "[\(escape(row.title))](<\($0.filter { $0 != ">" && $0 != "<" && $0 != "\n" })>)"
      }
      ?? escape(row.title)
    let rest = [row.source.map(escape), row.published.map { String($0.rfc3339.prefix(10)) }]
    let place = ([title] + rest.compactMap { $0 }).joined(separator: ", ")
    return words + ["> — **\(escape(row.speaker ?? "unattributed"))**, \(place)", ""]
  }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    for letter in text {
      if "\\`*_{}[]<>#|".contains(letter) { escaped += "\\" }
      escaped.append(letter)
    }
    return escaped
  }

  private static func citation(_ row: QuotationSummary) -> String {
    [row.title, row.source, row.published.map { String($0.rfc3339.prefix(10)) }, row.url]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
