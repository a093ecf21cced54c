import ArgumentParser
import Articles
import ArchiveStore

/// `lede duplicates`: stories that repeat each other.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "List stories with the same or nearly the same text.",
    discussion: "Every pair is printed, with how much of the shorter text stands in the longer one."
  )

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions
  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    try place.use { archive in
      try width.print(isPaged: !json) { printer in
        try archive.duplicates { pair in
          guard json else {
            let percent = Int((pair.containment * 100).rounded())
            printer.line("\(percent)%  \(StoryLines.line(pair.a))", indent: 6)
            return printer.line("      \(StoryLines.line(pair.b))", indent: 6)
          }
          printer.output.object {
            $0.member("a", pair.a.id)
            $0.member("b", pair.b.id)
            $0.member("containment", pair.containment)
          }
        }
      }
    }
  }
}
