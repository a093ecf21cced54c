import ArgumentParser
import ArchiveStore
import Foundation

/// `lede state`: takes what the reader did to an archive along to another one.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Export or import read marks, stars, tags, notes, corrections and whom you follow.",
    subcommands: [StateExport.self, StateImport.self])
}

/// `lede state export`: writes what the reader did as one JSON file.
struct StateExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what you did to the archive as one JSON file.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "The file to make, which must not be there yet; without it, standard output.")
  var file: String?

  func run() throws {
    let data = try place.use { try $0.readerData() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(data)) + [0x0A]
    guard let file else {
      var output = Output()
      output.raw(bytes)
      return
    }
    do throws(FileError) {
      try writeNewFile(bytes, to: file)
    } catch {
      printError("\(file): \(error)")
      throw ExitCode.failure
    }
  }
}

/// `lede state import`: takes in what was exported elsewhere.
struct StateImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what was exported from another archive.",
    discussion: "Stories are known by their ids. It adds and takes nothing away.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "A file that `lede state export` wrote; - for standard input.")
  var file: String

  func run() throws {
    let data: ReaderData
    do {
      data = try JSONDecoder().decode(ReaderData.self, from: Data(try readFile(file)))
    } catch let error as FileError {
      printError("\(file): \(error)")
      throw ExitCode.failure
    } catch {
      printError("\(file): not what lede state export writes; nothing was changed")
      throw ExitCode.failure
    }
    guard data.version == 1 else {
      printError("\(file): written by a newer lede; nothing was changed")
      throw ExitCode.failure
    }
    let report = try place.maintain { try $0.add(data) }
    var output = Output()
    output.line(
      "\(ChangeReport.count(report.stories)), \(report.corrections) new correction\(report.corrections == 1 ? "" : "s")"
        + (report.missing > 0 ? "; \(report.missing) stories are not in this archive" : ""))
  }
}
