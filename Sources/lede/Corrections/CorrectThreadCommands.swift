import ArchiveStore
import ArgumentParser
import Articles

/// `lede correct join ID OTHER`: two running stories are one.
struct CorrectJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Say that two running stories are one.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "A report of the one.")
  var id: String
  @Argument(help: "A report of the other, whose name stays.")
  var other: String

  func run() throws {
    try place.correct { archive in
      let (from, into) = (
        try ThreadLookup.id(of: id, in: archive), try ThreadLookup.id(of: other, in: archive)
      )
      guard from != into else {
        printError("\(id) and \(other) are in one running story already")
        throw ExitCode.failure
      }
      return .join(thread: from, into: into)
    }
  }
}

/// `lede correct leave ID`: a report, and those after it, are another running story.
struct CorrectLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Say that a report, and those after it, are another running story.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "The report.")
  var id: String

  func run() throws {
    try place.correct { archive in
      let row = try LibraryOptions.story(of: id, in: archive)
      return .leave(thread: try ThreadLookup.id(of: id, in: archive), from: row.key)
    }
  }
}

/// Finds the running story that a command line means.
enum ThreadLookup {
  /// The id of the running story of a report; none ends the program with status 1.
  static func id(of report: String, in archive: Archive) throws -> String {
    let row = try LibraryOptions.story(of: report, in: archive)
    guard let thread = try archive.thread(row.key.rawValue), thread.reports.count > 1 else {
      printError("\(report) is in no running story")
      throw ExitCode.failure
    }
    return thread.row.id
  }
}
