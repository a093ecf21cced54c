import ArgumentParser
import ArchiveStore

/// `lede add`: puts stories into the archive.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add stories: files, folders, web addresses, or - for standard input.",
    discussion: """
      Adding again what is there already does no harm. Exit status 1 when anything could not be read; everything \
      else is added all the same. Ctrl-C stops and keeps what is done. With --watch what lands in a folder is \
      added until Ctrl-C.
      """)

  @OptionGroup var place: LibraryOptions
  @OptionGroup var network: NetworkOptions

  @Flag(help: "Print what became of every story, one JSON object a line.")
  var json = false

  @Option(help: ArgumentHelp("Keep adding what lands in a folder.", valueName: "folder"))
  var watch: String?

  @Argument(help: ArgumentHelp("Files, folders, http(s) addresses, or -.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if paths.isEmpty, watch == nil {
      throw ValidationError("Missing expected argument '<path> ...'")
    }
  }

  func run() throws {
    let failed = try place.change { archive in
      let interrupt = InterruptSignal()
      let intake = Importer(archive: archive, wantsJSON: json, interrupt: interrupt)
      intake.allowsPrivateRedirects = network.allowsPrivateRedirects
      for path in paths { try intake.take(path) }
      if let watch {
        try intake.follow(watch)
      } else {
        try intake.settle()
        intake.summarise()
        if interrupt.isPending { printError("stopped; what was read by then is in the archive") }
      }
      return intake.hasFailures || (watch == nil && interrupt.isPending)
    }
    if failed { throw ExitCode.failure }
  }
}
