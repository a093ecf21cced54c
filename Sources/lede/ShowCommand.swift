import ArgumentParser
import Articles
import ArchiveStore

/// `lede show`: one story, with who is named and who said what.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a story, with who said what.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Argument(help: "The story's id: the archive's own, or the one it came with.")
  var id: String

  @Flag(help: "Print it as a JSON object.")
  var json = false

  func run() throws {
    try place.use(story: id) { archive, row in
      guard let story = try archive.story(row.key) else { throw ExitCode.failure }
      guard json else {
        return try width.print { printer in
          for line in StoryLines.page(story) { printer.line(line) }
        }
      }
      var output = Output()
      var text = JSONText()
      text.object { StoryJSON.story(&$0, story) }
      text.endLine()
      output.raw(text.bytes)
    }
  }
}
