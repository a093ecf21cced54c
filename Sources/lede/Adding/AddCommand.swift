import Annotations
import ArgumentParser
import Articles
import Documents
import Glibc
import Library

/// `lede add`: puts stories into the archive.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add stories: files, folders, web addresses, or - for standard input.",
    discussion: """
      Adding again what is there already does no harm. Exit status 1 when anything could not be read; everything \
      else is added all the same.
      """)

  @OptionGroup var place: LibraryOptions

  @Flag(help: "Print what became of every story, one JSON object a line.")
  var json = false

  @Argument(help: ArgumentHelp("Files, folders, http(s) addresses, or -.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let failed = try place.use { archive in
      var intake = Intake(archive: archive, wantsJSON: json)
      for path in paths { try intake.take(path) }
      try intake.finish()
      return intake.hasFailures
    }
    if failed { throw ExitCode.failure }
  }
}
