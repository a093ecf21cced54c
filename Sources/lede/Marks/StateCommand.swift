import ArgumentParser
import ArchiveStore
import Articles
import Foundation

/// `lede state`: takes what the reader did to an archive along to another one.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract:
      "Export or import read marks, stars, tags, notes, corrections, whom you follow and rules of keeping.",
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
    discussion: """
      Stories are known by their ids. It adds and takes nothing away; but rules of keeping, which are told before anything \
      is taken in, put old stories into the bin from the next update on. --no-keeping leaves them out.
      """)

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Leave rules of keeping out.")
  var noKeeping = false
  @Argument(help: "A file that `lede state export` wrote; - for standard input.")
  var file: String

  func run() throws {
    var data: ReaderData
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
    if noKeeping { data.keeping = [] }
    let report = try place.maintain { archive in
      let known = try archive.keepingRules().map(\.feed)
      for rule in data.keepingRules where !known.contains(rule.feed) {
        printError("a rule of keeping comes with it: \(KeepingText.line(rule))")
      }
      return try archive.add(data)
    }
    var output = Output()
    output.line(Self.summary(report))
  }

  /// "3 stories, 1 new correction, 1 new rule of keeping".
  private static func summary(_ report: ReaderDataReport) -> String {
    var summary = ChangeReport.count(report.stories)
    summary += ", \(report.corrections) new correction\(report.corrections == 1 ? "" : "s")"
    if !report.rules.isEmpty {
      let count = report.rules.count == 1 ? "1 new rule" : "\(report.rules.count) new rules"
      summary += ", \(count) of keeping (lede keep drop takes one away)"
    }
    if report.missing > 0 { summary += "; \(report.missing) stories are not in this archive" }
    return summary
  }
}
