import ArgumentParser
import Articles
import Documents
import Glibc

/// `lede parse`: reads documents and tells what is in them; nothing is stored.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Read documents and print what is in them; nothing is stored.",
    discussion: "The format is found from the bytes. With - the document comes from standard input."
  )

  @Flag(help: "Print one JSON object a file.")
  var json = false

  @Argument(help: ArgumentHelp("Files to read, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    var failed = false
    var output = Output()
    for file in files {
      var document = ParsedDocument(nil)
      var reason: String?
      do throws(FileError) {
        document = Documents.parse(try readFile(file), name: file)
        reason = document.error?.description
      } catch {
        reason = error.description
        printError("\(file): \(error.description)")
      }
      if reason != nil { failed = true }
      if json {
        DocumentJSON.write(document, file: file, error: reason) { output.raw($0) }
      } else if document.format != nil || document.error != nil {
        output.raw(DocumentText.page(document, file: file).utf8)
      }
    }
    if failed { throw ExitCode(1) }
  }
}
