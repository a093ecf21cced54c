import ArgumentParser
import ArchiveStore

/// `lede restore`: puts a backup in the archive's place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a copy made by `lede backup` in the archive's place.",
    discussion: "The copy is checked first, and what was there is kept beside the archive.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "A copy made by lede backup, or another archive.") var file: String

  func run() throws {
    let path = try place.telling { try place.path() }
    let kept = try place.telling { try Archive.restore(file, to: path) }
    var output = Output()
    output.line("\(path) holds what is in \(file)")
    if let kept { output.line("what was there before is in \(kept)") }
  }
}
