import ArgumentParser
import Articles
import ArchiveStore
import ReaderState

/// `lede notes`: what was noted and highlighted, with where it stands.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "List notes and highlights, each with its citation.",
    discussion:
      "A passage stands between no marks of ours: it is printed as it stands in the story.")

  @OptionGroup var place: LibraryOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only those in stories that a search finds.", valueName: "query"))
  var search: String?
  @Flag(help: "Print one JSON object a note.")
  var json = false
  @Flag(help: "Print comma-separated values (RFC 4180).")
  var csv = false
  @Flag(help: "Print Markdown.")
  var markdown = false
  @Flag(help: "Print a web page.")
  var html = false

  func validate() throws {
    guard [json, csv, markdown, html].count(where: { $0 }) <= 1 else {
      throw ValidationError("Only one of --json, --csv, --markdown and --html can be asked for.")
    }
  }

  private var format: NoteFormat {
    json ? .json : csv ? .csv : markdown ? .markdown : html ? .html : .text
  }

  func run() throws {
    try place.use { archive in
      let scopes = search.map { [StoryScope.search(SearchQuery($0, limit: .max))] }
      var output = Output()
      output.raw(format.bytes(of: try archive.notes(in: scopes)))
    }
  }
}
