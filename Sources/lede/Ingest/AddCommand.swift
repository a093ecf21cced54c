import ArgumentParser
import ArchiveStore
import Articles
import Documents

/// `lede add`: puts stories into the archive.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add stories: files, folders, web addresses, or - for standard input.",
    discussion: """
      With - the id and headline of each story are printed. \
      Adding again what is there already does no harm. Exit status 1 when anything could not be read; everything \
      else is added all the same. Ctrl-C stops within half a second and keeps what is done. With --watch what lands \
      in a folder is added until Ctrl-C. Of what is larger than --largest the beginning is read, and that is told; \
      memory is bounded by it.
      """)

  @OptionGroup var place: LibraryOptions
  @OptionGroup var network: NetworkOptions

  @Flag(help: "Print what became of every story, one JSON object a line.")
  var json = false

  @Option(help: ArgumentHelp("Keep adding what lands in a folder.", valueName: "folder"))
  var watch: String?

  @Option(
    help: ArgumentHelp(
      "Megabytes of one document, line, record or letter that are read; memory is about 30 times as much.",
      valueName: "MB"))
  var largest = DocumentStream.standardLimit >> 20

  @Argument(help: ArgumentHelp("Files, folders, http(s) addresses, or -.", valueName: "path"))
  var paths: [String] = []

  /// Prints id and headline of each story, which nobody who pasted it knows yet.
  private func tellStories(_ intake: Importer, _ archive: Archive) throws {
    for key in intake.log.keys {
      guard let row = try archive.find(id: key.rawValue).first else { continue }
      intake.log.line("\(row.key.rawValue)  \(row.title)")
    }
  }

  func validate() throws {
    if paths.isEmpty, watch == nil {
      throw ValidationError("Missing expected argument '<path> ...'")
    }
    guard (1...1024).contains(largest) else {
      throw ValidationError("--largest takes a number of megabytes from 1 to 1024.")
    }
  }

  func run() throws {
    let failed = try place.change { archive in
      let interrupt = InterruptSignal()
      interrupt.endWithin(milliseconds: 450, archive)
      let intake = Importer(archive: archive, wantsJSON: json, interrupt: interrupt)
      intake.allowsPrivateRedirects = network.allowsPrivateRedirects
      intake.largest = largest << 20
      for path in paths { try intake.take(path) }
      if let watch {
        try intake.follow(watch)
      } else {
        try intake.settle()
        if !json, paths == ["-"] { try tellStories(intake, archive) }
        intake.summarize()
        if interrupt.isPending { printError("stopped; what was read by then is in the archive") }
      }
      return intake.hasFailures || (watch == nil && interrupt.isPending)
    }
    if failed { throw ExitCode.failure }
  }
}
