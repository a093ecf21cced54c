import ArgumentParser
import Articles
import Documents
import Fetching
import ArchiveStore

/// `lede feeds import FILE`: follows everything in an OPML list.
struct FeedsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Follow the feeds of an OPML list.")

  @OptionGroup var library: LibraryOptions
  @Argument(help: "An OPML file, or - for standard input.") var file: String

  func run() throws {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readFile(file)
    } catch {
      printError("\(file): \(error.description)")
      throw ExitCode.failure
    }
    let document = Documents.parse(bytes, name: file)
    guard document.format == .opml else {
      printError("\(file): \(document.error.map { "\($0)" } ?? "not an OPML list")")
      throw ExitCode.failure
    }
    let archive = try library.open()
    defer { archive.close() }
    let known = Set(try archive.subscriptions().map(\.url))
    var added = 0
    var refused = 0
    for outline in document.outlines {
      guard HTTPAddress(outline.url) != nil else {
        printError("\(outline.url.prefix(120)): not an http or https address")
        refused += 1
        continue
      }
      guard !known.contains(outline.url) else { continue }
      let folder = outline.folders.isEmpty ? nil : outline.folders.joined(separator: "/")
      added +=
        try archive.save(Subscription(url: outline.url, title: outline.title, folder: folder))
        ? 1 : 0
    }
    var output = Output()
    output.line(
      "\(added) feeds added, \(document.outlines.count - added - refused) already followed")
    if refused > 0 { throw ExitCode.failure }
  }
}
