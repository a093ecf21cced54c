import ArgumentParser
import ArchiveStore

/// `lede backup`: copies the archive into a file.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the archive into a new file, whole and on the disk.",
    discussion: "Others may go on using the archive. `lede restore` takes the copy back.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "The file to make; nothing may be there yet.") var file: String

  func run() throws {
    try place.telling { try Archive.backUp(try place.path(), to: file) }
    var output = Output()
    output.line("the archive is in \(file)")
  }
}
