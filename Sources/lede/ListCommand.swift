import ArgumentParser
import Articles
import ArchiveStore

/// `lede list`: the stories, newest first.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the stories, newest first, copies folded.")

  @OptionGroup var place: LibraryOptions

  @Flag(help: "Only those not read yet.")
  var unread = false

  @Flag(help: "Only those that are starred.")
  var starred = false

  @Option(help: "Only those of an outlet.")
  var source: String?

  @Option(help: "How many; 0 for all.")
  var limit = 0

  @Option(help: "How many to leave out at the beginning.")
  var offset = 0

  @Flag(help: "Print one JSON object a story.")
  var json = false

  func run() throws {
    let shelf: StoryFilter =
      source.map(StoryFilter.source) ?? (starred ? .starred : unread ? .unread : .all)
    try place.use { archive in
      var output = Output()
      var at = max(0, offset)
      let end = limit > 0 ? at + limit : Int.max
      while at < end {
        let page = try archive.stories(
          shelf, offset: at, limit: min(500, end - at), findsNews: false)
        if page.rows.isEmpty { break }
        for row in page.rows { write(row, to: &output) }
        at += page.rows.count
      }
    }
  }

  private func write(_ row: StorySummary, to output: inout Output) {
    guard json else { return output.line(StoryText.line(row)) }
    var text = JSONText()
    text.object { StoryJSON.row(&$0, row) }
    text.endLine()
    output.raw(text.bytes)
  }
}
