import ArgumentParser
import Articles
import ArchiveStore

/// `lede show`: one story, with who is named and who said what.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a story, with who said what.")

  @OptionGroup var place: LibraryOptions

  @Argument(help: "The story's id: the archive's own, or the one it came with.")
  var id: String

  @Flag(help: "Print it as a JSON object.")
  var json = false

  func run() throws {
    try place.use(story: id) { archive, row in
      guard let story = try archive.story(row.key) else { throw ExitCode.failure }
      var output = Output()
      guard json else {
        for line in StoryText.page(story).split(separator: "\n", omittingEmptySubsequences: false) {
          output.line(String(line))
        }
        return
      }
      var text = JSONText()
      text.object { StoryJSON.story(&$0, story) }
      text.endLine()
      output.raw(text.bytes)
    }
  }
}
