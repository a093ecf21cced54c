import ArgumentParser
import Articles
import ArchiveStore

/// `lede show`: one story, with who is named and who said what.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a story, with who said what.")

  @OptionGroup var options: OneStoryOptions

  func run() throws {
    try options.library.use(story: options.id) { archive, row in
      guard let story = try archive.story(row.key) else { throw ExitCode.failure }
      guard options.json else {
        return try options.width.print { printer in
          for line in StoryText.page(story) { printer.line(line) }
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
